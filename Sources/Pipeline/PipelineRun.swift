import Aggregation
import Diagnostics
import LedgerModel
import Publishing
import Storage

/// A run of a pipeline from its configuration to its publication: the order of the stages, and nothing else.
public struct PipelineRun {
    private let request: RunRequest
    private let started: String
    private var log = DiagnosticLog()
    /// Where to, once the configuration has been read.
    private var output: String?

    /// A run that answers a request.
    public init(_ request: RunRequest) {
        self.request = request
        started = request.now()
    }

    /// Runs the pipeline.
    ///
    /// Whatever is wrong with the configuration or the data is in the result. Throws ``StorageError`` when a source
    /// cannot be read from the disk, and ``ReconciliationFailure`` when two of our own sums differ.
    public mutating func run() throws -> RunResult {
        do {
            return try runStages()
        } catch let error as StorageError where error.isOfOutput {
            log.add(.cannotPublish(error.description, output: output ?? ""))
            return RunResult(ending: .cannotWrite, log: log, period: nil, tables: [], output: output)
        }
    }

    private mutating func runStages() throws -> RunResult {
        guard let plan = try Plan(request, log: &log) else { return ended(.badConfiguration) }
        output = plan.output
        var period = plan.knownPeriod(today: request.today)
        if try isPublished(plan, period: period) { return ended(.nothingNew, plan, period) }
        if try isOfAnother(plan, period: period) { return ended(.badConfiguration) }

        let publication: Publication?
        switch try open(plan) {
        case .writing(let opened): publication = opened
        case .checking: publication = nil
        case .ended(let ending): return ended(ending, plan)
        }
        defer { publication?.abandon() }

        let transactions = plan.publishes(Plan.transactions) ? publication : nil
        let writer = transactions?.transactionWriter(
            verksamheter: plan.register.verksamheter.map(\.id), isGzip: plan.configuration.output.isGzip)
        let intake = Intake(plan, request, writer: writer)

        let utfall = try files(of: [.utfall], plan, period: period)
        let early = period == nil ? nil : try files(of: [.budget, .prognos], plan, period: period)
        if log.hasErrors { return ended(endingWithoutSources, plan) }
        try intake.read(utfall, through: period, log: &log)
        if log.hasErrors && period == nil { return endedAfterReview(of: intake, plan) }

        period = period ?? intake.outcome.cube.latestMonth
        guard let period else {
            intake.reviewMapping(log: &log)
            if !log.hasErrors { log.add(.noOutcomeMonth(at: SourceLocation(plan.location.path))) }
            return ended(.badData, plan)
        }
        let others = try early ?? files(of: [.budget, .prognos], plan, period: period)
        if log.hasErrors && early == nil { return ended(endingWithoutSources, plan, period) }
        try intake.read(others, through: period, log: &log)
        intake.checkMonth(period, log: &log)
        intake.checkYears(for: period, log: &log)
        intake.reviewMapping(period, log: &log)
        if log.hasErrors { return ended(.badData, plan, period) }

        let report = try request.times.measure(.derive) {
            try Reporting(plan, intake, period: period).report()
        }
        guard let publication else { return ended(.checked, plan, period, report.tables) }
        return try request.times.measure(.publish) { try publish(report, of: intake, plan, writer, publication) }
    }

    private mutating func endedAfterReview(of intake: Intake, _ plan: Plan) -> RunResult {
        intake.reviewMapping(log: &log)
        return ended(.badData, plan)
    }

    private mutating func files(
        of scenarios: [Scenario], _ plan: Plan, period: Period?
    ) throws(StorageError) -> [PlannedSource] {
        var files: [PlannedSource] = []
        for scenario in scenarios {
            let sources = plan.configuration.sources.filter { $0.scenario == scenario }
            files += try PlannedSource.files(
                of: sources, period: period, plan: plan, fileSystem: request.fileSystem, log: &log)
        }
        return files
    }

    /// Patterns of the configuration may meet in one file, which only the disk tells; else a source is missing.
    private var endingWithoutSources: RunResult.Ending {
        log.hasErrors(of: "CFG") ? .badConfiguration : .noSource
    }

    /// Whether the output folder has what another pipeline has published, which this one's runs would replace.
    ///
    /// It looks at what is published for the month, once that is known, and at the latest.
    private mutating func isOfAnother(_ plan: Plan, period: Period?) throws(StorageError) -> Bool {
        for month in [period, nil] {
            let owner = try Publication.owner(of: plan.output, period: month, fileSystem: request.fileSystem)
            if let owner, owner != plan.configuration.name {
                log.add(.outputOfAnother(owner, output: plan.output))
                return true
            }
        }
        return false
    }

    /// Whether the inputs are exactly those of what is published for the month.
    private func isPublished(_ plan: Plan, period: Period?) throws -> Bool {
        guard request.mode == .publish, !request.force else { return false }
        let published = PublishedRun(output: plan.output, period: period, fileSystem: request.fileSystem)
        return try published?.matches(plan, request) ?? false
    }

    /// Whether just this is published for its month.
    ///
    /// ``isPublished(_:period:)`` cannot tell while it does not know the month: `latest` may name another one, that
    /// somebody has asked for.
    private func isPublished(_ manifest: RunManifest, _ plan: Plan) -> Bool {
        guard !request.force else { return false }
        let published = PublishedRun(
            output: plan.output, period: manifest.period, fileSystem: request.fileSystem)
        return published?.matches(manifest) ?? false
    }

    private enum Opening {
        case writing(Publication)
        case checking
        case ended(RunResult.Ending)
    }

    private mutating func open(_ plan: Plan) throws -> Opening {
        guard request.mode == .publish else { return .checking }
        do {
            guard let publication = try Publication.open(output: plan.output, fileSystem: request.fileSystem) else {
                log.add(.outputLocked(plan.output))
                return .ended(.locked)
            }
            return .writing(publication)
        } catch {
            log.add(.cannotPublish(error.description, output: plan.output))
            return .ended(.cannotWrite)
        }
    }

    private mutating func publish(
        _ report: Report, of intake: Intake, _ plan: Plan, _ writer: TransactionWriter?, _ publication: Publication
    ) throws -> RunResult {
        request.observe(.publishing)
        do {
            if let writer {
                publication.add(try writer.finish(keeping: plan.publishedPeriods(for: report.period)))
            }
            let sinks = plan.configuration.output.formats.compactMap(OutputSinks.sink)
            try publication.write(report, formats: sinks)
            try publication.write(log)
            let manifest = try Manifest.of(
                intake, plan, report, log, started: started, finished: request.now())
            if isPublished(manifest, plan) { return ended(.nothingNew, plan, report.period) }
            // Again, now that the month is known and nobody else may publish.
            if try isOfAnother(plan, period: report.period) { return ended(.badConfiguration, plan, report.period) }
            let run = try publication.commit(manifest)
            return ended(.published(run: run), plan, report.period, report.tables)
        } catch let error as StorageError {
            log.add(.cannotPublish(error.description, output: plan.output))
            return ended(.cannotWrite, plan, report.period)
        }
    }

    private func ended(
        _ ending: RunResult.Ending, _ plan: Plan? = nil, _ period: Period? = nil, _ tables: [Table] = []
    ) -> RunResult {
        RunResult(ending: ending, log: log, period: period, tables: tables, output: plan?.output)
    }
}
