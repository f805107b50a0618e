import Diagnostics
import Publishing

/// Finds the cell that a user names by ids, or as it is printed.
struct CellChoice {
    /// Why there is no such cell, in a sentence with what was probably meant.
    struct Fault: Error {
        let reason: String
    }

    let table: PublishedTable
    let row: Int
    let column: Int

    /// Looks up three names; throws ``Fault``.
    init(_ tables: [PublishedTable], table: String, row: String, column: String) throws {
        let place = try Self.find(
            table, "table", tables.map { Candidate(id: $0.id, titles: [$0.title]) }, in: "the pipeline")
        let found = tables[place]
        self.table = found
        self.row = try Self.find(
            row, "row", found.rows.map { Candidate(id: $0.id, titles: [$0.title]) }, in: "table \(found.id)")
        self.column = try Self.find(
            column, "column",
            found.columns.map { column in
                // A column is also called by the heading over it and its own.
                let long = column.group.isEmpty ? [] : ["\(column.group) \(column.title)"]
                return Candidate(id: column.id, titles: [column.title] + long)
            }, in: "table \(found.id)")
    }

    private struct Candidate {
        let id: String
        let titles: [String]
    }

    private static func find(
        _ name: String, _ what: String, _ candidates: [Candidate], in place: String
    ) throws -> Int {
        if let index = candidates.firstIndex(where: { $0.id == name }) { return index }
        let wanted = plain(name)
        let named = candidates.indices.filter { candidates[$0].titles.contains { plain($0) == wanted } }
        if named.count == 1 { return named[0] }
        if named.count > 1 {
            let ids = named.map { candidates[$0].id }.joined(separator: ", ")
            throw Fault(reason: "\(named.count) \(what)s of \(place) are called '\(name)'; say which by its id: \(ids)")
        }
        let near = Spelling.nearest(to: name, among: candidates.flatMap { [$0.id] + $0.titles })
        let known = candidates.map { "\($0.id) (\($0.titles[0]))" }
        throw Fault(
            reason: "\(place) has no \(what) '\(name)'; "
                + (near.map { "did you mean '\($0)'?" } ?? "it has: \(known.joined(separator: ", "))"))
    }

    /// A name in lower case with single plain spaces.
    private static func plain(_ name: String) -> String {
        name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }
}
