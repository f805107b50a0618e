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
import Telemetry

/// Reads sources in their order: parsed, mapped, added up, and written to the normalized dataset on the way.
final class Intake {
    private(set) var outcome = Outcome()
    private(set) var inputs: [RunManifest.Input] = []
    private(set) var accountNames: [String: String] = [:]
    private(set) var parsed = ControlTotals()
    /// How many files have errors, and added nothing.
    private(set) var rejected = 0
    private(set) var konteringar: [Scenario: KonteringSums] = [:]
    /// The fiscal years that each source has figures of.
    private var years: [(source: PlannedSource, years: [Int])] = []
    /// The sources that gave records, by the digest of their file.
    private var files: [String: [PlannedSource]] = [:]
    private var balances: RepeatedBalances
    private var givenOnce: GivenOnce
    let plan: Plan
    private let request: RunRequest
    /// How far each entry of `sources` reaches.
    private(set) var reaches: [Reach]
    private let writer: TransactionWriter?
    private let file: FileIntake

    /// Files up to this size are read side by side, one worker each; a larger one is shared by all workers.
    private static let smallFile: Int64 = 1 << 20

    init(_ plan: Plan, _ request: RunRequest, writer: TransactionWriter?) {
        self.plan = plan
        self.request = request
        self.writer = writer
        balances = RepeatedBalances(plan.configuration.calendar)
        givenOnce = GivenOnce(plan, request.fileSystem)
        reaches = plan.configuration.sources.map { _ in Reach() }
        file = FileIntake(plan: plan, request: request, template: writer?.template)
    }

    /// Reads files in order; a file with errors adds nothing, and the findings say why.
    ///
    /// Outcome after `lastMonth` is added up but not written to the normalized dataset, since it waits for its own run.
    func read(_ sources: [PlannedSource], through lastMonth: Period?, log: inout DiagnosticLog) throws {
        var index = 0
        while index < sources.count {
            let small = request.jobs > 1 ? try sources[index...].prefix(while: isSmall).indices : index..<index
            if small.count > 1 {
                try readSideBySide(sources, small, through: lastMonth, log: &log)
                index = small.upperBound
            } else {
                request.observe(.reading(source: sources[index].name, number: index + 1, of: sources.count))
                let gain = try file.read(
                    sources[index], through: lastMonth, workers: request.jobs, keptVouchers: givenOnce.room,
                    write: write)
                try add(gain, log: &log)
                index += 1
            }
        }
    }

    private func isSmall(_ source: PlannedSource) throws(StorageError) -> Bool {
        guard let file = try request.fileSystem.information(source.path) else { return false }
        return file.kind == .file && file.size <= Self.smallFile
    }

    private func write(_ rendered: RenderedTransactions) throws {
        try request.times.measure(.write) { try writer?.write(rendered) }
    }

    // MARK: Side by side

    /// Which files the workers have taken, whose turn it is, and what they are added to.
    private struct Queue {
        let intake: Intake
        var log: DiagnosticLog
        var next: Int
        var due: Int
        var failure: (any Error)?

        mutating func take(before end: Int) -> Int? {
            guard failure == nil, next < end else { return nil }
            defer { next += 1 }
            return next
        }

        mutating func add(_ result: Result<FileIntake.Gain, any Error>, _ lines: [RenderedTransactions]) {
            guard failure == nil else { return }
            do {
                try lines.forEach(intake.write)
                try intake.add(result.get(), log: &log)
            } catch {
                failure = error
            }
            due += 1
        }
    }

    /// Each worker reads a file, and waits for its turn to add it, so that no more files are in memory than workers.
    private func readSideBySide(
        _ sources: [PlannedSource], _ range: Range<Int>, through lastMonth: Period?, log: inout DiagnosticLog
    ) throws {
        let queue = Guarded(Queue(intake: self, log: log, next: range.lowerBound, due: range.lowerBound))
        DispatchQueue.concurrentPerform(iterations: min(request.jobs, range.count)) { [file, request] _ in
            while let index = queue.withLock({ $0.take(before: range.upperBound) }) {
                let source = sources[index]
                request.observe(.reading(source: source.name, number: index + 1, of: sources.count))
                var lines: [RenderedTransactions] = []
                let gain = Result {
                    try file.read(
                        source, through: lastMonth, workers: 1, keptVouchers: BookedMoney.voucherLimit
                    ) { lines.append($0) }
                }
                queue.wait { $0.due == index || $0.failure != nil }
                queue.withLock { $0.add(gain, lines) }
            }
        }
        let end = queue.withLock { $0 }
        log = end.log
        if let failure = end.failure { throw failure }
    }

