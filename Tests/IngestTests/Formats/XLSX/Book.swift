import TestSupport

@testable import Ingest

/// A workbook of one sheet for tests: the cells of its rows, and what the other parts say of them.
struct Book {
    /// The rows, each the elements of its cells, below the header Konto, Datum, Belopp, Not.
    var rows: [String]
    /// Number formats; the style of the first is 1.
    var formats: [String] = []
    var sheet = "Budget"
    /// What stands before and behind the rows of the sheet, and in the workbook.
    var before = ""
    var behind = ""
    var inWorkbook = ""
    var header = "<row r=\"1\">\(text("Konto"))\(text("Period"))\(text("Belopp"))\(text("Not"))</row>"
    /// Attributes of the rows, such as `hidden="1"`, by their index.
    var attributes: [Int: String] = [:]

    /// A cell of text.
    static func text(_ text: String) -> String { "<c t=\"str\"><v>\(text)</v></c>" }

    /// A cell that is a number, in the style of a number format.
    static func number(_ number: String, style: Int = 0) -> String { "<c s=\"\(style)\"><v>\(number)</v></c>" }

    /// A row of an account, January 2026 and an amount, with a note behind.
    static func row(_ amount: String, note: String = "", konto: String = number("5010")) -> String {
        konto + text("2026-01") + amount + note
    }

    /// A workbook with these rows.
    init(_ rows: String...) {
        self.rows = rows
    }

    var bytes: [UInt8] { StoredZip(parts.map { ($0.0, Array($0.1.utf8)) }).bytes }

    var parts: [(String, String)] {
        let data = rows.enumerated().map { index, cells in
            "<row r=\"\(index + 2)\" \(attributes[index] ?? "")>\(cells)</row>"
        }
        let codes = formats.enumerated().map { index, code in
            let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
            return "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(escaped)\"/>"
        }
        let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
        return [
            ("[Content_Types].xml", "<Types/>"),
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"\(sheet)\" r:id=\"a\"/></sheets>\(inWorkbook)</workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"a.xml\"/></Relationships>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet><numFmts>\(codes.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>\(styles.joined())"
                    + "</cellXfs></styleSheet>"
            ),
            (
                "xl/a.xml",
                "<worksheet>\(before)<sheetData>\(header)\(data.joined())</sheetData>\(behind)</worksheet>"
            ),
        ]
    }

    /// What reading it gives.
    func read(
        _ content: SourceOptions.Content = .budget, _ tell: (inout SourceOptions) -> Void = { _ in }
    ) throws -> ReadSource {
        try XLSXTests.read(bytes, content, tell)
    }
}
