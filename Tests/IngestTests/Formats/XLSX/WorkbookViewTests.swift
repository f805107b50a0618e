import Diagnostics
import TestSupport
import Testing

@testable import Ingest

/// What Excel does not show of the amounts that count is told.
@Suite struct WorkbookViewTests {
    private var book: Book { Book(Book.row(Book.number("1")), Book.row(Book.number("2")), Book.row(Book.number("4"))) }

    @Test(
        arguments: [
            ([0], "CSV210 2"), ([1, 2], "CSV210 3"), ([], ""),
        ])
    func hiddenRowsAreTold(hidden: [Int], finding: String) throws {
        var book = book
        for row in hidden { book.attributes[row] = "hidden=\"1\"" }
        let source = try book.read()
        #expect(source.findings.joined() == finding)
        #expect(source.rows.count == 3)
        #expect(source.log.diagnostics.allSatisfy { $0.message.contains("2 hidden rows") == (hidden.count == 2) })
    }

    @Test func whatHasNoHeightOrWidthIsHidden() throws {
        var book = book
        book.attributes[1] = "ht=\"0\" customHeight=\"1\""
        book.before = "<cols><col min=\"3\" max=\"3\" width=\"0\"/></cols>"
        #expect(try book.read().findings == ["CSV210 3", "CSV211 1:3"])
    }

    /// A hidden row without amount changes no sum.
    @Test func hiddenRowsWithoutAmountsAreNot() throws {
        var book = book
        book.rows += [Book.text("Summa") + Book.text("") + Book.number("7"), Book.row("<c/>"), "<c/><c/><c/>"]
        for row in 3...5 { book.attributes[row] = "hidden=\"true\"" }
        #expect(try book.read().codes == ["CSV304"])
    }

    @Test(arguments: [
        ("3\" max=\"3", "CSV211 1:3"), ("1\" max=\"9", "CSV211 1:3"), ("4\" max=\"9", ""), ("1\" max=\"2", ""),
        ("-9223372036854775808\" max=\"3", ""), ("5\" max=\"3", ""),
    ])
    func hiddenColumnsOfAmountsAreTold(columns: String, finding: String) throws {
        var book = book
        book.before = "<cols><col min=\"\(columns)\" hidden=\"1\"/></cols>"
        #expect(try book.read().findings.joined() == finding)
        book.before = "<cols><col min=\"\(columns)\" hidden=\"0\"/></cols>"
        #expect(try book.read().findings == [])
    }

    @Test(
        arguments: [
            ("C2:C3", "CSV212 2:3"), ("C2:D2", ""), ("A2:A3", "CSV133 2:1"), ("B2:B4", "CSV133 2:2"), ("D2:D3", ""),
            ("C2:C2", ""), ("C9:C10", ""), ("A1:C1", ""),
            ("B2:C3", "CSV133 2:2"), ("A2:C2", ""), ("x", ""), ("C3:C2", ""),
        ])
    func mergedAmountsAreTold(range: String, finding: String) throws {
        var book = book
        book.behind = "<mergeCells><mergeCell ref=\"\(range)\"/></mergeCells>"
        #expect(try book.read().findings.joined() == finding)
    }
}
