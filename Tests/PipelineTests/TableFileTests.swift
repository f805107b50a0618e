import Diagnostics
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// A mapping table and a register that are kept in Excel.
struct TableFileTests {
    private let folder = TemporaryDirectory()

    private static let parts = [
        "xl/workbook.xml": """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
         xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
        <sheet name="Regler" sheetId="1" r:id="rId1"/><sheet name="Rader" sheetId="2" r:id="rId2"/></sheets></workbook>
        """,
        "xl/_rels/workbook.xml.rels": """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2"
         Target="worksheets/sheet2.xml"/></Relationships>
        """,
        "xl/styles.xml": """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="0000"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>
        """,
    ]

    private func sheet(_ rows: [[String]]) -> String {
        let cells = rows.enumerated().map { number, row in
            let cells = row.enumerated().map { index, text in
                let place = "r=\"\(["A", "B", "C", "D"][index])\(number + 1)\""
                if let number = Int(text) { return "<c \(place)><v>\(number)</v></c>" }
                if text.hasPrefix("0000:") { return "<c \(place) s=\"1\"><v>\(text.dropFirst(5))</v></c>" }
                if text.hasPrefix("day:") { return "<c \(place) s=\"2\"><v>\(text.dropFirst(4))</v></c>" }
                return "<c \(place) t=\"str\"><v>\(text.replacing("'", with: ""))</v></c>"
            }
            return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
        }
        return "<worksheet><sheetData>\(cells.joined())</sheetData></worksheet>"
    }

    private func write(_ rules: [[String]], mapping: String = "regler.xlsx") throws {
        let register = sheet([["id", "namn"], ["ifo", "IFO"], ["ao", "ÄO"]])
        let parts = Self.parts
        try folder.write(
            bytes: StoredZip([
                "xl/workbook.xml": parts["xl/workbook.xml"] ?? "",
                "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"] ?? "",
                "xl/styles.xml": parts["xl/styles.xml"] ?? "", "xl/worksheets/sheet1.xml": sheet(rules),
                "xl/worksheets/sheet2.xml": register,
            ]).bytes, to: "regler.xlsx")
        try folder.write(
            """
            version: 1
            name: x
            title: X
            sources: [{path: h.csv, scenario: utfall}]
            mapping: \(mapping)
            verksamheter: "regler.xlsx#Rader"
            tables:
              - id: t
                title: T
                rows: {by: verksamhet, level: 1}
                unit: kr
                decimals: 0
                columns: [{id: u, title: U, scenario: utfall, span: ack}]
            output: {directory: out, formats: [csv]}
            """, to: "pipeline.yaml")
        try folder.write("Datum;Konto;Vht;Belopp\n2026-01-02;5010;0805;1\n2026-02-02;5010;910;2\n", to: "h.csv")
    }

    private func run() throws -> RunResult {
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, mode: .check, today: LedgerDate(unchecked: 20260328), environment: [:],
                now: { "" }))
        return try run.run()
    }

    @Test(arguments: ["'0805", "0000:805"], ["regler.xlsx", "\"regler.xlsx#Regler\""])
    func zerosAreKept(cell: String, mapping: String) throws {
        try write(
            [["vht", "verksamhet", "giltig_fran"], [cell, "ifo", "day:46023"], ["910", "ao"]], mapping: mapping)
        let result = try run()
        #expect(result.ending == .checked, "\(result.log.diagnostics.map(\.message))")
        #expect(result.log.diagnostics.isEmpty)
        #expect(result.tables.first?.rows.map { $0.cells.map { $0?.description } } == [["-1.00"], ["-2.00"]])
    }

    @Test func zerosThatAreGoneAreTold() throws {
        try write([["vht", "verksamhet"], ["805", "ifo"], ["910", "ao"], ["'", "ao"]])
        let result = try run()
        #expect(result.ending == .checked)
        #expect(
            result.log.diagnostics.map { "\($0.code.id) \($0.location.line ?? 0):\($0.location.column ?? 0)" } == [
                "MAP312 2:1"
            ])
        #expect(
            result.log.diagnostics[0].message.contains("but 0805 is there (1 row, 1.00 kr), which the rule on line 4"))
        #expect(result.log.diagnostics[0].excerpt == nil)
    }

    @Test func findingsNameTheCell() throws {
        try write([["verksamhet", "vht"], ["ifo", "'0805|51**"], ["ifa", "910"]])
        let result = try run()
        #expect(result.ending == .badConfiguration)
        #expect(
            result.log.diagnostics.map { "\($0.code.id) \($0.location.line ?? 0):\($0.location.column ?? 0)" } == [
                "MAP303 2:2", "MAP302 3:1",
            ])
        try write([["vht", "verksamhet"], ["910", "ao"]], mapping: "\"regler.xlsx#Ingen\"")
        let missing = try #require(try run().log.diagnostics.first)
        #expect(
            missing.code.id == "CSV118" && missing.message.contains("has no sheet 'Ingen'; it has 'Regler', 'Rader'"))
        #expect(missing.location.path.hasSuffix("pipeline.yaml") && missing.location.line == 5)
        try write([["vht", "verksamhet"], ["910", "ao"]], mapping: "\"andra.xlsx#Ingen\"")
        #expect(try run().log.diagnostics.map(\.code.id) == ["CFG141"])
    }
}
