import Diagnostics
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// Workbooks as budgets and forecasts come in them.
@Suite struct XLSXTests {
    static let workbook = """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
         xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/><sheets>
        <sheet name="Budget" sheetId="1" r:id="rId1"/><sheet name="Annat" sheetId="2" r:id="rId2"/></sheets></workbook>
        """
    static let relationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId1"
         Target="worksheets/sheet1.xml"/></Relationships>
        """
    static let styles = """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="165"
         formatCode="#,##0.00\\ &quot;kr&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """
    static let texts = """
        <sst><si><t>Konto</t></si><si><r><t>Bel</t></r><r><t>opp</t></r><rPh><t>x</t></rPh></si>
        <si><t>Datum</t></si><si><t xml:space="preserve">30110 Årsavgifter</t></si></sst>
        """

    static func file(_ rows: String, second: String = "", workbook: String = workbook) -> [UInt8] {
        StoredZip([
            "[Content_Types].xml": "<Types/>", "xl/workbook.xml": workbook,
            "xl/_rels/workbook.xml.rels": relationships, "xl/styles.xml": styles, "xl/sharedStrings.xml": texts,
            "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(rows)</sheetData></worksheet>",
            "xl/worksheets/sheet2.xml": "<worksheet><sheetData>\(second)</sheetData></worksheet>",
        ]).bytes
    }

    static func read(
        _ bytes: [UInt8], _ content: SourceOptions.Content = .budget, _ tell: (inout SourceOptions) -> Void = { _ in }
    ) throws -> ReadSource {
        var options = SourceOptions(path: "test.xlsx", content: content)
        tell(&options)
        return try ReadSource(MemoryFile(bytes), options)
    }

