import LedgerGenerator
import TestSupport

/// A table as a workbook.
struct WorkbookExport: GridExport {
    /// How texts stand in cells.
    enum Texts: CaseIterable, Sendable {
        case shared, inline, formula
    }

    /// A sheet before or after the table's own.
    struct Sheet: Sendable {
        let name: String
        let cells: [[Grid.Cell]]
        var state = ""
    }

    var book: Book
    var isDoubtful = false
    var grid: Grid
    var texts = Texts.shared
    var sheetName = "Blad1"
    var sheetState = ""
    var before: [Sheet] = []
    var after: [Sheet] = []
    /// The number formats of amounts, of single cells, and of days.
    var amountFormat = "#,##0.00"
    var formatOfOne = "General"
    var dayFormat = "yyyy\\-mm\\-dd"
    /// What stands after the rows, such as merged cells, and before them.
    var sheetEnd = ""
    var sheetStart = ""
    /// Attributes of `workbookPr`, and what stands after the sheets.
    var properties = ""
    var workbookEnd = ""
    /// The number of a day, as the workbook counts.
    var serial: @Sendable (Int) -> String = { "\(TextHarms.serial($0))" }
    /// What is done to the sheet's XML last, and to the file.
    var lastSheet: @Sendable (String) -> String = { $0 }
    var last: @Sendable ([UInt8]) -> [UInt8] = { $0 }

    private static let pipeline = HarmPipeline()
    var pipeline: HarmPipeline { Self.pipeline }

    init(_ random: inout SplitMix64) {
        book = Book(&random)
        grid = Grid(book, random.pick(Grid.Layout.allCases))
        texts = random.pick(Texts.allCases)
    }

    var bytes: [UInt8] {
        let own = Sheet(name: sheetName, cells: grid.lines, state: sheetState)
        let sheets = before + [own] + after
        var strings: [String] = []
        let parts = sheets.enumerated().map { index, sheet in
            let xml = WorkbookText(export: self).sheet(sheet.cells, &strings, isOwn: index == before.count)
            return index == before.count ? lastSheet(xml) : xml
        }
        while strings.count < 1 { strings.append("") }
        let text = WorkbookText(export: self)
        // The archive wants its names as literals.
        let (one, two) = (parts[0], parts.count > 1 ? parts[1] : "<worksheet/>")
        return last(
            StoredZip([
                "[Content_Types].xml": "<Types/>", "_rels/.rels": WorkbookText.roots,
                "xl/workbook.xml": text.workbook(sheets),
                "xl/_rels/workbook.xml.rels": text.relationships(sheets.count),
                "xl/styles.xml": text.styles, "xl/sharedStrings.xml": text.shared(strings),
                "xl/worksheets/sheet1.xml": one, "xl/worksheets/sheet2.xml": two,
            ]).bytes)
    }

    var shown: String {
        let marks = [sheetName, sheetState, amountFormat, formatOfOne, dayFormat, properties, workbookEnd, sheetEnd]
        let sheets = (before + [Sheet(name: sheetName, cells: grid.lines)] + after).map { sheet in
            sheet.cells.map { $0.map(Grid.key).joined(separator: "\t") + "\n" }.joined()
        }
        return marks.joined(separator: " | ") + "\n" + sheets.joined(separator: "\n")
    }
}
