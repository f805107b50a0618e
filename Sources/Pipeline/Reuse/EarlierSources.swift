import Configuration
import LedgerModel
import Publishing
import Storage

/// What is left of an earlier run for the next one: what its sources gave, and where their rows stand.
///
/// A source that has not changed is not read: its sums come from the cache, and its rows are those of the published
/// run. Small sources, budgets and forecasts are always read.
final class EarlierSources {
    /// A source that need not be read.
    struct Kept {
        let entry: SourceCache.Entry
        /// What the disk says of the file; nil where it says nothing.
        let stamp: FileStamp?
        /// Where its rows stand in the earlier run, by format; empty when no rows are published.
        let ranges: [String: [RecordRange]]

        /// What the source gave; nil when what is kept of it is damaged.
        func reading() -> SourceReading? {
            var reading = entry.reading()
            reading?.stamp = stamp
            return reading
        }
    }

    /// The month is another than it was taken to be, so that some rows are missing.
    struct Unfit: Error {}

    /// Smaller sources are read as fast as what is kept of them.
    static let leastSize: Int64 = 1 << 20

    let cache: SourceCache
    /// The run whose files are taken over; nil where there is none.
    let run: EarlierRun?
    private let digests: SourceDigests
    private let traced: [String: [TraceIndex.Source]]
    private let sizes: [String: Int64]
    /// Whether some rows are taken over that are not all rows of their source.
    private var hasParts = false

    /// What is left beside the published runs of an output folder; without a `run` all is read.
    init(output: String, _ run: PublishedRun?, _ digests: SourceDigests, _ request: RunRequest) {
        cache = SourceCache(output: output, fileSystem: request.fileSystem, time: request.time)
        self.digests = digests
        let index = run.flatMap { try? TraceIndex(of: $0) }
        traced = Dictionary(grouping: index?.sources ?? [], by: \.path)
        let inputs = (run?.manifest?.inputs ?? []).compactMap { input in input.bytes.map { (input.path, $0) } }
        sizes = Dictionary(inputs) { first, _ in first }
        self.run = run.map { run in
            EarlierRun(run) { path throws(StorageError) in try digests.digest(of: path) }
        }
    }

    /// Whether what a source gives is kept.
    static func isKept(_ source: PlannedSource) -> Bool {
        source.configuration.isBooked && source.size ?? 0 >= leastSize
    }

    /// What is kept of a source; nil when it has to be read.
    ///
    /// `month` is that of the run; where it is not known yet, it is taken to be that of the earlier run.
    func kept(
        _ source: PlannedSource, options: String, month: Period?, _ plan: Plan, _ records: RecordOutput
    ) throws(StorageError) -> Kept? {
        guard Self.isKept(source), let run else { return nil }
        let stamp = try digests.fileSystem.stamp(of: source.path)
        guard let sha256 = try digest(of: source, stamp),
            let entry = cache.entry(of: source, sha256: sha256, options: options, plan)
        else { return nil }
        if records.formats.isEmpty { return Kept(entry: entry, stamp: stamp, ranges: [:]) }
        guard let earlier = traced(source, sha256, options), let ranges = earlier.rows else { return nil }
        let wanted = month ?? run.run.period
        let isWhole = ranges.values.allSatisfy { $0.reduce(0) { $0 + $1.rows } == earlier.records }
        guard isWhole || wanted == run.run.period else { return nil }
        let scope = plan.scope(of: wanted).periods
        let taken = ranges.mapValues { $0.filter { $0.period <= wanted && scope.contains($0.period) } }
        guard records.hasEarlier(taken) else { return nil }
        if month == nil, !isWhole || taken != ranges { hasParts = true }
        return Kept(entry: entry, stamp: stamp, ranges: taken)
    }

    /// The digest of a source; nil when it need not be known to see that the source has changed.
    private func digest(of source: PlannedSource, _ stamp: FileStamp?) throws(StorageError) -> String? {
        if let stamp, let known = digests.known(stamp) { return known }
        return sizes[source.name] == source.size ? try digests.digest(of: source.path) : nil
    }

    /// The source in the trace of the earlier run, if it gave the same there.
    func traced(_ source: PlannedSource, _ sha256: String, _ options: String) -> TraceIndex.Source? {
        traced[source.name]?.first { $0.sha256 == sha256 && $0.options == options }
    }

    /// Whether a run of this month, which was not known when sources were read, has all rows that it is to have.
    func fits(_ month: Period) -> Bool { !hasParts || month == run?.run.period }

    /// Notes the digests of the large files of a run, so that the next one can take them over.
    ///
    /// Those of a run that has just been published are known; of another one, those that were known before stay so.
    static func note(_ published: PublishedRun, in digests: SourceDigests, isOwn: Bool) {
        for file in published.manifest?.outputs ?? [] where file.bytes >= leastSize && !file.sha256.isEmpty {
            guard let stamp = try? digests.fileSystem.stamp(of: "\(published.folder)/\(file.path)") else { continue }
            if isOwn || digests.known(stamp) != nil { digests.note(own: file.sha256, stamp) }
        }
    }
}
