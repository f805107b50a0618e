import Configuration
import Ingest
import LedgerModel
import Storage

/// Proposes entries of `sources` for the files of a new pipeline.
///
/// Monthly files of one feed become one entry with a pattern: next month's file is then included, and the newest month
/// waits for the feed rather than for its oldest file. Files of earlier years whose names say so stay separate.
struct EntryProposal {
    /// A file, its path as the pipeline writes it, and the months of its budget.
    struct File {
        let path: String
        let source: SurveyedSource
        let budget: Set<Period>

        var name: String { String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]) }
        var folder: String { String(path.dropLast(name.count)) }
    }

    /// What the files of a feed have in common.
    private struct Feed: Hashable {
        let form: String
        let format: String
        let basis: Basis?
        let header: String
        let company: String
        /// The fiscal year in the name of a file of earlier years.
        let year: Int?
    }

    let calendar: FiscalCalendar
    /// The newest fiscal year of all files.
    let year: Int
    let fileSystem: any FileSystem

    /// The entries, in the order of the files.
    func entries(for files: [File]) throws(StorageError) -> [ProposedEntry] {
        var feeds: [Feed: [File]] = [:]
        for file in files { feeds[feed(of: file), default: []].append(file) }
        var entries: [ProposedEntry] = []
        var taken: Set<String> = []
        for file in files where !taken.contains(file.path) {
            let series = series(feeds[feed(of: file)] ?? [])
            guard series.count > 1 else {
                entries.append(entry(for: file))
                continue
            }
            taken.formUnion(series.map(\.path))
            let pattern = FileSeries.pattern(for: series.map(\.name))
            var others: [String] = []
            if let pattern { others = try self.others(beside: series, pattern) }
            if let pattern, others.isEmpty {
                entries.append(entry(for: series, file.folder + pattern))
            } else {
                entries += self.entries(oneByOne: series, others)
            }
        }
        return entries
    }

    /// The files of a series without a usable pattern: the newest month waits only for the last of them.
    private func entries(oneByOne series: [File], _ others: [String]) -> [ProposedEntry] {
        series.enumerated().map { index, file in
            var entry = entry(for: file)
            entry.mayLackMonth = entry.mayLackMonth || index + 1 < series.count && !saysYear(file)
            if index == 0 { entry.others = others }
            return entry
        }
    }

    // MARK: Feeds

    private func feed(of file: File) -> Feed {
        let summary = file.source.summary
        let header = summary.evidence.first { $0.hasPrefix("header on line") } ?? ""
        return Feed(
            form: file.folder + FileSeries.form(of: file.name), format: summary.format.rawValue,
            basis: file.source.basis, header: String(header.drop { $0 != ":" }), company: summary.company,
            year: saysYear(file) ? years(of: file).max() : nil)
    }

    /// The files of a feed ordered by their numbers, if that is the order of their months; otherwise none.
    ///
    /// A few late rows of the previous month are usual. A file that repeats a whole earlier month is an export of the
    /// year so far, or one of another company.
    private func series(_ files: [File]) -> [File] {
        let sorted = files.sorted {
            FileSeries.precedes(FileSeries.numbers(of: $0.name), FileSeries.numbers(of: $1.name))
        }
        for (before, after) in zip(sorted, sorted.dropFirst()) {
            let (earlier, later) = (before.source.months, after.source.months)
            guard let last = earlier.keys.max(), let next = later.keys.max(), last < next else { return [] }
            guard !last.isYear, !next.isYear else { return [] }
            if later.contains(where: { month, rows in earlier[month].map { $0 <= rows } == true }) { return [] }
        }
        return sorted
    }

    private func years(of file: File) -> Set<Int> { Set(file.source.months.keys.map { calendar.year(of: $0) }) }

    private func isEarlier(_ file: File) -> Bool { years(of: file).max().map { $0 < year } == true }

    /// Whether it has only earlier years, and its name says so.
    private func saysYear(_ file: File) -> Bool {
        isEarlier(file) && YearInName.isOne(of: years(of: file), in: file.path)
    }

    /// Other files that a pattern would match.
    private func others(beside series: [File], _ pattern: String) throws(StorageError) -> [String] {
        let path = series[0].source.path
        let folder = path.dropLast(series[0].name.count)
        let escaped = folder.map { "*?[]\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
        let names = Set(series.map(\.name))
        return try fileSystem.glob(escaped + pattern).map { String($0.dropFirst(folder.count)) }.filter {
            !names.contains($0) && !FoundFiles.isPassedOver($0)
        }
    }

    // MARK: Entries

    private func entry(for file: File) -> ProposedEntry {
        let isLeftOut = isEarlier(file) && !saysYear(file) && file.source.basis != .arssaldon
        return ProposedEntry(
            path: file.path, source: file.source, mayLackMonth: isLeftOut,
            budgets: file.budget.isEmpty ? [] : [file.path])
    }

    private func entry(for series: [File], _ pattern: String) -> ProposedEntry {
        let last = series[series.count - 1]
        let isLeftOut = series.allSatisfy(isEarlier) && !series.allSatisfy(saysYear)
        return ProposedEntry(
            path: pattern, source: last.source, files: series.count, mayLackMonth: isLeftOut,
            budgets: budgets(of: series, pattern))
    }

    /// The budgets to read: each export may have its own month, or the whole budget, of which only the last counts.
    private func budgets(of series: [File], _ pattern: String) -> [String] {
        let having = series.filter { !$0.budget.isEmpty }
        let months = having.reduce(into: Set<Period>()) { $0.formUnion($1.budget) }
        if months.count < having.reduce(0, { $0 + $1.budget.count }) { return having.suffix(1).map(\.path) }
        return having.count == series.count ? [pattern] : having.map(\.path)
    }
}
