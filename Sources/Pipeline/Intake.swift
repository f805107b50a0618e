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
    private let file: FileIntake

    /// Files up to this size are read in parallel, one worker each; a larger one is shared by all workers.
    private static let smallFile: Int64 = 1 << 20

    init(_ plan: Plan, _ request: RunRequest, _ sources: SourceFinder, records: RecordOutput, trace: TraceWriter? = nil)
    {
        self.plan = plan
        self.sources = sources
        self.request = request
        self.records = records
        self.trace = trace
        reaches = Reaches(count: plan.configuration.sources.count)
        checks = RunChecks.all(plan, request, reaches)
        others = plan.others.map { _ in MappedSums() }
        file = FileIntake(plan: plan, request: request, formats: records.formats, amounts: records.amounts)
    }

    /// Reads files in order; a file with errors adds nothing, and the findings say why.
    ///
    /// Outcome after `lastMonth` is added up but not written to the normalized dataset: it is left to that month's own
    /// run.
    func read(_ sources: [PlannedSource], through lastMonth: Period?, log: inout DiagnosticLog) throws {
        var index = 0
        while index < sources.count {
            let small = request.jobs > 1 ? sources[index...].prefix(while: isSmall).indices : index..<index
            if small.count > 1 {
                try readSideBySide(sources, small, through: lastMonth, log: &log)
                index = small.upperBound
            } else {
                let step = RunStep.source(name: sources[index].name, number: index + 1, of: sources.count)
                request.observer.began(step)
                let reading = try file.read(
                    sources[index], through: lastMonth, workers: request.jobs, keptVouchers: notes.voucherRoom,
                    write: write)
                request.observer.ended(step, StepCounts(of: reading))
                try add(reading, log: &log)
                index += 1
            }
        }
    }

    private func isSmall(_ source: PlannedSource) -> Bool { source.size.map { $0 <= Self.smallFile } ?? false }

    private func write(_ pieces: [any RecordPiece]) throws {
        try request.observer.times.measure(.write) { try records.append(pieces) }
    }

    // MARK: Side by side

    /// The result of a file, held by its worker until the files before it are done.
    private struct Part {
        let reading: SourceReading
        let pieces: [[any RecordPiece]]
    }

    /// Each worker reads a file of its own; at most one file a worker is in memory.
    private func readSideBySide(
        _ sources: [PlannedSource], _ range: Range<Int>, through lastMonth: Period?, log: inout DiagnosticLog
    ) throws {
        let workers = min(request.jobs, range.count)
        let inOrder = InOrder<(intake: Intake, log: DiagnosticLog), Part>(
            (self, log), from: range.lowerBound, ahead: workers
        ) { whole, part in
            try part.pieces.forEach(whole.intake.write)
            try whole.intake.add(part.reading, log: &whole.log)
        }
        let next = Mutex(range.lowerBound)
        DispatchQueue.concurrentPerform(iterations: workers) { [file, request] _ in
            while true {
                let index = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard index < range.upperBound, inOrder.wait(toBegin: index) else { return }
                let step = RunStep.source(name: sources[index].name, number: index + 1, of: sources.count)
                request.observer.began(step)
                let part = Result {
                    var pieces: [[any RecordPiece]] = []
                    let reading = try file.read(
                        sources[index], through: lastMonth, workers: 1, keptVouchers: BookedMoney.voucherLimit
                    ) { pieces.append($0) }
                    request.observer.ended(step, StepCounts(of: reading))
                    return Part(reading: reading, pieces: pieces)
                }
                _ = inOrder.add(part, number: index)
            }
        }
        let end = inOrder.end()
        log = end.whole.log
        if let failure = end.failure { throw failure }
    }

    // MARK: In order

    func add(_ reading: SourceReading, log: inout DiagnosticLog) throws {
        log.add(reading.log)
        guard let result = reading.result else {
            rejected += 1
            return
        }
        if let stamp = reading.stamp { stamps.append((result.summary.sha256, stamp)) }
        for index in checks.indices { try checks[index].add(result, &notes, log: &log) }
        do {
            try merge(result)
        } catch is AmountOverflow {
            log.add(.sumTooLarge(at: SourceLocation(result.source.name)))
        }
    }

    private func merge(_ result: SourceResult) throws {
        let (source, summary) = (result.source, result.summary)
        try trace?.add(result)
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
