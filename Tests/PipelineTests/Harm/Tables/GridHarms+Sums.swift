import LedgerGenerator

/// Changes of a table that change its figures if they are believed.
enum GridHarms {
    static let all = sums + blocks + amounts + sides + periods + codes

    /// Sums among the rows, under every name.
    static let sums: [GridChange] = [
        GridChange("a sum below without a word") { grid, _ in
            grid.below = [grid.sum(grid.rows, "", in: 0)]
            return true
        },
        GridChange("a sum below, its word in the first column") { grid, random in
            let word = random.pick(["Summa", "Total", "Totalt", "Summa totalt", "SUMMA:", "Sum"])
            grid.below = [grid.sum(grid.rows, word, in: 0)]
            return true
        },
        GridChange("Grand Total below") { grid, _ in
            grid.below = [grid.sum(grid.rows, "Grand Total", in: 0)]
            return true
        },
        GridChange("Totalsumma below, in the account's column") { grid, random in
            guard let column = grid.column(.konto) else { return false }
            grid.below = [grid.sum(grid.rows, random.pick(["Totalsumma", "Total", "Slutsumma"]), in: column)]
            return true
        },
        GridChange("a sum below, its word in the text") { grid, random in
            guard let column = grid.column(.text) else { return false }
            grid.below = [grid.sum(grid.rows, random.pick(["Summa", "Totalt", "Resultat"]), in: column)]
            return true
        },
        GridChange("a result line below") { grid, random in
            let word = random.pick(["Resultat", "Bruttovinst", "Årets resultat", "Nettokostnad", "Rörelseresultat"])
            grid.below = [grid.sum(grid.rows, word, in: grid.column(.konto) ?? 0)]
            return true
        },
        GridChange("a sum below with a date") { grid, _ in
            guard let column = grid.column(.datum), let text = grid.column(.text) else { return false }
            var line = grid.sum(grid.rows, "Summa perioden", in: text)
            line[column] = .day(2026_06_30)
            grid.below = [line]
            return true
        },
        GridChange("sums of accounts, the account filled, the word in the text") { grid, _ in
            guard let text = grid.column(.text) else { return false }
            return grid.addSums(of: .konto) { grid, group, column in
                var line = grid.sum(group, "Summa konto \(Grid.key(group[0][column]))", in: text)
                for index in line.indices where line[index] == .blank && !grid.amountColumns.contains(index) {
                    line[index] = group[0][index]
                }
                return line
            }
        },
        GridChange("sums of accounts, the word with the account") { grid, random in
            let word = random.pick(["Summa", "Total", "Delsumma", "Subtotal"])
            return grid.addSums(of: .konto) { grid, group, column in
                grid.sum(group, "\(word) \(Grid.key(group[0][column]))", in: column)
            }
        },
        GridChange("sums of accounts, the word after the account") { grid, _ in
            grid.addSums(of: .konto) { grid, group, column in
                grid.sum(group, "\(Grid.key(group[0][column])) Total", in: column)
            }
        },
        GridChange("sums of units, in the code's column") { grid, random in
            let word = random.pick(["Totalt ansvar", "Summa", "Resultat"])
            return grid.addSums(of: .ansvar) { grid, group, column in
                grid.sum(group, "\(word) \(Grid.key(group[0][column]))", in: column)
            }
        },
        GridChange("sums of days, the word in the text") { grid, _ in
            guard let text = grid.column(.text) else { return false }
            return grid.addSums(of: .datum) { grid, group, column in
                var line = grid.sum(group, "Utgående saldo", in: text)
                line[column] = group[0][column]
                line[grid.column(.konto) ?? 0] = group[0][grid.column(.konto) ?? 0]
                return line
            }
        },
        GridChange("a sum carried forward in the middle") { grid, random in
            guard let text = grid.column(.text) else { return false }
            let place = grid.place(&random)
            let word = random.pick(["Transport", "Att transportera", "Transporteras"])
            grid.rows.insert(grid.sum(grid.rows[..<place], word, in: text), at: place)
            return true
        },
        GridChange("an opening balance above the rows of an account") { grid, random in
            guard let text = grid.column(.text), let date = grid.column(.datum) else { return false }
            let place = grid.place(&random)
            var line = grid.rows[place]
            line[text] = .text(random.pick(["Ingående saldo", "Ingående balans", "IB"]))
            line[date] = .day(2026_01_01)
            grid.rows.insert(line, at: place)
            return true
        },
        GridChange(doubt: "a sum below that a lost row is missing from") { grid, random in
            grid.below = [grid.sum(grid.rows, "Summa", in: 0)]
            // Of a voucher, whose other rows would tell.
            if grid.layout == .vouchers { return false }
            grid.rows.remove(at: grid.place(&random))
            return true
        },
        GridChange(doubt: "a sum above that a lost row is missing from") { grid, random in
            guard let column = grid.column(.belopp), grid.layout != .vouchers else { return false }
            grid.above = [[.text("Summa"), .amount(Grid.sum(grid.rows.map { $0[column] }))]]
            grid.rows.remove(at: grid.place(&random))
            return true
        },
        GridChange(doubt: "a count of rows that a lost row is missing from") { grid, random in
            guard grid.layout != .vouchers else { return false }
            grid.above = [[.text("Antal rader: \(grid.rows.count)")]]
            grid.rows.remove(at: grid.place(&random))
            return true
        },
    ]
}
