import LedgerGenerator

/// Changes of a workbook that change its figures if they are believed.
enum WorkbookHarms {
    static let all: [Change<WorkbookExport>] =
        GridHarms.all.map { $0.of(WorkbookExport.self) } + formats + cells + sheets

    private static func format(_ name: String, isDoubtful: Bool = true, _ formats: [String]) -> Change<WorkbookExport> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            export.amountFormat = random.pick(formats)
            return true
        }
    }

    static let formats: [Change<WorkbookExport>] = [
        format(
            "a unit in the format of the amounts",
            [
                "#,##0.00\\ \"tkr\"", "0.00\" tkr\"", "#,##0.0\" Mkr\"", "#,##0 \"tusen kr\"", "\"KSEK\" 0.00",
                "0.0\" MSEK\"",
                "#,##0.00 [$tkr]",
            ]),
        format(
            "a unit in the format of the amounts, which are shown in it", isDoubtful: false,
            [
                "#,##0,\" tkr\"", "#,##0.0,\" tkr\"", "0,,\" Mkr\"", "#,##0,",
            ]),
        format(
            "a currency in the format of the amounts",
            [
                "[$€-2]\\ #,##0.00", "#,##0.00\\ [$EUR]", "\"USD\" 0.00", "_-* #,##0.00\\ [$€-1]_-", "[$$-409]#,##0.00",
                "#,##0.00 \"NOK\"", "[$£-809]#,##0.00", "#,##0.00\\ \"€\"",
            ]),
        format("days for the format of the amounts", ["yyyy\\-mm\\-dd", "d/m/yyyy", "[h]:mm"]),
        doubt("a currency in the format of one amount") { export, random in
            export.formatOfOne = random.pick(["[$€-2]\\ #,##0.00", "#,##0.00\\ [$USD]", "0.00 \"EUR\""])
            return oneAmount(&export, &random) { "s=\"5\"|<v>\($0)</v>" }
        },
        doubt("a unit in the format of one amount") { export, random in
            export.formatOfOne = random.pick(["0.00\" tkr\"", "#,##0.0\" Mkr\""])
            return oneAmount(&export, &random) { "s=\"5\"|<v>\($0)</v>" }
        },
        Change("days as numbers without a format") { export, _ in
            export.dayFormat = "General"
            return export.grid.column(.datum) != nil
        },
        Change("days that count from 1904, as the workbook says") { export, _ in
            export.properties = " date1904=\"1\""
            export.serial = { "\(TextHarms.serial($0) - 1_462)" }
            return export.grid.column(.datum) != nil
        },
        doubt("the workbook says that days count from 1904, and they do not") { export, _ in
            export.properties = " date1904=\"1\""
            return export.grid.column(.datum) != nil
        },
        Change("days with a time late in the evening") { export, _ in
            export.serial = { "\(TextHarms.serial($0)).99999" }
            return export.grid.column(.datum) != nil
        },
        Change("days that show their month alone") { export, random in
            export.dayFormat = random.pick(["mmm\\-yy", "yyyy", "mmmm", "dd", "hh:mm"])
            return export.grid.column(.datum) != nil
        },
    ]

    /// Writes one amount in another way; the cell is as in ``Grid/Cell/raw(_:)``.
    static func oneAmount(
        _ export: inout WorkbookExport, _ random: inout SplitMix64, _ cell: (String) -> String
    ) -> Bool {
        let column = random.pick(export.grid.amountColumns)
        let rows = export.grid.rows.indices.filter {
            if case .amount(let ore) = export.grid.rows[$0][column] { ore != 0 } else { false }
        }
        guard !rows.isEmpty else { return false }
        let row = random.pick(rows)
        export.grid.rows[row][column] = .raw(cell(SIE4Export.kronor(Grid.sum([export.grid.rows[row][column]]))))
        return true
    }

    private static func amount(
        _ name: String, isDoubtful: Bool = true, _ cell: @escaping @Sendable (String) -> String
    ) -> Change<WorkbookExport> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            return oneAmount(&export, &random, cell)
        }
    }

    private static func text(_ text: String) -> String { "t=\"inlineStr\"|<is><t>\(text)</t></is>" }

    static let cells: [Change<WorkbookExport>] = [
        amount("an amount as a text with a comma", isDoubtful: false) { text($0.replacing(".", with: ",")) },
        amount("an amount as a text with a point", isDoubtful: false) { text($0) },
        amount("an amount as a text with the minus behind", isDoubtful: false) { amount in
            text(amount.hasPrefix("-") ? amount.dropFirst() + "-" : amount)
        },
        amount("an amount as a text in parentheses", isDoubtful: false) { amount in
            text(amount.hasPrefix("-") ? "(\(amount.dropFirst()))" : amount)
        },
        amount("an amount as a text with tkr") { text($0.replacing(".", with: ",") + " tkr") },
        amount("an amount as a text with EUR") { text("EUR " + $0.replacing(".", with: ",")) },
        amount("an amount as a text that could be thousands") { _ in text("1,234") },
        amount("an amount as a word") { _ in text("saknas") },
        amount("an error for an amount") { _ in "t=\"e\"|<v>#N/A</v>" },
        amount("a truth for an amount") { _ in "t=\"b\"|<v>1</v>" },
        amount("a formula without a value") { _ in "|<f>A1*2</f>" },
        amount("a formula with an empty value") { _ in "|<f>A1*2</f><v></v>" },
        amount("a formula whose text is empty") { _ in "t=\"str\"|<f>IF(1,\"\",2)</f><v></v>" },
        amount("a formula whose value is an error") { _ in "t=\"e\"|<f>1/0</f><v>#DIV/0!</v>" },
        amount("a number that is none") { _ in "|<v>INF</v>" },
        amount("a number with a comma") { "|<v>\($0.replacing(".", with: ","))</v>" },
        amount("a number of many decimals") { "s=\"2\"|<v>\($0)4567</v>" },
        amount("a number with an exponent", isDoubtful: false) { amount in
            "s=\"2\"|<v>\(amount.replacing(".", with: ""))E-2</v>"
        },
        amount("a day for an amount") { _ in "s=\"1\"|<v>46023</v>" },
        amount("a shared text that is not there") { _ in "t=\"s\"|<v>99999</v>" },
        amount("a cell of an unknown type", isDoubtful: false) { "t=\"x\"|<v>\($0)</v>" },
        amount("two values in a cell") { "|<v>\($0)</v><v>5</v>" },
        amount("a blank cell for an amount") { _ in "s=\"2\"|" },
        doubt("a blank day") { export, random in export.grid.editOne(.datum, &random) { _ in .raw("s=\"1\"|") } },
        doubt("a day below zero") { export, random in
            export.grid.editOne(.datum, &random) { _ in .raw("s=\"1\"|<v>-5</v>") }
        },
        doubt("a code that is a day") { export, random in
            export.grid.editOne(random.pick([.ansvar, .vht]), &random) { _ in .raw("s=\"1\"|<v>46152</v>") }
        },
        doubt("a code that is an error") { export, random in
            export.grid.editOne(random.pick([.ansvar, .vht]), &random) { _ in .raw("t=\"e\"|<v>#REF!</v>") }
        },
        doubt("a code that is a truth") { export, random in
            export.grid.editOne(random.pick([.ansvar, .vht]), &random) { _ in .raw("t=\"b\"|<v>0</v>") }
        },
        doubt("a code that is a formula without a value") { export, random in
            export.grid.editOne(random.pick([.ansvar, .vht]), &random) { _ in .raw("|<f>VLOOKUP(A1,B:C,2)</f>") }
        },
        doubt("a code that is a number with decimals") { export, random in
            export.grid.editOne(random.pick([.ansvar, .vht]), &random) { _ in .raw("|<v>510.5</v>") }
        },
        Change("codes as numbers that show their zero") { export, _ in
            export.grid.edit(.ansvar) { _, cell in
                let code = Grid.key(cell)
                return code.hasPrefix("0") ? .raw("s=\"3\"|<v>\(code.dropFirst())</v>") : cell
            }
        },
        Change("days as texts of another order") { export, random in
            let isAmerican = random.oneIn(2)
            return export.grid.edit(.datum) { _, cell in
                guard case .day(let day) = cell else { return cell }
                let (month, number) = (day / 100 % 100, day % 100)
                return .text(isAmerican ? "\(month)/\(number)/2026" : "\(number).\(month).2026")
            }
        },
        Change("months as days of spreadsheets in the header") { export, _ in
            guard export.grid.layout == .months else { return false }
            for month in 1...6 {
                let day = 2026_00_01 + month * 100
                export.grid.header[export.grid.column(.month(month)) ?? 0] = .day(day)
            }
            export.dayFormat = "mmm\\-yy"
            return true
        },
    ]
}
