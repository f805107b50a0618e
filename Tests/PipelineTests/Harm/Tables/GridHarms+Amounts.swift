import LedgerGenerator

/// Units, currencies, and columns of amounts beside the right one.
extension GridHarms {
    private static let units = [
        "tkr", "Tkr", "(tkr)", "i tusen kr", "1000-tal kr", "MSEK", "mnkr", "KSEK", "kkr", "i tusental kronor", "[tkr]",
        "/ tkr", "1 000 kr", "000-tal", "tusental", "kSEK", "SEK k", "SEK '000", "x 1000", "miljoner kr",
    ]
    private static let currencies = ["EUR", "USD", "NOK", "DKK", "€", "euro", "(EUR)", "i EUR", "GBP"]

    static let amounts: [GridChange] = [
        GridChange(doubt: "a unit in the heading") { grid, random in
            grid.rename(.belopp, "Belopp \(random.pick(units))") || grid.rename(.debet, "Debet \(random.pick(units))")
        },
        GridChange(doubt: "a unit above the header") { grid, random in
            let words = [
                "Belopp i tkr", "Alla belopp i tusental kronor", "Tkr", "(tusen kr)", "Belopp i 1000-tal kronor",
                "Enhet: tkr", "Beloppen anges i MSEK", "SEK thousands", "Belopp anges i tusentals kronor", "KSEK",
                "Amounts in thousands", "Avrundat till tusental", "Belopp (1000 SEK)", "Skala: 1000",
            ]
            grid.above = [[.text(random.pick(words))]]
            return true
        },
        GridChange(doubt: "a unit in a column of its own") { grid, random in
            let unit = random.pick(["tkr", "KSEK", "mnkr", "tusental"])
            grid.insert(random.pick(["Enhet", "Unit", "Sort"]), at: grid.header.count) { _, _ in .text(unit) }
            return true
        },
        GridChange(doubt: "a unit below the rows") { grid, random in
            grid.below = [[.text(random.pick(["Belopp i tkr", "Alla belopp i tusental kronor", "Enhet: KSEK"]))]]
            return true
        },
        GridChange(doubt: "a currency in the heading") { grid, random in
            grid.rename(.belopp, "Belopp \(random.pick(currencies))")
                || grid.rename(.debet, "Debet \(random.pick(currencies))")
        },
        GridChange(doubt: "a currency above the header") { grid, random in
            let words = ["Valuta: EUR", "Currency: USD", "Belopp i euro", "Redovisningsvaluta NOK", "Belopp i EUR"]
            grid.above = [[.text(random.pick(words))]]
            return true
        },
        GridChange(doubt: "a column of currencies, some of them others") { grid, random in
            let heading = random.pick(["Valuta", "Valutakod", "Val", "Currency", "Currency code", "VALUTA", "Curr."])
            let place = grid.place(&random)
            grid.insert(heading, at: grid.header.count) { row, _ in .text(row == place ? "EUR" : "SEK") }
            return true
        },
        GridChange(doubt: "a column of a currency in every row") { grid, random in
            let heading = random.pick(["Valuta", "Valutakod", "Currency"])
            let currency = random.pick(["EUR", "USD", "DKK"])
            grid.insert(heading, at: 1) { _, _ in .text(currency) }
            return true
        },
        GridChange("amounts in other currencies before those in kronor") { grid, random in
            guard let column = grid.column(.belopp), grid.layout == .rows else { return false }
            grid.header[column] = .text(random.pick(["Belopp SEK", "Belopp i SEK", "Belopp (SEK)", "SEK-belopp"]))
            let place = grid.place(&random)
            grid.insert("Belopp", at: column) { row, cells in row == place ? .amount(100_00) : cells[column] }
            grid.insert("Valuta", at: column) { row, _ in .text(row == place ? "EUR" : "SEK") }
            return true
        },
        GridChange("amounts of the currency beside those in kronor") { grid, random in
            guard let column = grid.column(.belopp), grid.layout == .rows else { return false }
            let heading = random.pick(["Valutabelopp", "Belopp i valuta", "Belopp utl. valuta", "Amount EUR"])
            grid.insert(heading, at: column + random.below(2)) { row, cells in .amount(100_00 + Int64(row) * 37) }
            return true
        },
        GridChange("amounts with VAT beside those without") { grid, random in
            guard let column = grid.column(.belopp), grid.layout == .rows else { return false }
            grid.header[column] = .text(random.pick(["Belopp exkl moms", "Belopp exkl. moms", "Netto", "Nettobelopp"]))
            let heading = random.pick(["Belopp", "Belopp inkl moms", "Summa", "Brutto", "Totalbelopp"])
            grid.insert(heading, at: column + random.below(2)) { _, cells in vat(cells, column) }
            return true
        },
        GridChange(doubt: "another column with the same heading") { grid, _ in
            guard let column = grid.column(.belopp), grid.layout == .rows else { return false }
            grid.insert("Belopp", at: column) { _, cells in vat(cells, column) }
            return true
        },
        GridChange("last year's amounts beside this year's") { grid, random in
            guard let column = grid.column(.belopp), grid.layout == .rows else { return false }
            grid.header[column] = .text("Utfall 2026")
            let heading = random.pick(["Utfall 2025", "Utfall fg år", "Föregående år", "Utfall"])
            grid.insert(heading, at: column + random.below(2)) { _, cells in vat(cells, column) }
            return heading != "Utfall"
        },
        GridChange("a balance before the amount") { grid, random in
            guard let column = grid.column(.belopp) ?? grid.column(.debet) else { return false }
            let words = ["Saldo", "Ack. belopp", "Ackumulerat", "Utgående saldo", "Ack", "Balans", "Belopp ack"]
            var sum: Int64 = 0
            grid.insert(random.pick(words), at: column) { _, cells in
                sum += Grid.sum([cells[column]])
                return .amount(sum)
            }
            return true
        },
        GridChange("the budget beside the outcome") { grid, random in
            guard let column = grid.column(.belopp), grid.layout == .rows else { return false }
            if random.oneIn(2) { grid.header[column] = .text("Utfall") }
            let heading = random.pick(["Budget", "Prognos", "Avvikelse", "Budgetbelopp", "Budget 2026"])
            grid.insert(heading, at: column + random.below(2)) { _, cells in vat(cells, column) }
            return true
        },
        GridChange(doubt: "rows of the budget among those of the outcome") { grid, random in
            guard let column = grid.column(.belopp), grid.layout == .rows else { return false }
            let heading = random.pick(["Typ", "Scenario", "Version", "Beloppstyp", "Bunttyp"])
            let words = random.pick([
                ["Utfall", "Budget"], ["UT", "BU"], ["Utfall", "Prognos"], ["Actual", "Budget"],
            ])
            let count = grid.rows.count
            for row in 0..<count / 3 {
                var line = grid.rows[row * 2]
                line[column] = vat(line, column)
                grid.rows.append(line)
            }
            grid.insert(heading, at: 1) { row, _ in .text(row < count ? words[0] : words[1]) }
            return true
        },
        GridChange(doubt: "struck rows among the others") { grid, random in
            guard grid.layout == .rows, let column = grid.column(.belopp) else { return false }
            let place = grid.place(&random)
            var line = grid.rows[place]
            line[column] = vat(line, column)
            grid.rows.insert(line, at: place)
            let (heading, word, other) = random.pick([
                ("Makulerad", "Ja", "Nej"), ("Status", "Makulerad", "Bokförd"), ("Struken", "X", ""),
                ("Status", "Preliminär", "Definitiv"), ("Borttagen", "1", "0"),
            ])
            grid.insert(heading, at: 1) { row, _ in .text(row == place ? word : other) }
            return true
        },
        GridChange("a quantity before the amount") { grid, random in
            guard let column = grid.column(.belopp) ?? grid.column(.debet) else { return false }
            let words = ["Antal", "Kvantitet", "Timmar", "Moms", "Momsbelopp", "À-pris", "Pris", "Rabatt"]
            grid.insert(random.pick(words), at: column) { row, _ in .amount(Int64(row) * 100 + 57) }
            return true
        },
        GridChange("a column of numbers without heading before the amount") { grid, _ in
            guard let column = grid.column(.belopp) ?? grid.column(.debet) else { return false }
            grid.insert("", at: column) { row, _ in .amount(Int64(row) * 100 + 57) }
            return true
        },
        GridChange(doubt: "an amount that is a text") { grid, random in
            let word = random.pick(["saknas", "#N/A", "#REF!", "#####", "se bilaga", "n/a", "NaN", "inf", "NULL", "x"])
            return grid.editOne(.belopp, &random) { _ in .text(word) }
        },
        GridChange(doubt: "the heading of the amounts lost") { grid, _ in grid.rename(.belopp, "") },
        GridChange("the heading of one of two sides lost") { grid, random in
            grid.rename(random.pick([.debet, .kredit]), "")
        },
        GridChange("the heading of one of two sides in other words") { grid, random in
            grid.rename(.kredit, random.pick(["Cr", "Kr", "K", "Haben", "Credit", "Kreditbelopp", "Kred", "Avgår"]))
        },
        GridChange("one of two sides taken away", removeSide),
    ]

    /// A quarter more.
    private static func vat(_ cells: [Grid.Cell], _ column: Int) -> Grid.Cell {
        .amount(Grid.sum([cells[column]]) * 5 / 4 + 1)
    }

    @Sendable private static func removeSide(_ grid: inout Grid, _ random: inout SplitMix64) -> Bool {
        guard let column = grid.column(random.pick([.debet, .kredit])) else { return false }
        grid.remove(at: column)
        return true
    }
}
