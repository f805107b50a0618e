import Aggregation
import Configuration
import Diagnostics
import Dispatch
import Duplicates
import Ingest
import LedgerModel
import Mapping
import Publishing
import Storage
import Synchronization
import Telemetry

/// Reads sources in order: parses, maps, adds up, and writes the normalized dataset on the way.
final class Intake {
    private(set) var totals = SourceTotals()
    /// The sums by each of the other mappings, of all scenarios; the konteringar are those of the outcome.
    private(set) var others: [MappedSums]
    private(set) var inputs: [RunManifest.Input] = []
    private(set) var accountNames: [String: String] = [:]
    private(set) var parsed = ControlTotals()
    /// The number of files rejected because of errors.
    private(set) var rejected = 0
    private(set) var konteringar: [Scenario: KonteringSums] = [:]
    /// The digests of the files that did not change while they were read.
    private(set) var stamps: [(digest: String, stamp: FileStamp)] = []
    /// The sources that have been read without errors, or taken over.
    private(set) var read: [PlannedSource] = []
    private var checks: [any RunCheck]
    private var notes = CheckNotes()
    let plan: Plan
    let sources: SourceFinder
    private let request: RunRequest
    /// The months that each entry of `sources` reaches.
    let reaches: Reaches
    let records: RecordOutput
    /// Nil when nothing is written.
    private let trace: TraceWriter?
    /// What need not be read again; nil when all is read.
    let earlier: EarlierSources?
    private let file: FileIntake

    /// Files up to this size are read in parallel, one worker each; a larger one is shared by all workers.
    private static let smallFile: Int64 = 1 << 20

    init(
        _ plan: Plan, _ request: RunRequest, _ sources: SourceFinder, records: RecordOutput,
        trace: TraceWriter? = nil, earlier: EarlierSources? = nil
    ) {
        self.plan = plan
        self.earlier = earlier
        self.sources = sources
        self.request = request
        self.records = records
        self.trace = trace
        reaches = Reaches(count: plan.configuration.sources.count)
        checks = RunChecks.all(plan, request, reaches)
        others = plan.others.map { _ in MappedSums() }
        file = FileIntake(plan: plan, request: request, formats: records.formats, amounts: records.amounts)
    }

    /// A source, and how it is taken.
    private struct Part {
        let source: PlannedSource
        let step: RunStep
        /// For one whose result is kept: see ``FileIntake/optionsDigest(of:)``.
        let options: String?
        /// What is kept of it; nil when it is read.
        let kept: EarlierSources.Kept?
    }

    /// Reads files in order; a file with errors adds nothing, and the findings say why.
    ///
    /// Outcome after `lastMonth` is added up but not written to the normalized dataset: it is left to that month's own
    /// run.
    func read(_ sources: [PlannedSource], through lastMonth: Period?, log: inout DiagnosticLog) throws {
        let parts = try sources.enumerated().map { index, source in
            try part(source, .source(name: source.name, number: index + 1, of: sources.count), lastMonth)
        }
        var index = 0
        while index < parts.count {
            let quick = request.jobs > 1 ? parts[index...].prefix(while: isQuick).indices : index..<index
            if quick.count > 1 {
                try readSideBySide(parts, quick, through: lastMonth, log: &log)
                index = quick.upperBound
            } else {
                request.observer.began(parts[index].step)
                try take(parts[index], parts[index].kept?.reading(), through: lastMonth, log: &log)
                index += 1
            }
        }
    }

    private func part(_ source: PlannedSource, _ step: RunStep, _ month: Period?) throws -> Part {
        guard let earlier, EarlierSources.isKept(source) else {
            return Part(source: source, step: step, options: nil, kept: nil)
        }
        let options = file.optionsDigest(of: source)
        let kept = try earlier.kept(source, options: options, month: month, plan, records)
        return Part(source: source, step: step, options: options, kept: kept)
    }

    private func isQuick(_ part: Part) -> Bool {
        part.kept != nil || part.source.size.map { $0 <= Self.smallFile } ?? false
    }

    private func write(_ pieces: [any RecordPiece]) throws {
        try request.observer.times.measure(.write) { try records.append(pieces) }
    }

    // MARK: Side by side

    /// The result of a source, held by its worker until the sources before it are done.
    private struct Read {
        /// Nil when what was kept is damaged.
        let reading: SourceReading?
        let pieces: [[any RecordPiece]]
    }

