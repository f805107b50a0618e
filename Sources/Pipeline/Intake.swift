import Aggregation
import Diagnostics
import Ingest
import LedgerModel
import Mapping
import Publishing
import Storage

/// Reads sources, one after another: parsed, mapped, added up, and written to the normalized dataset on the way.
final class Intake {
    private(set) var outcome = Outcome()
    private(set) var inputs: [RunManifest.Input] = []
    private(set) var accountNames: [String: String] = [:]
    private(set) var parsed = ControlTotals()
    /// What each source has added up to, for findings about one file.
    private(set) var outcomes: [(source: PlannedSource, outcome: Outcome)] = []
    /// The sources that gave records, and the digests of their files.
    private var files: [(source: PlannedSource, sha256: String)] = []
    private let plan: Plan
    private let request: RunRequest
    private let writer: TransactionWriter?

    init(_ plan: Plan, _ request: RunRequest, writer: TransactionWriter?) {
        self.plan = plan
        self.request = request
        self.writer = writer
    }

    /// Reads files in order; a file with errors adds nothing, and the findings say why.
    ///
    /// Outcome after `lastMonth` is added up but not written to the normalized dataset, since it waits for its own run.
    func read(_ sources: [PlannedSource], through lastMonth: Period?, log: inout DiagnosticLog) throws {
        for (index, source) in sources.enumerated() {
            request.observe(.reading(source: source.name, number: index + 1, of: sources.count))
            do {
                try read(source, through: source.configuration.scenario == .utfall ? lastMonth : nil, log: &log)
            } catch is AmountOverflow {
                log.add(.sumTooLarge(at: SourceLocation(source.name)))
            }
        }
    }

    private func read(_ source: PlannedSource, through lastMonth: Period?, log: inout DiagnosticLog) throws {
        writer?.begin(source: source.name, scenario: source.configuration.scenario)
        // Consumer 0 gets what is read in order; more are asked for when workers share the source.
        let accumulators = (0...request.jobs).map { _ in accumulator(of: source) }
        var options = source.options(plan.configuration, keepsTexts: writer != nil)
        options.times = request.times
        let reading = try SourceReader(fileSystem: request.fileSystem).read(options, workers: request.jobs) { number in
            self.consumer(accumulators[number], through: lastMonth)
        }
        log.add(reading.log)
        guard let summary = reading.summary, !reading.log.hasErrors else { return }
        var sums = Outcome()
        for accumulator in accumulators { try sums.merge(try accumulator.value.outcome()) }
        try Reconciliation.check(
            sums, parsed: summary.delivered, collects: plan.configuration.unmapped == .collect)
        reportCopy(of: source, summary, log: &log)
        try merge(sums, summary, of: source)
        report(sums, of: source, log: &log)
        request.observe(.read(source: source.name, records: summary.delivered.records))
    }

    /// A consumer that adds up, and renders for the normalized dataset when there is one.
    private func consumer(_ accumulator: Sums, through lastMonth: Period?) -> BatchConsumer {
        let mapping = plan.mapping
        let times = request.times
        let writer = writer
        let rendering = writer?.newRendering(times: times)
        return BatchConsumer { batch in
            let assignments = times.measure(.map) { batch.newCodings.map { mapping.assignment(for: $0.coding) } }
            try times.measure(.aggregate) { try accumulator.value.add(batch, newAssignments: assignments) }
            guard let rendering else { return }
            if let lastMonth { batch.records.removeAll { $0.date.period > lastMonth } }
            times.measure(.render) { rendering.render(batch, assignments: assignments) }
        } commit: {
            guard let writer, let rendered = rendering?.take() else { return nil }
            return { try times.measure(.write) { try writer.write(rendered) } }
        }
    }

    /// One worker's sums.
    private final class Sums {
        var value: OutcomeAccumulator

        init(_ value: OutcomeAccumulator) {
            self.value = value
        }
    }

    private func accumulator(of source: PlannedSource) -> Sums {
        Sums(
            OutcomeAccumulator(
                scenario: source.configuration.scenario, source: source.name, register: plan.register))
    }

    private func merge(_ sums: Outcome, _ summary: SourceSummary, of source: PlannedSource) throws {
        try outcome.merge(sums)
        try parsed.add(summary.delivered)
        outcomes.append((source, sums))
        // The first source that names an account wins, so that the order of the pipeline decides.
        accountNames.merge(summary.accountNames) { first, _ in first }
        inputs.append(
            RunManifest.Input(
                path: source.name, scenario: source.configuration.scenario, basis: source.basis,
                sha256: summary.sha256, bytes: summary.bytes, format: summary.format.rawValue,
                encoding: summary.encoding.rawValue, gzip: summary.isGzip, totals: summary.delivered))
    }

    /// The same bytes under another name, as a browser's `export (1).se`, would count twice.
    private func reportCopy(of source: PlannedSource, _ summary: SourceSummary, log: inout DiagnosticLog) {
        guard summary.delivered.records > 0 else { return }
        let first = files.first { file in
            file.sha256 == summary.sha256 && source.configuration.overlaps(file.source.configuration)
        }
        if let first { log.add(.copiedFile(of: first.source.name, at: SourceLocation(source.name))) }
        files.append((source, summary.sha256))
    }

    private func report(_ sums: Outcome, of source: PlannedSource, log: inout DiagnosticLog) {
        if let cost = try? sums.positiveCost() {
            log.add(.positiveCost(amount: cost.description, at: SourceLocation(source.name)))
        }
        guard plan.configuration.unmapped == .error else { return }
        for unmapped in sums.unmappedCodings {
            log.add(
                plan.mapping.diagnostic(
                    unmapped: unmapped.coding, records: unmapped.records,
                    amount: Amount(ore: unmapped.ore).description,
                    at: SourceLocation(source.name, line: Int(unmapped.line))))
        }
    }

    /// A budget or forecast file that says nothing about the run's fiscal year is a mistake.
    func checkYears(for period: Period, log: inout DiagnosticLog) {
        let calendar = plan.configuration.calendar
        let year = calendar.year(of: period)
        for (source, sums) in outcomes {
            let scenario = source.configuration.scenario
            let found = sums.cube.years(of: scenario, in: calendar)
            guard !found.isEmpty, !found.contains(year) else { continue }
            let location = SourceLocation(source.name)
            switch scenario {
            case .utfall: continue
            case .budget: log.add(.budgetForOtherYear(year, found: found, at: location))
            case .prognos: log.add(.prognosForOtherYear(year, found: found, at: location))
            }
        }
    }
}
