import Foundation
import TestSupport
import Testing

/// Tables that municipalities have printed, cell by cell, where they lie beside the package.
@Suite struct PublishedTablesTests {
    private static let folder = "\(Repository.shared)/tables"

    private struct PrintedTable: Decodable {
        struct Column: Decodable {
            let id: String
        }
        struct Row: Decodable {
            let title: String
            let cells: [Cell?]
        }
        struct Cell: Decodable {
            let text: String
        }
        let columns: [Column]
        let rows: [Row]
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: folder), "the published tables are not beside the package"),
        arguments: ["01a", "02a", "04", "07", "09", "10"])
    func everyCellIsAsPublished(name: String) throws {
        let directory = TemporaryDirectory()
        try FileManager.default.copyItem(atPath: "\(Self.folder)/\(name)", toPath: "\(directory.path)/p")
        let run = try ProcessRun(
            "\(Repository.programs)/utfall", ["run", "p", "--output", "out"], in: directory.path,
            environment: Repository.runtime)
        try #require(run.status == 0, "\(run.messages)")
        let table = try JSONDecoder().decode(
            PrintedTable.self, from: Data(try directory.read("out/latest/t.json").utf8))
        let published = try PrintedCSV.lines(of: "\(Self.folder)/\(name)/published.csv")
        #expect(table.columns.map(\.id) == Array(published[0].dropFirst()))
        #expect(table.rows.map(\.title) == published.dropFirst().map { $0[0] })
        for (row, wanted) in zip(table.rows, published.dropFirst()) {
            // A heading has no figures; a `?` was cut in the source.
            guard wanted.dropFirst().contains(where: { !$0.isEmpty }) else { continue }
            for (cell, text) in zip(row.cells, wanted.dropFirst()) where text != "?" {
                #expect(Self.number(cell?.text ?? "") == Self.number(text), "\(name) \(row.title): \(text)")
            }
        }
    }

    /// The number in a printed text, whatever its spaces and signs; a text of dashes is nothing.
    private static func number(_ text: String) -> String {
        let plain = text.filter { !" \u{A0}\u{202F}\u{2009}%".contains($0) }.replacing("\u{2212}", with: "-")
            .replacing("–", with: "-").replacing(",", with: ".")
        if let number = Decimal(string: plain), plain.contains(where: \.isNumber) { return "\(number)" }
        return plain.trimmingCharacters(in: CharacterSet(charactersIn: "-"))
    }
}