    /// Each worker reads a file of its own, or what is kept of it; at most one a worker is in memory.
    private func readSideBySide(
        _ parts: [Part], _ range: Range<Int>, through lastMonth: Period?, log: inout DiagnosticLog
    ) throws {
        let workers = min(request.jobs, range.count)
        let inOrder = InOrder<(intake: Intake, log: DiagnosticLog), (Part, Read)>(
            (self, log), from: range.lowerBound, ahead: workers
        ) { whole, next in
            let (part, read) = next
            if part.options != nil {
                return try whole.intake.take(part, read.reading, through: lastMonth, log: &whole.log)
            }
            try read.pieces.forEach(whole.intake.write)
            if let reading = read.reading { try whole.intake.add(reading, log: &whole.log) }
        }
        let next = Mutex(range.lowerBound)
        DispatchQueue.concurrentPerform(iterations: workers) { [file, request] _ in
            while true {
                let index = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard index < range.upperBound, inOrder.wait(toBegin: index) else { return }
                let part = parts[index]
                request.observer.began(part.step)
                let read = Result {
                    if part.options != nil { return (part, Read(reading: part.kept?.reading(), pieces: [])) }
                    var pieces: [[any RecordPiece]] = []
                    let reading = try file.read(
                        part.source, through: lastMonth, workers: 1, keptVouchers: BookedMoney.voucherLimit
                    ) { pieces.append($0) }
                    request.observer.ended(part.step, StepCounts(of: reading))
                    return (part, Read(reading: reading, pieces: pieces))
                }
                _ = inOrder.add(read, number: index)
            }
        }
        let end = inOrder.end()
        log = end.whole.log
        if let failure = end.failure { throw failure }
    }

    // MARK: In order

    /// Takes what is kept of a source; reads it where nothing is, and where fewer vouchers are to be compared.
    private func take(
        _ part: Part, _ kept: SourceReading?, through lastMonth: Period?, log: inout DiagnosticLog
    ) throws {
        // What stands between the ranges of kept sources is of others.
        if part.options != nil { _ = records.takeRanges() }
        if let kept, let ranges = part.kept?.ranges, let vouchers = kept.result?.exactVouchers,
            vouchers <= notes.voucherRoom
        {
            try request.observer.times.measure(.write) { try records.append(earlier: ranges) }
            request.observer.ended(part.step, StepCounts(of: kept))
            return try add(kept, part.options, log: &log)
        }
        let reading = try file.read(
            part.source, through: lastMonth, workers: request.jobs, keptVouchers: notes.voucherRoom, write: write)
        request.observer.ended(part.step, StepCounts(of: reading))
        if let options = part.options { earlier?.cache.keep(reading, options: options) }
        try add(reading, part.options, log: &log)
    }

    func add(_ reading: SourceReading, _ options: String? = nil, log: inout DiagnosticLog) throws {
        log.add(reading.log)
        guard let result = reading.result else {
            rejected += 1
            return
        }
        if let stamp = reading.stamp { stamps.append((result.summary.sha256, stamp)) }
        for index in checks.indices { try checks[index].add(result, &notes, log: &log) }
        do {
            try merge(result, options)
        } catch is AmountOverflow {
            log.add(.sumTooLarge(at: SourceLocation(result.source.name)))
        }
    }

    private func merge(_ result: SourceResult, _ options: String?) throws {
        let (source, summary) = (result.source, result.summary)
        let publishes = options != nil && !records.formats.isEmpty
        try trace?.add(result, options: options, rows: publishes ? records.takeRanges() : nil)
        try totals.merge(result.sums)
        try parsed.add(summary.delivered)
        try konteringar[source.configuration.scenario, default: KonteringSums()].merge(result.konteringar)
        for (index, other) in result.others.enumerated() {
            try others[index].totals.merge(other.totals)
            if source.configuration.scenario == .utfall {
                try others[index].konteringar.merge(other.konteringar)
            }
        }
        // The first source that names an account wins, so the order of the pipeline decides.
        accountNames.merge(summary.accountNames) { first, _ in first }
        read.append(source)
        inputs.append(
            RunManifest.Input(
                path: source.name, scenario: source.configuration.scenario, basis: source.basis,
                sha256: summary.sha256, bytes: summary.bytes, format: summary.format.rawValue,
                encoding: summary.encoding.rawValue, gzip: summary.isGzip, totals: summary.delivered,
                entry: source.configuration.index))
    }

    /// Completes the trace of a run.
    func finishTrace(_ report: Report) throws(StorageError) {
        try trace?.finish(report, [totals.cube] + others.map(\.totals.cube))
    }

    /// Runs the final checks, for `month` if it is known.
    func check(_ month: Period?, log: inout DiagnosticLog) throws {
        for index in checks.indices { try checks[index].finish(self, month: month, notes, log: &log) }
    }
}

extension StepCounts {
    /// The counts of reading a source.
    fileprivate init(of reading: SourceReading) {
        self.init(
            records: reading.result?.summary.delivered.records ?? 0, bytes: reading.result?.summary.bytes ?? 0,
            errors: reading.log.count(.error), warnings: reading.log.count(.warning))
    }
}
