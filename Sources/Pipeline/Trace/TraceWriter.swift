import Aggregation
import Configuration
import Ingest
import JSON
import LedgerModel
import Mapping
import Publishing
import Storage

/// Writes what a run is made of beside what it publishes, so that it can be compared and explained without its sources.
///
/// ```
/// .trace/trace.json                what there is
/// .trace/configuration/00-…        the configuration, the registers and the mapping tables
/// .trace/sums/0000.csv             what sources of outcome gave, by kontering and month: see ``SumsText``
/// .trace/amounts.csv               the amounts of budgets and forecasts as they were read
/// .trace/figures.csv               what all of it adds up to, by place in the report: see ``FiguresText``
/// .trace/tables/nettokostnader.json    the tables, where they are not published so
/// ```
///
/// A large source has a file of its own, which stays the same file while the source does.
final class TraceWriter {
    private let publication: Publication
    private let plan: Plan
    /// The run whose files are taken over where they are the same.
    private let earlier: EarlierSources?
    private var sources: [TraceIndex.Source] = []
    /// The sections of small sources that share a file.
    private var shared: [UInt8] = []
    private var files = 0

    /// Sources of this size and more have a file of their own.
    private static let ownFile: Int64 = 1 << 20

    init(_ publication: Publication, _ plan: Plan, _ earlier: EarlierSources? = nil) {
        self.publication = publication
        self.plan = plan
        self.earlier = earlier
    }

    /// Takes what a source gave, in the order of the sources.
    ///
    /// For a large source of outcome, `options` is ``FileIntake/optionsDigest(of:)``, and `rows` where its rows stand.
    func add(
        _ result: SourceResult, options: String? = nil, rows: [String: [RecordRange]]? = nil
    ) throws(StorageError) {
        let source = result.source
        var sums: TraceIndex.Sums?
        if source.configuration.isBooked {
            // By what was read, since a pipe has no size.
            let isLarge = result.summary.bytes >= Self.ownFile
            if isLarge || shared.count > Int(Self.ownFile) { try endShared() }
            var lines: [Int] = []
            if isLarge, let same = try takenOver(result, options) {
                lines = same
            } else if isLarge {
                try publication.writeTrace(path) { file throws(StorageError) in
                    lines = try write(result) { part throws(StorageError) in try file.write(part) }
                }
            } else {
                lines = try write(result) { part throws(StorageError) in shared += part }
            }
            sums = TraceIndex.Sums(path: path, lines: lines)
            if isLarge { files += 1 }
        }
        sources.append(
            TraceIndex.Source(
                path: source.name, entry: source.configuration.index, scenario: source.configuration.scenario,
                version: source.version, mapping: source.configuration.mapping, sha256: result.summary.sha256,
                records: result.summary.delivered.records, sums: sums, options: options, rows: rows))
    }

    /// Takes over the sums of a source that has given the same before, and returns their lines; nil when it has not.
    private func takenOver(_ result: SourceResult, _ options: String?) throws(StorageError) -> [Int]? {
        guard let options, let run = earlier?.run,
            let sums = earlier?.traced(result.source, result.summary.sha256, options)?.sums,
            try publication.share(path, sums.path, of: run)
        else { return nil }
        return sums.lines
    }

    private var path: String {
        let number = String(files)
        return ".trace/sums/" + String(repeating: "0", count: max(0, 4 - number.count)) + number + ".csv"
    }

    private func write(
        _ result: SourceResult, to body: ([UInt8]) throws(StorageError) -> Void
    ) throws(StorageError) -> [Int] {
        let own = SumsText(result.konteringar, result.sums.reports, plan.mapping.ruleLines, plan.registers)
        var lines = [try own.write(to: body)]
        for (other, sums) in zip(plan.others, result.others) {
            let text = SumsText(sums.konteringar, sums.totals.reports, other.mapping.ruleLines, other.registers)
            lines.append(try text.write(to: body))
        }
        return lines
    }

    private func endShared() throws(StorageError) {
        if shared.isEmpty { return }
        try write(path, shared)
        shared = []
        files += 1
    }

    private func write(_ path: String, _ bytes: [UInt8]) throws(StorageError) {
        try publication.writeTrace(path) { file throws(StorageError) in try file.write(bytes) }
    }

    /// Writes the rest, once all sources are read; `cubes` are the sums by each mapping, the pipeline's own first.
    func finish(_ report: Report, _ cubes: [Cube]) throws(StorageError) {
        try endShared()
        var kept: [TraceIndex.File] = []
        for (index, file) in plan.files.enumerated() {
            let name = file.name.split(separator: "/").last.map { String($0.suffix(60)) } ?? ""
            let path = ".trace/configuration/\(index < 10 ? "0" : "")\(index)-\(name)"
            try write(path, file.bytes)
            kept.append(TraceIndex.File(name: file.name, sheet: file.sheet, path: path))
        }
        let mappings = [(String?.none, plan.registers)] + plan.others.map { ($0.name, $0.registers) }
        let named = zip(mappings, cubes).map { (mapping: $0.0, cube: $1, registers: $0.1) }
        try write(FiguresText.path, FiguresText.text(of: named))
        if !plan.configuration.output.formats.contains("json") {
            for file in Printing.tables(of: report) { try write(".trace/tables/\(file.path)", file.content) }
        }
        let scope = plan.scope(of: report.period).periods
        // What is left to other months' runs is not in this run's files.
        let published = sources.map { source in
            var source = source
            source.rows = source.rows?.mapValues { rows in
                rows.filter { $0.period <= report.period && scope.contains($0.period) }
            }
            return source
        }
        let index = TraceIndex(
            pipeline: plan.location.name(of: plan.location.path), configuration: kept, sources: published)
        try write(TraceIndex.path, Array(JSONText.document(index.json).utf8))
    }
}
