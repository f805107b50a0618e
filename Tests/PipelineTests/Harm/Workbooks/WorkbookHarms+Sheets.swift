import LedgerGenerator

/// Sheets, rows and parts of a workbook.
extension WorkbookHarms {
    static let sheets: [Change<WorkbookExport>] = [
        Change("a sheet of sums before the table's") { export, _ in
            let rows: [[Grid.Cell]] = [[.text("Sammanfattning")], [.text("Totalt"), .amount(1_234_56)]]
            export.before = [WorkbookExport.Sheet(name: "Sammanfattning", cells: rows)]
            return true
        },
        doubt("another sheet of the same kind") { export, random in
            let name = random.pick(["Blad2", "Februari", "Mer", "Forts."])
            export.after = [WorkbookExport.Sheet(name: name, cells: export.grid.lines.map { Array($0) })]
            return true
        },
        doubt("the table's sheet is hidden, an empty one is shown") { export, random in
            export.sheetState = random.pick(["hidden", "veryHidden"])
            export.before = [WorkbookExport.Sheet(name: "Start", cells: [[.text("Välkommen")]])]
            return true
        },
        Change("a hidden sheet before the table's") { export, _ in
            export.before = [
                WorkbookExport.Sheet(
                    name: "Data", cells: [[.text("Konto"), .text("Datum"), .text("Belopp")]], state: "hidden")
            ]
            return true
        },
        doubt("a unit in the name of the sheet") { export, random in
            export.sheetName = random.pick(["Utfall tkr", "Belopp i tkr", "Tkr", "Utfall (KSEK)", "MSEK"])
            return true
        },
        doubt("a currency in the name of the sheet") { export, random in
            export.sheetName = random.pick(["EUR", "Utfall EUR", "Belopp i USD"])
            return true
        },
        Change("accounts in merged cells") { export, _ in
            guard export.grid.layout != .vouchers, export.grid.layout != .months, export.grid.sort(by: .konto),
                let column = export.grid.column(.konto)
            else { return false }
            export.merge(column)
            return true
        },
        Change("days in merged cells") { export, _ in
            guard let column = export.grid.column(.datum) else { return false }
            export.merge(column)
            return true
        },
        Change("code parts in merged cells") { export, _ in
            guard export.grid.layout != .vouchers, export.grid.sort(by: .ansvar),
                let column = export.grid.column(.ansvar)
            else { return false }
            export.merge(column)
            return true
        },
        Change("a row of sums as formulas") { export, _ in
            let columns = export.grid.amountColumns
            let end = export.grid.rows.count + 1
            var line = export.grid.sum(export.grid.rows, "", in: 0)
            for column in columns {
                let letter = WorkbookText.column(column)
                let value = SIE4Export.kronor(Grid.sum([line[column]]))
                line[column] = .raw("s=\"2\"|<f>SUBTOTAL(9,\(letter)2:\(letter)\(end))</f><v>\(value)</v>")
            }
            export.grid.below = [line]
            return true
        },
        doubt("the workbook is to be computed when it is opened") { export, random in
            export.workbookEnd = "<calcPr fullCalcOnLoad=\"1\"/>"
            return oneAmount(&export, &random) { _ in "s=\"2\"|<f>A1*2</f><v>0</v>" }
        },
        Change("a row twice by its number") { export, random in
            let number = 3 + random.below(5)
            export.lastSheet = { $0.replacing("<row r=\"\(number + 1)\">", with: "<row r=\"\(number)\">") }
            return true
        },
        Change("cells that name another row") { export, _ in
            export.lastSheet = { $0.replacing("\"A4\"", with: "\"A9\"").replacing("\"B4\"", with: "\"B9\"") }
            return true
        },
        Change("cells in another order than their places") { export, random in
            let row = 3 + random.below(5)
            export.lastSheet = { xml in
                let lines = xml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                return lines.map { line in
                    guard line.hasPrefix("<row r=\"\(row)\">") else { return line }
                    let start = "<row r=\"\(row)\">"
                    let cells = line.dropFirst(start.count).dropLast(6).replacing("</c>", with: "</c>\n")
                        .split(separator: "\n")
                    return start + cells.reversed().joined() + "</row>"
                }.joined(separator: "\n")
            }
            return true
        },
        doubt("cut in the middle") { export, _ in
            export.last = { Array($0.prefix($0.count / 2)) }
            return true
        },
        doubt("cut at the end") { export, _ in
            export.last = { Array($0.dropLast(20)) }
            return true
        },
        doubt("the sheet's XML cut in the middle") { export, _ in
            export.lastSheet = { String($0.prefix($0.count / 2)) }
            return true
        },
        Change("the shared texts moved by one") { export, random in
            export.isDoubtful = true
            guard export.texts == .shared else { return false }
            export.lastSheet = { xml in xml.replacing("t=\"s\"><v>0<", with: "t=\"s\"><v>77777<") }
            return true
        },
    ]
}

extension WorkbookExport {
    /// Merges the cells of a column that are the same and stand below one another.
    fileprivate mutating func merge(_ column: Int) {
        let letter = WorkbookText.column(column)
        var (start, ranges) = (0, [String]())
        let cells = grid.rows.map { $0[column] }
        for row in 1...cells.count {
            if row < cells.count && cells[row] == cells[start] {
                grid.rows[row][column] = .blank
                continue
            }
            if row - start > 1 { ranges.append("<mergeCell ref=\"\(letter)\(start + 2):\(letter)\(row + 1)\"/>") }
            start = row
        }
        sheetEnd = "<mergeCells count=\"\(ranges.count)\">\(ranges.joined())</mergeCells>"
    }
}
