import DelimitedText
import Diagnostics
import TestSupport
import Testing

@testable import Ingest

/// A formula that no program has computed stands for nothing: it is neither an empty cell nor zero.
@Suite struct WorkbookFormulaTests {
    private static let head = """
        <row r="1"><c r="A1" t="str"><v>Konto</v></c><c r="B1" t="str"><v>2026-01</v></c>
        <c r="C1" t="str"><v>2026-02</v></c></row>
        """

    private func budget(_ cell: String, calculation: String = "", chain: String = "") -> [UInt8] {
        StoredZip([
            "xl/workbook.xml": XLSXTests.workbook.replacing("</workbook>", with: "\(calculation)</workbook>"),
            "xl/_rels/workbook.xml.rels": XLSXTests.relationships.replacing(
                "</Relationships>", with: "\(chain)</Relationships>"),
            "xl/worksheets/sheet1.xml": """
            <worksheet><sheetData>\(Self.head)<row r="2"><c r="A2"><v>5010</v></c><c r="B2"><v>10</v></c>\(cell)</row>
            </sheetData></worksheet>
            """,
        ]).bytes
    }

    private static let uncomputed = [
        "<c r=\"C2\"><f>B2</f></c>", "<c r=\"C2\"><f>B2</f><v/></c>", "<c r=\"C2\" t=\"n\"><f>B2</f><v></v></c>",
        "<c r=\"C2\"><f t=\"shared\" si=\"0\"/><v/></c>", "<c r=\"C2\"><f t=\"array\" ref=\"C2:D2\">B2:C2</f><v/></c>",
        "<c r=\"C2\" t=\"inlineStr\"><f>B2</f><is><t></t></is></c>", "<c r=\"C2\" t=\"str\"><f>B2</f></c>",
        "<c r=\"C2\" t=\"b\"><f>B2</f><v/></c>", "<c r=\"C2\" t=\"s\"><f>B2</f><v/></c>",
    ]

    @Test(arguments: uncomputed)
    func isRefusedInASource(cell: String) throws {
        let source = try XLSXTests.read(budget(cell))
        #expect(source.findings.last == "CSV118 2:3")
        #expect(source.log.diagnostics.last?.message.contains("no saved value") == true)
        #expect(source.log.diagnostics.last?.help?.contains("save it, which computes its formulas") == true)
        #expect(source.rows == [])
    }

    @Test(arguments: uncomputed)
    func isRefusedInATableOfThePipeline(cell: String) throws {
        var log = DiagnosticLog()
        #expect(try WorkbookReader.read(budget(cell), path: "r.xlsx", sheet: nil, log: &log) == nil)
        #expect(log.diagnostics.map { "\($0.code.id) \($0.location)" } == ["CSV118 r.xlsx:2:3"])
    }

    @Test(
        arguments: [
            ("<c r=\"C2\"><f>B2</f><v>20</v></c>", "20"), ("<c r=\"C2\"><f>B2-B2</f><v>0</v></c>", "0"),
            ("<c r=\"C2\"><f t=\"shared\" si=\"0\"/><v>20</v></c>", "20"),
            ("<c r=\"C2\" t=\"str\"><f>\"\"</f><v></v></c>", ""), ("<c r=\"C2\" t=\"str\"><f>\"\"</f><v/></c>", ""),
            ("<c r=\"C2\" t=\"inlineStr\"><f>B2</f><is><t>20</t></is></c>", "20"), ("<c r=\"C2\"><v/></c>", ""),
        ])
    func isReadWhenComputed(cell: String, text: String) throws {
        var log = DiagnosticLog()
        let file = try WorkbookReader.read(budget(cell), path: "r.xlsx", sheet: nil, log: &log)
        #expect(log.diagnostics.isEmpty)
        #expect(file?.records.last?.last?.text == text)
        #expect(try XLSXTests.read(budget(cell)).codes.filter { $0 < "CSV2" } == [])
    }

    /// What a library writes that cannot compute: `fullCalcOnLoad`, and a value that is 0 or of a template.
    @Test(arguments: ["0", "20"], ["1", "true"])
    func aWorkbookThatAsksToBeComputedIsRefused(value: String, isAsked: String) throws {
        let cell = "<c r=\"C2\"><f>B2*2</f><v>\(value)</v></c>"
        let asks = "<calcPr calcId=\"124519\" fullCalcOnLoad=\"\(isAsked)\"/>"
        let source = try XLSXTests.read(budget(cell, calculation: asks))
        #expect(source.findings.last == "CSV118 2:3")
        #expect(source.log.diagnostics.last?.message.contains("have not been computed") == true)
        #expect(source.rows == [])
    }

    @Test func oneThatIsComputedOrHasNoFormulasIsRead() throws {
        let cell = "<c r=\"C2\"><f>B2*2</f><v>20</v></c>"
        let asks = "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>"
        let chain =
            "<Relationship Id=\"rId9\" Target=\"calcChain.xml\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain\"/>"
        let rows = ["2026-01 5010 10.00", "2026-02 5010 20.00"]
        #expect(try XLSXTests.read(budget(cell, calculation: asks, chain: chain)).rows == rows)
        #expect(try XLSXTests.read(budget(cell, calculation: "<calcPr calcId=\"191029\"/>")).rows == rows)
        #expect(try XLSXTests.read(budget("<c r=\"C2\"><v>20</v></c>", calculation: asks)).rows == rows)
    }
}
