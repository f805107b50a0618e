import LedgerGenerator

/// Sides and signs that are said in other places than the amount.
extension GridHarms {
    private static let sideWords = [
        ["D", "K"], ["Debet", "Kredit"], ["S", "H"], ["+", "-"], ["Dr", "Cr"], ["d", "k"], ["DEB", "KRE"], ["D", "C"],
        ["1", "-1"], ["Utgift", "Inkomst"], ["Soll", "Haben"], ["Debit", "Credit"],
    ]
    private static let sideHeadings = [
        "Typ", "D/K", "Debet/Kredit", "Sida", "S/H", "+/-", "Tecken", "Kod", "DC", "Dr/Cr", "Trans.typ", "Radtyp",
        "Dc", "Debit/Credit", "",
    ]

    static let sides: [GridChange] = [
        GridChange("a side in a column of its own") { grid, random in
            guard grid.layout == .rows || grid.layout == .vouchers else { return false }
            return addSide(&grid, &random, isBefore: false)
        },
        GridChange("a side in a column before the amount") { grid, random in
            guard grid.layout == .rows || grid.layout == .vouchers else { return false }
            return addSide(&grid, &random, isBefore: true)
        },
        GridChange(doubt: "a side in a column of its own, and signs") { grid, random in
            guard grid.layout == .rows, let column = grid.column(.belopp) else { return false }
            let words = random.pick(sideWords)
            // The side says the opposite of the sign.
            grid.insert(random.pick(sideHeadings), at: column + 1) { _, cells in
                .text(words[Grid.sum([cells[column]]) < 0 ? 0 : 1])
            }
            return true
        },
        GridChange("debits that all have a minus") { grid, _ in grid.turn(.debet) },
        GridChange("credits that all have a minus") { grid, _ in grid.turn(.kredit) },
        GridChange("debits and credits that all have a minus") { grid, _ in grid.turn(.debet) && grid.turn(.kredit) },
        GridChange(doubt: "debits and credits in each other's columns", swapSides),
        GridChange(doubt: "an amount on both sides of a row") { grid, random in
            guard let column = grid.column(.debet), let other = grid.column(.kredit) else { return false }
            let row = grid.place(&random)
            if grid.rows[row][other] == .blank { return false }
            grid.rows[row][column] = .amount(1_234_56)
            return true
        },
        GridChange("the sign turned, as the heading says") { grid, random in
            let words = [
                "Belopp (omvänt tecken)", "Belopp omvänt tecken", "Belopp (kredit +)", "Belopp (intäkt +)",
                "Belopp (intäkter positiva)", "Omvänt belopp", "Belopp K+/D-", "Belopp (-D/+K)",
            ]
            guard grid.layout != .report else { return false }
            return grid.turn(.belopp) && grid.rename(.belopp, random.pick(words))
        },
        GridChange("the sign turned, as a line above says") { grid, random in
            guard grid.layout != .report, grid.turn(.belopp) else { return false }
            let words = [
                "Intäkter visas som positiva belopp", "Omvänt tecken", "Kostnader visas med minus",
                "Tecken: intäkt +, kostnad -", "Kredit = plus", "Belopp med omvänt tecken",
            ]
            grid.above = [[.text(random.pick(words))]]
            return true
        },
        GridChange("the sign turned, and the heading says costs are negative") { grid, random in
            guard grid.layout != .report else { return false }
            return grid.turn(.belopp)
                && grid.rename(.belopp, random.pick(["Resultat", "Resultateffekt", "Nettokostnad"]))
        },
        GridChange(doubt: "amounts without sign, and nothing says which are credits") { grid, _ in
            grid.layout != .report
                && grid.edit(.belopp) { _, cell in .amount(abs(Grid.sum([cell]))) }
        },
    ]

    private static func addSide(_ grid: inout Grid, _ random: inout SplitMix64, isBefore: Bool) -> Bool {
        guard let column = grid.column(.belopp) else { return false }
        let words = random.pick(sideWords)
        let signs = grid.rows.map { Grid.sum([$0[column]]) < 0 }
        for row in grid.rows.indices { grid.rows[row][column] = .amount(abs(Grid.sum([grid.rows[row][column]]))) }
        grid.insert(random.pick(sideHeadings), at: isBefore ? column : grid.header.count) { row, _ in
            .text(words[signs[row] ? 1 : 0])
        }
        return true
    }

    @Sendable private static func swapSides(_ grid: inout Grid, _ random: inout SplitMix64) -> Bool {
        // Only in some rows, whose words say which side they are.
        guard let debet = grid.column(.debet), let kredit = grid.column(.kredit) else { return false }
        grid.insert("D/K", at: grid.header.count) { _, cells in .text(cells[debet] == .blank ? "D" : "K") }
        grid.rows[grid.place(&random)].swapAt(debet, kredit)
        return true
    }
}
