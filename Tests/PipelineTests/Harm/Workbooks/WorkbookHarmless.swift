import LedgerGenerator

/// Changes of a workbook that change nothing.
enum WorkbookHarmless {
    static let all: [Change<WorkbookExport>] = GridHarmless.all.map { $0.of(WorkbookExport.self) } + own

    private static func sheet(_ name: String, _ change: @escaping @Sendable (String) -> String) -> Change<
        WorkbookExport
    > {
        Change(name) { export, _ in
            export.lastSheet = change
            return true
        }
    }

    private static func format(_ name: String, _ formats: [String]) -> Change<WorkbookExport> {
        Change(name) { export, random in
            export.amountFormat = random.pick(formats)
            return true
        }
    }

    private static let own: [Change<WorkbookExport>] = [
        Change("shared texts") { export, _ in
            export.texts = .shared
            return true
        },
        Change("texts in their cells") { export, _ in
            export.texts = .inline
            return true
        },
        Change("texts of formulas") { export, _ in
            export.texts = .formula
            return true
        },
        format(
            "kronor in the format",
            ["#,##0.00\\ \"kr\"", "#,##0.00\\ [$kr-41D]", "_-* #,##0.00\\ _k_r_-", "0.00 \"SEK\""]),
        format(
            "red for what is below zero", ["#,##0.00;[Red]\\-#,##0.00", "#,##0.00_);(#,##0.00)", "0.00;-0.00;\"-\""]),
        format("no format", ["General", "0", "#,##0"]),
        Change("other formats of days") { export, random in
            export.dayFormat = random.pick(["d/m/yyyy", "yy-mm-dd", "d mmmm yyyy", "m/d/yy", "[$-41D]yyyy-mm-dd;@"])
            return export.grid.column(.datum) != nil
        },
        Change("days as texts") { export, _ in
            export.grid.edit(.datum) { _, cell in
                if case .day(let day) = cell { .text(TableText.iso(day)) } else { cell }
            }
        },
        Change("amounts as formulas with their values") { export, _ in
            for row in export.grid.rows.indices {
                for column in export.grid.amountColumns {
                    guard case .amount(let ore) = export.grid.rows[row][column] else { continue }
                    export.grid.rows[row][column] = .raw("s=\"2\"|<f>1+2</f><v>\(SIE4Export.kronor(ore))</v>")
                }
            }
            return true
        },
        Change("accounts as numbers") { export, _ in
            export.grid.edit(.konto) { _, cell in .raw("|<v>\(Grid.key(cell))</v>") }
        },
        Change("codes with zeros as numbers in a format that shows them") { export, _ in
            export.grid.edit(.ansvar) { _, cell in
                let code = Grid.key(cell)
                return code == "0805" ? .raw("s=\"3\"|<v>805</v>") : cell
            }
        },
        Change("the residue of floating point") { export, random in
            WorkbookHarms.oneAmount(&export, &random) { "s=\"2\"|<v>\($0)0000000004</v>" }
        },
        sheet("a dimension that is too small") {
            $0.replacing("<sheetData>", with: "<dimension ref=\"A1:B2\"/><sheetData>")
        },
        sheet("widths of columns") {
            $0.replacing("<sheetData>", with: "<cols><col min=\"1\" max=\"9\" width=\"20\"/></cols><sheetData>")
        },
        sheet("rows without numbers") { xml in
            (1...80).reduce(xml) { $0.replacing("<row r=\"\($1)\">", with: "<row>") }
        },
        sheet("heights and styles of rows") {
            $0.replacing("<row ", with: "<row ht=\"15\" customHeight=\"1\" spans=\"1:9\" ")
        },
        sheet("a prefix for every element") { xml in
            xml.replacing("</", with: "</x:").replacing("<", with: "<x:").replacing("<x:/x:", with: "</x:")
                .replacing("xmlns=", with: "xmlns:x=")
        },
        sheet("filters and page breaks") { xml in
            xml.replacing("</sheetData>", with: "</sheetData><autoFilter ref=\"A1:F1\"/><pageMargins left=\"1\"/>")
        },
        Change("another sheet that is hidden") { export, _ in
            export.after = [WorkbookExport.Sheet(name: "Lista", cells: [[.text("A")], [.text("B")]], state: "hidden")]
            return true
        },
        Change("blank cells with styles") { export, _ in
            export.grid.below = [[Grid.Cell](repeating: .raw("s=\"2\"|"), count: export.grid.header.count)]
            return true
        },
    ]
}
