import LedgerModel
import Publishing
import Storage

/// A month that is closed: a run may not change its figures unasked.
struct ClosedMonth {
    /// The run that is published for the month.
    let run: PublishedRun

    /// The month, if it is published and closed.
    init?(_ month: Period, in output: String, fileSystem: any FileSystem) throws(StorageError) {
        guard let run = try PublishedRun.find(output: output, period: month, fileSystem: fileSystem),
            run.status == .definitiv
        else { return nil }
        self.run = run
    }

    /// What a report would change in the figures, in words; empty where it has the same.
    ///
    /// A run that is refused names the first of them; with a trace, it shows the comparison of the two runs as well.
    ///
    /// Figures are the amounts of the tables and datasets. Names and titles are none, and neither are sums by line of
    /// the mapping table or of a source, which a line more would move.
    func changes(to report: Report) throws -> [String] {
        do {
            return try figuresChanged(by: report)
        } catch let damage as DamagedFile {
            return ["\(damage.path) is not as it was published"]
        } catch let error as StorageError where error.isMissing {
            return ["\(error.path) is not there any more"]
        }
    }

    private func figuresChanged(by report: Report) throws -> [String] {
        let datasets = report.tables.map(\.dataset) + report.datasets.filter { !$0.key.contains("rad") }
        var changes: [String] = []
        var isCompared = false
        for dataset in datasets {
            guard let published = try run.dataset(dataset.id) else { continue }
            isCompared = true
            changes += Self.changes(from: Figures(published), to: Figures(dataset), in: dataset.id)
        }
        return isCompared ? changes : try changesOfPrint(report)
    }

    private static func changes(from old: Figures, to new: Figures, in name: String) -> [String] {
        old.places.union(new.places).sorted().compactMap { place in
            let (before, now) = (old[place], new[place])
            if before == now { return nil }
            return "\(name) \(place) \(before.isEmpty ? "nothing" : before) -> \(now.isEmpty ? "nothing" : now)"
        }
    }

    /// Where no CSV is published, the tables are compared as they are printed.
    private func changesOfPrint(_ report: Report) throws -> [String] {
        try report.tables.compactMap { table in
            let published = try run.printed(table.id)
            return published == Array(report.mark.printed(table).utf8) ? nil : "\(table.id) is printed otherwise"
        }
    }

    /// The amounts of a dataset by what they are of.
    private struct Figures {
        private var texts: [String: String] = [:]

        init(_ dataset: Dataset) {
            let isFigure = dataset.fields.map { [.amount, .percent].contains($0.type) }
            let keys = dataset.fields.indices.filter { dataset.key.contains(dataset.fields[$0].name) }
            for row in dataset.rows {
                let key = keys.map { row[$0].description }.joined(separator: "/")
                for index in row.indices where isFigure[index] {
                    texts["\(key)/\(dataset.fields[index].name)"] = row[index].description
                }
            }
        }

        var places: Set<String> { Set(texts.keys) }

        /// The figure at a place; empty where there is none.
        subscript(place: String) -> String { texts[place] ?? "" }
    }
}
