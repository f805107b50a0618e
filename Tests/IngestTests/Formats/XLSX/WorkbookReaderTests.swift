import DelimitedText
import Diagnostics
import TestSupport
import Testing

@testable import Ingest

/// The cells of a workbook as a mapping table needs them: codes keep their zeros.
@Suite struct WorkbookReaderTests {
    private static let styles = """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165"
         formatCode="#,##0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>
        <xf numFmtId="165"/></cellXfs></styleSheet>
        """

    private func workbook(_ rows: String) -> [UInt8] {
        StoredZip([
            "xl/workbook.xml": XLSXTests.workbook, "xl/_rels/workbook.xml.rels": XLSXTests.relationships,
            "xl/styles.xml": Self.styles,
            "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(rows)</sheetData></worksheet>",
            "xl/worksheets/sheet2.xml":
                "<worksheet><sheetData><row r=\"4\"><c r=\"A4\"><v>7</v></c></row></sheetData></worksheet>",
        ]).bytes
    }

    private func read(_ bytes: [UInt8], sheet: String? = nil) throws -> (rows: [String], log: DiagnosticLog) {
        var log = DiagnosticLog()
        let file = try WorkbookReader.read(bytes, path: "r.xlsx", sheet: sheet, log: &log)
        let rows = file?.records.map { record in
            "\(record[0].line): " + record.map { "\($0.text)@\($0.column)" }.joined(separator: " ")
        }
        return (rows ?? [], log)
    }

    @Test func codesKeepTheZerosThatAreShown() throws {
        let (rows, log) = try read(
            workbook(
                """
                <row r="1"><c r="A1" t="inlineStr"><is><t># Regler</t></is></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>vht</t></is></c>
                 <c r="B3" t="inlineStr"><is><t> id </t></is></c>
                 <c r="D3"/></row>
                <row r="4"><c r="A4" t="str"><v>0805</v></c><c r="B4" s="2"><v>805</v></c></row>
                <row r="5"><c r="A5"><v>805</v></c><c r="B5" s="1"><v>46024</v></c></row>
                <row r="6"><c r="A6" s="3"><v>12345</v></c></row>
                <row r="7"><c r="A7" s="2"><v>12345</v></c><c r="B7"><v>8.05E2</v></c><c r="C7"><v>1</v></c></row>
                <row r="8"><c r="A8"/></row>
                """))
        #expect(log.diagnostics.isEmpty)
        #expect(
            rows == [
                "3: vht@1 id@2", "4: 0805@1 0805@2", "5: 805@1 2026-01-02@2", "6: 12345@1 @2", "7: 12345@1 805@2 1@3",
            ])
    }

    @Test func aSheetIsNamed() throws {
        #expect(try read(workbook(""), sheet: "Annat").rows == ["4: 7@1"])
        let (rows, log) = try read(workbook(""), sheet: "Saknas")
        #expect(rows.isEmpty)
        #expect(log.diagnostics.map(\.code.id) == ["CSV118"])
        #expect(log.diagnostics[0].message == "the workbook r.xlsx has no sheet 'Saknas'; it has 'Budget', 'Annat'")
        #expect(log.diagnostics[0].help == "correct the name of the sheet in pipeline.yaml, or in the workbook")
        #expect("\(log.diagnostics[0].location)" == "r.xlsx")
        let near = try read(workbook(""), sheet: "annat")
        #expect(near.log.diagnostics[0].help?.hasPrefix("did you mean 'Annat'? correct") == true)
    }

    @Test func whatIsNoWorkbookIsToldWithItsPlace() throws {
        let broken = try read(workbook("<row r=\"2\"><c r=\"C2\" t=\"e\"><v>#REF!</v></c></row>"))
        #expect(broken.log.diagnostics.map { "\($0.location)" } == ["r.xlsx:2:3"])
        #expect(!WorkbookReader.isWorkbook(Array("konto;verksamhet".utf8)) && WorkbookReader.isWorkbook(workbook("")))
        #expect(try read(Array(workbook("").prefix(200))).log.hasErrors)
    }
}
