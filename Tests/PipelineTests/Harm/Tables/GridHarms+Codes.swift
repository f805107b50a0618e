import LedgerGenerator

/// Codes as spreadsheets and careless hands leave them.
extension GridHarms {
    static let codes: [GridChange] = [
        GridChange("a code with an apostrophe before it") { grid, _ in
            grid.edit(.ansvar) { _, cell in .text("'" + Grid.key(cell)) }
        },
        GridChange("a code as a formula") { grid, random in
            grid.edit(random.pick([.ansvar, .vht, .konto])) { _, cell in .text("=\"\(Grid.key(cell))\"") }
        },
        GridChange("a code with decimals") { grid, random in
            let end = random.pick([".0", ",0", ".00", ",00"])
            return grid.edit(random.pick([.ansvar, .vht])) { _, cell in .text(Grid.key(cell) + end) }
        },
        GridChange("an account with decimals") { grid, random in
            let end = random.pick([".0", ",0", ".00", ",00"])
            return grid.edit(.konto) { _, cell in .text(Grid.key(cell) + end) }
        },
        GridChange(doubt: "a code that became a date") { grid, random in
            let word = random.pick(["2026-05-10", "10-maj", "maj-10", "05-okt", "2026-05-10 00:00:00", "10/5/2026"])
            return grid.editOne(random.pick([.ansvar, .vht]), &random) { _ in .text(word) }
        },
        GridChange(doubt: "a code with an exponent") { grid, random in
            let word = random.pick(["5,01E+03", "5.01E+03", "1E+05", "8,05E2"])
            return grid.editOne(random.pick([.ansvar, .vht, .konto]), &random) { _ in .text(word) }
        },
        GridChange(doubt: "an error value for a code") { grid, random in
            let word = random.pick(["#N/A", "#REF!", "#SAKNAS!", "#VALUE!", "#####", "#NAME?", "#REFERENS!"])
            return grid.editOne(random.pick([.ansvar, .vht]), &random) { _ in .text(word) }
        },
        GridChange(doubt: "a word for no value in a code") { grid, random in
            let word = random.pick(["nan", "NaN", "NULL", "None", "<NA>", "null", "(tom)", "(blank)", "N/A"])
            return grid.editOne(random.pick([.ansvar, .vht, .konto]), &random) { _ in .text(word) }
        },
        GridChange("invisible signs in codes") { grid, random in
            let sign = random.pick(["\u{200B}", "\u{00AD}", "\u{FEFF}", "\u{200E}", "\u{2060}", "\u{200D}"])
            return grid.edit(random.pick([.ansvar, .vht, .konto])) { row, cell in
                row % 3 == 1 ? .text(insert(sign, in: Grid.key(cell))) : cell
            }
        },
        GridChange("blanks of other kinds beside codes") { grid, random in
            let sign = random.pick(["\u{00A0}", "\u{2009}", " ", "\u{202F}", "\t", "\u{3000}"])
            let isBefore = random.oneIn(2)
            return grid.edit(random.pick([.ansvar, .vht, .konto])) { row, cell in
                row % 3 == 1 ? .text(isBefore ? sign + Grid.key(cell) : Grid.key(cell) + sign) : cell
            }
        },
        GridChange("blanks within codes") { grid, random in
            let sign = random.pick([" ", "\u{00A0}", "\u{202F}"])
            return grid.edit(random.pick([.ansvar, .konto])) { _, cell in .text(insert(sign, in: Grid.key(cell))) }
        },
        GridChange("a code and its name, with a sign between") { grid, random in
            let end = random.pick([" - Enhet", "-Enhet", ": Enhet", ", Enhet", " Enhet", " (Enhet)", "  Enhet 2"])
            return grid.edit(random.pick([.ansvar, .vht, .konto])) { _, cell in .text(Grid.key(cell) + end) }
        },
        GridChange("all codes in the account's cell") { grid, random in
            guard let ansvar = grid.column(.ansvar), let vht = grid.column(.vht), grid.layout == .rows else {
                return false
            }
            let sign = random.pick(["-", " ", ".", "/", "_", ":", ", "])
            let columns = grid.roles.firstIndex(of: .konto) ?? 0
            for row in grid.rows.indices {
                let codes = [columns, ansvar, vht].map { Grid.key(grid.rows[row][$0]) }
                grid.rows[row][columns] = .text(codes.joined(separator: sign))
            }
            if random.oneIn(2) { grid.header[columns] = .text(random.pick(["Kontosträng", "Kodsträng", "Kontering"])) }
            grid.remove(at: vht)
            grid.remove(at: ansvar)
            return true
        },
        GridChange("the headings of account and unit swapped") { grid, random in
            guard let konto = grid.column(.konto), let other = grid.column(random.pick([.ansvar, .vht])) else {
                return false
            }
            grid.header.swapAt(konto, other)
            return true
        },
        GridChange("a code part under a heading that says it in other words") { grid, random in
            let (role, headings): (Grid.Role, [String]) = random.pick([
                (
                    .ansvar,
                    ["Ansv", "Kst", "K-ställe", "Kostn.ställe", "Enhet", "RE", "Cost center", "Ansvarskod", "Org"]
                ),
                (.vht, ["Verks", "VHT", "Verks.kod", "Vhtkod", "Activity", "Verksamhetskod", "Verksamh."]),
            ])
            return grid.rename(role, random.pick(headings))
        },
        GridChange("a code part under a heading that is misspelt") { grid, random in
            grid.rename(.ansvar, random.pick(["Ansvr", "Asnvar", "Answar", "Ansvar2", "Ansvar *", "Ans var"]))
        },
        GridChange("a code part without heading") { grid, random in grid.rename(random.pick([.ansvar, .vht]), "") },
        GridChange("a code part left out") { grid, random in
            guard grid.layout != .report, let column = grid.column(random.pick([.ansvar, .vht])) else { return false }
            grid.remove(at: column)
            return true
        },
        GridChange(doubt: "two columns of the same code part that differ") { grid, random in
            guard let column = grid.column(.ansvar) else { return false }
            grid.insert(random.pick(["Ansvar", "Kostnadsställe", "ansvar"]), at: column) { row, _ in
                .text(Book.ansvar[row % 3])
            }
            return true
        },
        GridChange("another account before the right one") { grid, random in
            guard let column = grid.column(.konto) else { return false }
            let headings = ["Motkonto", "Kontoklass", "Kontogrupp", "Huvudkonto", "Bankkonto", "Kontotyp"]
            grid.insert(random.pick(headings), at: column) { row, _ in .text(["1940", "2510", "6010"][row % 3]) }
            return true
        },
        GridChange("headings in another language") { grid, random in
            let words: [Grid.Role: String] = [
                .datum: "Date", .konto: "Account", .ansvar: "Cost center", .vht: "Activity", .belopp: "Amount",
                .text: "Description", .debet: "Debit", .kredit: "Credit", .nummer: "Voucher", .serie: "Series",
            ]
            if grid.layout == .report || grid.layout == .months { return false }
            for (index, role) in grid.roles.enumerated() { grid.header[index] = .text(words[role] ?? "") }
            return true
        },
    ]

    private static func insert(_ sign: String, in code: String) -> String {
        code.prefix(code.count / 2) + sign + code.dropFirst(code.count / 2)
    }
}
