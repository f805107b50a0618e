import LedgerGenerator

/// Blocks of rows and columns that move or come again.
extension GridHarms {
    static let blocks: [GridChange] = [
        GridChange(doubt: "all rows twice") { grid, _ in
            grid.rows += grid.rows
            return true
        },
        GridChange(doubt: "half of the rows twice") { grid, random in
            let half = grid.rows.count / 2
            let start = random.below(grid.rows.count - half)
            grid.rows.insert(contentsOf: grid.rows[start..<start + half], at: start + half)
            return true
        },
        GridChange(doubt: "all rows twice, with the header between") { grid, _ in
            grid.rows += [grid.header] + grid.rows
            return true
        },
        GridChange("a second header with another order of columns") { grid, random in
            let place = grid.place(&random)
            let order = Array(grid.header.indices.reversed())
            for row in place..<grid.rows.count { grid.rows[row] = order.map { grid.rows[row][$0] } }
            grid.rows.insert(order.map { grid.header[$0] }, at: place)
            return true
        },
        GridChange("a second header with two columns the other way round") { grid, random in
            guard let one = grid.column(.ansvar), let other = grid.column(.vht) else { return false }
            let place = grid.place(&random)
            for row in place..<grid.rows.count { grid.rows[row].swapAt(one, other) }
            var header = grid.header
            header.swapAt(one, other)
            grid.rows.insert(header, at: place)
            return true
        },
        GridChange(doubt: "another table below") { grid, _ in
            grid.below = [
                [], [.text("Konto"), .text("Budget"), .text("Avvikelse")],
                [.text("5020"), .amount(12_345_67), .amount(2_345_67)],
                [.text("6010"), .amount(45_345_12), .amount(5_345_99)],
            ]
            return true
        },
        GridChange(doubt: "another table of rows below, with other columns") { grid, _ in
            guard grid.layout != .report else { return false }
            grid.below = [
                [], [.text("Konto"), .text("Datum"), .text("Belopp")],
                [.text("5020"), .day(2026_02_11), .amount(12_345_67)],
                [.text("6010"), .day(2026_03_12), .amount(5_345_12)],
            ]
            return true
        },
        GridChange("another table above") { grid, _ in
            grid.above = [
                [.text("Konto"), .text("Saldo")], [.text("1940"), .amount(12_345_67)],
                [.text("2510"), .amount(-9_345_12)], [],
            ]
            return true
        },
        GridChange("a row moved one column to the right") { grid, random in
            guard grid.header.count > 4 else { return false }
            let row = grid.place(&random)
            let column = random.below(grid.header.count - 1)
            grid.rows[row].insert(.blank, at: column)
            // What falls off the end must be nothing, or nothing would tell.
            if grid.rows[row].last == .blank { grid.rows[row].removeLast() }
            return true
        },
        GridChange("a row moved one column to the left") { grid, random in
            let row = grid.place(&random)
            grid.rows[row].remove(at: random.below(grid.header.count - 1))
            grid.rows[row].append(.blank)
            return true
        },
        GridChange("the header moved one column to the right") { grid, _ in
            grid.header = [.blank] + grid.header.dropLast()
            return true
        },
        GridChange("the header moved one column to the left") { grid, _ in
            grid.header = grid.header.dropFirst() + [.blank]
            return true
        },
        GridChange("the header lost") { grid, _ in
            grid.header = grid.rows.removeFirst()
            return true
        },
        GridChange("the amounts moved one row down") { grid, _ in
            guard let column = grid.column(.belopp), grid.layout != .vouchers else { return false }
            grid.rows.append([Grid.Cell](repeating: .blank, count: grid.header.count))
            for row in grid.rows.indices.dropFirst().reversed() {
                grid.rows[row][column] = grid.rows[row - 1][column]
            }
            grid.rows[0][column] = .blank
            return true
        },
        GridChange("the account stands only where it changes") { grid, _ in
            guard grid.sort(by: .konto), let column = grid.column(.konto), grid.layout != .months else { return false }
            blankRepeats(&grid, column)
            return true
        },
        GridChange("the date stands only where it changes") { grid, _ in
            guard let column = grid.column(.datum) else { return false }
            blankRepeats(&grid, column)
            return true
        },
        GridChange("the code part stands only where it changes") { grid, _ in
            guard grid.layout != .vouchers, grid.sort(by: .ansvar), let column = grid.column(.ansvar) else {
                return false
            }
            blankRepeats(&grid, column)
            return true
        },
        GridChange("a rubric of the account above its rows, which lack it") { grid, _ in
            guard grid.layout != .vouchers, grid.sort(by: .konto), let column = grid.column(.konto) else {
                return false
            }
            var (rows, last) = ([[Grid.Cell]](), Grid.Cell.blank)
            for var row in grid.rows {
                if row[column] != last { rows.append([.text("\(Grid.key(row[column])) Konto")]) }
                last = row[column]
                row[column] = .blank
                rows.append(row)
            }
            grid.rows = rows
            return true
        },
    ]

    private static func blankRepeats(_ grid: inout Grid, _ column: Int) {
        for row in grid.rows.indices.dropFirst().reversed() where grid.rows[row][column] == grid.rows[row - 1][column] {
            grid.rows[row][column] = .blank
        }
    }
}
