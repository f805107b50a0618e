import Diagnostics
import TestSupport
import Testing

@testable import Ingest

/// The parts of a workbook are where its relationships say.
@Suite struct WorkbookPartsTests {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"

    private static func relationships(_ targets: [(type: String, target: String)]) -> String {
        let elements = targets.enumerated().map { index, target in
            "<Relationship Id=\"r\(index)\" Type=\"\(target.type)\" Target=\"\(target.target)\"/>"
        }
        return "<Relationships>\(elements.joined())</Relationships>"
    }

    private static let sheet = """
        <worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>
        <row><c s="1"><v>805</v></c><c t="s"><v>3</v></c><c><v>12</v></c></row></sheetData></worksheet>
        """
    private static let texts =
        "<sst><si><t>Konto</t></si><si><t>Period</t></si><si><t>Belopp</t></si><si><t>2026-01</t></si></sst>"
    private static let styles = """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="0000"/></numFmts><cellXfs><xf numFmtId="0"/>
        <xf numFmtId="164"/></cellXfs></styleSheet>
        """
    private static let workbook = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"r0\"/></sheets></workbook>"

    /// Where the workbook is, what leads to it, and where it says that its parts are and where they are.
    @Test(
        arguments: [
            ("workbook.xml", "workbook.xml", "sheets/1.xml", "sheets/1.xml", office),
            ("workbook.xml", "/workbook.xml", "/sheets/1.xml", "sheets/1.xml", office),
            ("a/b/book.xml", "a/b/book.xml", "../1.xml", "a/1.xml", office),
            ("xl/workbook.xml", "./xl/workbook.xml", "worksheets/Sheet1.xml", "xl/worksheets/sheet1.xml", office),
            ("xl/workbook2.xml", "xl/workbook2.xml", "/xl/1.xml", "xl/1.xml", strict),
        ])
    func partsAreWhereTheRelationshipsSay(main: String, lead: String, target: String, path: String, types: String)
        throws
    {
        let archive = StoredZip(
            [
                ("[Content_Types].xml", "<Types/>"),
                ("_rels/.rels", Self.relationships([("\(types)/officeDocument", lead)])),
                (main, Self.workbook), (path, Self.sheet), ("texts.xml", Self.texts), ("styles/all.xml", Self.styles),
                (
                    PartRelationships.path(of: main),
                    Self.relationships([
                        ("\(types)/worksheet", target), ("\(types)/sharedStrings", "/texts.xml"),
                        ("\(types)/styles", "/styles/all.xml"),
                    ])
                ),
            ].map { ($0.0, Array($0.1.utf8)) })
        let source = try XLSXTests.read(archive.bytes)
        #expect(source.codes == [])
        #expect(source.rows == ["2026-01 0805 12.00"])
    }

    /// A sheet of a chart has no cells.
    @Test func chartsAreNoSheets() throws {
        var parts = Book(Book.row(Book.number("12"))).parts
        parts[1].1 = parts[1].1.replacing("<sheets>", with: "<sheets><sheet name=\"Diagram\" r:id=\"b\"/>")
        parts[2].1 = parts[2].1.replacing(
            "</Rel", with: "<Relationship Id=\"b\" Type=\"x/chartsheet\" Target=\"b.xml\"/></Rel")
        let source = try XLSXTests.read(StoredZip(parts.map { ($0.0, Array($0.1.utf8)) }).bytes)
        #expect(source.codes == [])
        #expect(source.rows == ["2026-01 5010 12.00"])
    }

    @Test(arguments: [
        ("xl/workbook.bin", ".xlsb"), ("word/document.xml", "Word"), ("ppt/presentation.xml", "presentation"),
    ])
    func packagesOfOtherProgramsAreNamed(main: String, name: String) throws {
        let archive = StoredZip([
            ("[Content_Types].xml", Array("<Types/>".utf8)),
            ("_rels/.rels", Array(Self.relationships([("\(Self.office)/officeDocument", main)]).utf8)),
        ])
        let source = try XLSXTests.read(archive.bytes)
        #expect(source.codes == ["SRC104"])
        #expect(source.log.diagnostics.first?.message.contains(name) == true)
    }

    @Test(arguments: [
        ("SUM(C2:C9)", 2, true), ("sum($c$2:$c$9)", 2, true), ("SUBTOTAL(109,Tabell1[Belopp])", 2, true),
        ("SUM(AA2:AA9)", 26, true), ("SUM(C2:C9,C12)", 2, true), ("SUM(B2:C2)", 2, false), ("SUM(C2:D9)", 2, false),
        ("SUM(C2:C9)-SUM(C3:C4)", 2, false), ("SUM(SUM(C2:C3))", 2, false), ("C2+C3", 2, false), ("SUM()", 2, false),
        ("SUM(Tabell1[Jan])", 2, false), ("ROUND(C2)", 2, false), ("", 2, false),
    ])
    func sumsOfTheirOwnColumnAreKnown(formula: String, column: Int, isSum: Bool) {
        #expect(OwnColumnSum.matches(formula, column: column) == isSum)
    }
}
