import LedgerGenerator

/// Changes of a table that change nothing.
enum GridHarmless {
    static let all: [GridChange] = [
        GridChange("rows in another order") { grid, random in
            // Rows of a voucher belong together.
            guard grid.layout != .vouchers else { return false }
            for index in grid.rows.indices.dropFirst() { grid.rows.swapAt(index, random.below(index + 1)) }
            return true
        },
        GridChange("columns in another order") { grid, random in
            for index in grid.header.indices.dropFirst() {
                let other = random.below(index + 1)
                if case .month = grid.roles[index] { continue }
                if case .month = grid.roles[other] { continue }
                swap(&grid, index, other)
            }
            return true
        },
        GridChange("an extra column of text") { grid, random in
            let heading = random.pick(["Kommentar", "Leverantör", "Handläggare", "Attest", "Benämning", "Kontonamn"])
            let word = random.pick(["Klart", "Kommunen", "Anna A", "x"])
            grid.insert(heading, at: random.below(grid.header.count + 1)) { _, _ in .text(word) }
            return true
        },
        GridChange("an extra column without anything") { grid, random in
            grid.insert(random.pick(["Kommentar", "Fri", "Notering"]), at: grid.header.count) { _, _ in .blank }
            return true
        },
        GridChange("a column of row numbers first") { grid, random in
            grid.insert(random.pick(["", "Rad", "Radnr", "Unnamed: 0", "Löpnr", "index"]), at: 0) { row, _ in
                .text("\(row)")
            }
            return grid.layout != .vouchers
        },
        GridChange("other headings that mean the same") { grid, random in
            let words: [Grid.Role: [String]] = [
                .datum: ["Bokföringsdatum", "Bokf.datum", "Transdatum", "DATUM", "Ver.datum"],
                .konto: ["Konto nr", "Kontonr", "KONTO", "Kontonummer", "Kto"], .ansvar: ["ANSVAR", "Kostnadsställe"],
                .vht: ["Vht", "VERKSAMHET", "verksamhet"], .belopp: ["BELOPP", "Belopp SEK", "Belopp (kr)", "Summa"],
                .text: ["Vertext", "Beskrivning", "TEXT"], .debet: ["DEBET", "Debet kr"],
                .kredit: ["KREDIT", "Kredit kr"],
            ]
            guard grid.layout == .rows || grid.layout == .sides else { return false }
            for (role, headings) in words.sorted(by: { "\($0.key)" < "\($1.key)" }) where random.oneIn(2) {
                _ = grid.rename(role, random.pick(headings))
            }
            return true
        },
        GridChange("blank rows among the others") { grid, random in
            guard grid.layout != .vouchers else { return false }
            let blank = [Grid.Cell](repeating: .blank, count: grid.header.count)
            grid.rows.insert(random.oneIn(2) ? blank : [], at: grid.place(&random))
            grid.rows.append(blank)
            return true
        },
        GridChange("a title and a date above the header") { grid, random in
            let title = random.pick(["Socialnämnden", "Huvudbok 2026", "Utskriven 2026-07-01 av Anna", "Sida 1"])
            grid.above = [[.text(title)], [], [.text("Period: 2026-01 - 2026-06")], []]
            return true
        },
        GridChange("a title that says kronor") { grid, random in
            let words = [
                "Belopp i kronor", "Belopp i kr", "Valuta: SEK", "Alla belopp i SEK", "Huvudbok (kr)", "Enhet: kr",
            ]
            grid.above = [[.text(random.pick(words))]]
            return true
        },
        GridChange("a column of kronor in every row") { grid, random in
            let heading = random.pick(["Valuta", "Valutakod", "Currency"])
            grid.insert(heading, at: grid.header.count) { _, _ in .text("SEK") }
            return true
        },
        GridChange("codes with their names") { grid, random in
            grid.edit(random.pick([.konto, .ansvar])) { _, cell in .text("\(Grid.key(cell)) Namn på kod") }
        },
        GridChange("texts with signs in them") { grid, random in
            let word = random.pick([
                "Summa summarum", "Totalentreprenad", "=Hyra", "5010", "1 234,50", "EUR 100", "Resultatlön",
            ])
            return grid.edit(.text) { row, cell in row % 5 == 2 ? .text(word) : cell }
        },
        GridChange("a sum in the first column below") { grid, random in
            guard case .text = grid.header[0], grid.layout != .vouchers else { return false }
            grid.below = [grid.sum(grid.rows, random.pick(["Summa", "Totalt", "Total"]), in: 0)]
            return true
        },
        GridChange("amounts of 0 in more rows") { grid, random in
            guard let column = grid.column(.belopp), grid.layout == .rows else { return false }
            var line = grid.rows[grid.place(&random)]
            line[column] = .amount(0)
            grid.rows.append(line)
            return true
        },
        GridChange("the header once more") { grid, random in
            guard grid.layout != .vouchers else { return false }
            grid.rows.insert(grid.header, at: grid.place(&random))
            return true
        },
    ]

    private static func swap(_ grid: inout Grid, _ one: Int, _ other: Int) {
        grid.header.swapAt(one, other)
        grid.roles.swapAt(one, other)
        for row in grid.rows.indices { grid.rows[row].swapAt(one, other) }
    }
}