    static let header = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>Socialnämnden</t></is></c></row>
        <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>1</v></c></row>
        """

    @Test func cellsOfEveryKind() throws {
        let source = try Self.read(
            Self.file(
                Self.header + """
                    <row r="4"><c r="A4"><v>5010</v></c><c r="B4" s="1"><v>46024</v></c>
                     <c r="C4" s="3"><f>1+1</f><v>1.23450E3</v></c></row>
                    <row r="5"><c r="A5" t="s"><v>3</v></c><c r="B5" s="2"><v>46081.75</v></c>
                     <c r="C5"><v>-0.1</v></c></row>
                    <row r="6"><c r="A6" t="str"><v>0805</v></c><c r="B6" t="str"><v>2026-03</v></c></row>
                    <row r="7"><c r="A7" t="inlineStr"><is><t>Summa</t></is></c><c r="C7"><v>1234.4</v></c></row>
                    """))
        #expect(source.findings == ["CSV201", "CSV303 3", "CSV304"])
        #expect(source.rows == ["2026-01-02 5010 1234.50", "2026-02-28 30110 -0.10"])
        #expect(source.summary?.format == .xlsx)
        #expect(source.summary?.accountNames == ["30110": "Årsavgifter"])
        #expect(source.summary?.evidence.first == "sheet Budget")
    }

    @Test func monthsAreColumnsAndSheetsHaveNames() throws {
        let rows = """
            <row><c t="s"><v>0</v></c><c s="1"><v>46023</v></c><c s="1"><v>46054</v></c></row>
            <row><c><v>5010</v></c><c><v>1</v></c><c><v>2.5</v></c></row><row><c><v>6010</v></c><c><v>4</v></c></row>
            """
        let source = try Self.read(Self.file("", second: rows)) {
            $0.delimited.sheet = "Annat"
            $0.delimited.unit = .tkr
        }
        #expect(source.codes == [])
        #expect(source.rows == ["2026-01 5010 1000.00", "2026-02 5010 2500.00", "2026-01 6010 4000.00"])
    }

    @Test(
        arguments: [
            ("<c r=\"C4\"><v>1.005</v></c>", "CSV105 4:3"),
            ("<c r=\"C4\" t=\"e\"><v>#REF!</v></c>", "CSV118 4:3"), ("<c r=\"C4\"><v>1E99</v></c>", "CSV118 4:3"),
            ("<c r=\"C4\" t=\"s\"><v>9</v></c>", "CSV118 4:3"), ("<c r=\"A4\"><v>1</v></c>", "CSV118 4:1"),
            ("<c r=\"C4\" t=\"str\"><v>1,5 kg</v></c>", "CSV105 4:3"),
            ("<c r=\"C4\" t=\"str\"><v>1,234</v></c>", "CSV106 4:3"),
            ("<c r=\"C4\" t=\"b\"><v>1</v></c>", "CSV105 4:3"), ("<c r=\"C4\"><f>A1+1</f></c>", "CSV118 4:3"),
        ])
    func whatIsNotExactIsRefused(cell: String, finding: String) throws {
        let rows =
            Self.header + "<row r=\"4\"><c r=\"A4\"><v>5010</v></c><c r=\"B4\" s=\"1\"><v>46024</v></c>\(cell)</row>"
        let source = try Self.read(Self.file(rows), .outcome(.verifikationer))
        #expect(source.findings.last == finding)
        #expect(source.rows == [])
    }

    /// A hidden sheet is not what people see when they open the workbook.
    @Test(arguments: ["hidden", "veryHidden"])
    func hiddenSheetsAreReadWhenNamedAlone(state: String) throws {
        let workbook = Self.workbook.replacing("sheetId=\"1\"", with: "sheetId=\"1\" state=\"\(state)\"")
        let row = { (amount: Int) in
            "<row><c><v>5010</v></c><c t=\"str\"><v>2026-01</v></c><c><v>\(amount)</v></c></row>"
        }
        let header = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>1</v></c></row>"
        let file = Self.file(header + row(666), second: header + row(1), workbook: workbook)
        let source = try Self.read(file)
        #expect(source.findings == [])
        #expect(source.rows == ["2026-01 5010 1.00"])
        #expect(try Self.read(file) { $0.delimited.sheet = "Budget" }.rows == ["2026-01 5010 666.00"])
    }

    @Test func damageAndBombs() throws {
        var cut = Self.file(Self.header)
        cut.removeLast(40)
        #expect(try Self.read(cut).findings == ["SRC102"])
        let bomb = Self.file(Self.header + String(repeating: "<row/>", count: 100_000))
        #expect(try Self.read(bomb) { $0.limits.expansionRatio = 0 }.findings == ["SRC103"])
        #expect(try Self.read(Self.file("")) { $0.delimited.sheet = "Plan" }.findings == ["CSV118"])
        #expect(try Self.read(Self.file("", workbook: "<workbook/>")).findings == ["CSV118"])
        #expect(try Self.read(StoredZip(["a.txt": "x"]).bytes).findings == ["SRC104"])
        #expect(try Self.read(StoredZip(["[Content_Types].xml": "x"]).bytes).findings == ["CSV118"])
    }

    @Test(
        arguments: [
            ("0", "0"), ("-0", "0"), ("12", "12"), ("012.500", "12.5"), ("1.5E2", "150"), ("1.5E-3", "0.0015"),
            (".5", "0.5"), ("0.30000000000000004", "0.3"), ("1234.5600000000001", "1234.56"),
            ("-2.9999999999999996", "-3"),
            ("999999999999999.9", "1000000000000000"), ("1.0000000000000001E-2", "0.01"), ("-1e0", "-1"), ("1E31", nil),
            ("1.2.3", nil), ("", nil), ("x", nil), ("--1", nil),
        ] as [(String, String?)])
    func numbersStayExact(text: String, plain: String?) {
        #expect(CellNumber.plain(text) == plain)
    }

    @Test func serialDays() {
        #expect(CellNumber.day("61", is1904: false) == "1900-03-01")
        #expect(CellNumber.day("45351", is1904: false) == "2024-02-29")
        #expect(CellNumber.day("45352.99", is1904: false) == "2024-03-01")
        #expect(CellNumber.day("44562", is1904: true) == "2026-01-02")
        #expect(CellNumber.day("60", is1904: false) == nil)
    }
}
