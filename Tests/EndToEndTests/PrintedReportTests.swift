import Foundation
import TestSupport
import Testing

/// The sample reproduces a printed report, cell by cell.
@Suite struct PrintedReportTests {
    private static let seed = "\(Repository.root)/../shared/seed"

    private struct PrintedTable: Decodable {
        struct Row: Decodable {
            let title: String
            let cells: [Cell?]
        }
        struct Cell: Decodable {
            let value: String
            let text: String
        }
        struct Column: Decodable {
            let title: String
        }
        let columns: [Column]
        let rows: [Row]
    }

    private func table(_ id: String) throws -> PrintedTable {
        let workspace = try Workspace()
        let run = try workspace.run()
        try #require(run.status == 0, "\(run.messages)")
        return try JSONDecoder().decode(
            PrintedTable.self, from: try workspace.bytes("\(Workspace.output)/latest/\(id).json"))
    }

    /// Every kind of space as one, every minus as a hyphen.
    private func normalized(_ text: String) -> String {
        text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing("\u{2212}", with: "-")
            .replacing("\u{FEFF}", with: "").trimmingCharacters(in: .whitespaces)
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: seed), "the printed report is not beside the package"),
        arguments: ["driftredovisning", "nettokostnader"])
    func everyPrintedCell(id: String) throws {
        let printed = try PrintedCSV.lines(of: "\(Self.seed)/\(id).csv").map { $0.map(normalized) }
        let table = try table(id)
        #expect(table.columns.map(\.title) == Array(printed[0].dropFirst()))
        let rows = table.rows.map { row in [row.title] + row.cells.map { normalized($0?.text ?? "") } }
        #expect(rows == Array(printed.dropFirst()))
    }

    @Test func deviationsWithinIndividOchFamiljeomsorg() throws {
        let rows = try table("ifo-avdelningar").rows.map { [$0.title, $0.cells[4]?.text, $0.cells[5]?.text] }
        #expect(
            rows == [
                ["Familjeavdelningen", "0,5", "-1%"], ["Vuxenavdelningen", "2,4", "-6%"],
                ["IFO gemensamt", "0,0", "0%"], ["Individ- och familjeomsorg", "2,9", "-3%"],
            ])
    }
}
