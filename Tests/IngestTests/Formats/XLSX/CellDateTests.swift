import DelimitedText
import Diagnostics
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// A date cell whose format has no day is the month or the year that its writer typed.
@Suite struct CellDateTests {
    @Test(
        arguments: [
            ("yyyy-mm-dd", .day), ("[$-41D]d mmm", .day), ("h:mm", .day), ("mm:ss.0", .day), ("[mm]:ss", nil),
            ("[h]:mm", .day), ("yyyy\\-mm\\-dd;@", .day), ("mmm\\-yy", .month), ("[$-41D]mmm\\-yy;@", .month),
            ("yyyy\\-mm", .month), ("mmmm", .month), ("yyyy", .year), ("\"den \"yyyy", .year), ("0.00", nil),
            ("#,##0 \"dkr\"", nil), ("[Red]0", nil), ("0\\d", nil), ("General", nil),
        ] as [(String, CellDateForm?)])
    func formatsTellWhatTheyShow(format: String, form: CellDateForm?) {
        #expect(CellDateForm(format: format) == form)
    }

    @Test(arguments: [("14", CellDateForm.day), ("17", .month), ("22", .day), ("18", nil), ("0", nil)])
    func someFormatsNeedNoDefinition(id: String, form: CellDateForm?) {
        #expect(CellDateForm(builtIn: id) == form)
    }

    private static func workbook(_ rows: String) -> [UInt8] {
        StoredZip([
            "xl/workbook.xml": XLSXTests.workbook, "xl/_rels/workbook.xml.rels": XLSXTests.relationships,
            "xl/styles.xml": """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm"/><numFmt numFmtId="165"
             formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/>
            <xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
            """,
            "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(rows)</sheetData></worksheet>",
        ]).bytes
    }

    @Test(arguments: [(1, "2026-01-01"), (2, "2026-01"), (3, "2026-01"), (4, "2026")])
    func aRuleIsValidAsItsCellShows(style: Int, text: String) throws {
        var log = DiagnosticLog()
        let rows =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>giltig_till</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\" s=\"\(style)\"><v>46023</v></c></row>"
        let file = try WorkbookReader.read(Self.workbook(rows), path: "r.xlsx", sheet: nil, log: &log)
        #expect(file?.records.last?.first?.text == text)
    }

    private static func source(style: Int) -> [UInt8] {
        workbook(
            "<row r=\"1\"><c t=\"str\"><v>Konto</v></c><c t=\"str\"><v>Period</v></c>"
                + "<c t=\"str\"><v>Belopp</v></c></row>"
                + "<row r=\"2\"><c><v>5010</v></c><c s=\"\(style)\"><v>46037</v></c><c><v>12</v></c></row>")
    }

    @Test func aBudgetOfAYearIsOne() throws {
        #expect(try XLSXTests.read(Self.source(style: 4)).rows == ["2026 5010 12.00"])
        #expect(try XLSXTests.read(Self.source(style: 3)).rows == ["2026-01 5010 12.00"])
    }

    /// A booking has a day, however little of it is shown.
    @Test func anOutcomeKeepsItsDays() throws {
        let source = try XLSXTests.read(Self.source(style: 2), .outcome(.verifikationer))
        #expect(source.rows == ["2026-01-15 5010 12.00"])
    }
}