    // MARK: One after another

    private func add(_ gain: FileIntake.Gain, log: inout DiagnosticLog) throws {
        let source = gain.source
        log.add(gain.log)
        guard let summary = gain.summary else {
            rejected += 1
            return
        }
        let isCopy = reportCopy(of: source, summary, log: &log)
        do {
            try merge(gain.sums, summary, of: source)
            try konteringar[source.configuration.scenario, default: KonteringSums()].merge(gain.konteringar)
        } catch is AmountOverflow {
            log.add(.sumTooLarge(at: SourceLocation(source.name)))
        }
        reach(gain, summary, log: &log)
        if !isCopy { balances.add(source, summary, gain.sums.cube, log: &log) }
        try givenOnce.add(gain, summary, isCopy: isCopy, log: &log)
        report(gain.sums, of: source, log: &log)
        request.observe(.read(source: source.name, records: summary.delivered.records))
    }

    private func reach(_ gain: FileIntake.Gain, _ summary: SourceSummary, log: inout DiagnosticLog) {
        let (source, calendar) = (gain.source, plan.configuration.calendar)
        let entry = source.configuration.index
        if source.configuration.scenario == .utfall {
            reaches[entry].add(source, summary, gain.days, today: request.today, calendar: calendar, log: &log)
        } else {
            reaches[entry].add(source, years: gain.sums.cube.years(of: source.configuration.scenario, in: calendar))
        }
    }

    private func merge(_ sums: Outcome, _ summary: SourceSummary, of source: PlannedSource) throws {
        try outcome.merge(sums)
        try parsed.add(summary.delivered)
        // What no rule takes is told by itself.
        if sums.unmappedCodings.isEmpty || !sums.cube.cells.isEmpty {
            years.append((source, sums.cube.years(of: source.configuration.scenario, in: plan.configuration.calendar)))
        }
        // The first source that names an account wins, so that the order of the pipeline decides.
        accountNames.merge(summary.accountNames) { first, _ in first }
        inputs.append(
            RunManifest.Input(
                path: source.name, scenario: source.configuration.scenario, basis: source.basis,
                sha256: summary.sha256, bytes: summary.bytes, format: summary.format.rawValue,
                encoding: summary.encoding.rawValue, gzip: summary.isGzip, totals: summary.delivered,
                entry: source.configuration.index))
    }

    /// Whether a file has the same bytes under another name, as a browser's `export (1).se`: it would count twice.
    private func reportCopy(of source: PlannedSource, _ summary: SourceSummary, log: inout DiagnosticLog) -> Bool {
        guard summary.delivered.records > 0 else { return false }
        let first = files[summary.sha256]?.first { source.configuration.overlaps($0.configuration) }
        if let first {
            let finding = Diagnostic.copiedFile(of: first.name, at: SourceLocation(source.name))
            log.add(finding.lowered(by: [first, source]))
        }
        files[summary.sha256, default: []].append(source)
        return first != nil
    }

    private func report(_ sums: Outcome, of source: PlannedSource, log: inout DiagnosticLog) {
        if let cost = try? sums.positiveCost() {
            log.add(.positiveCost(amount: cost.description, at: SourceLocation(source.name)))
        }
    }

    /// Money that two files both have would count twice.
    func checkGivenOnce(log: inout DiagnosticLog) throws {
        try givenOnce.check(told: balances.told, log: &log)
    }

    /// A month without outcome is published as 0, which is seldom meant.
    func checkMonth(_ period: Period, log: inout DiagnosticLog) {
        let months = outcome.cube.months(of: .utfall)
        guard let latest = months.last, !months.contains(period) else { return }
        log.add(.emptyMonth("\(period)", latest: "\(latest)", at: SourceLocation(plan.location.path)))
    }

    /// A budget or forecast file that says nothing about the run's fiscal year is a mistake.
    func checkYears(for period: Period, log: inout DiagnosticLog) {
        let year = plan.configuration.calendar.year(of: period)
        for (source, found) in years where !found.contains(year) {
            let location = SourceLocation(source.name)
            switch source.configuration.scenario {
            case .utfall: continue
            case .budget: log.add(.budgetForOtherYear(year, found: found, at: location))
            case .prognos: log.add(.prognosForOtherYear(year, found: found, at: location))
            }
        }
    }
}
