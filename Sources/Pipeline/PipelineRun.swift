import Aggregation
import Configuration
import Diagnostics
import LedgerModel
import Publishing
import Storage
import Telemetry

/// A run of a pipeline from its configuration to its publication: the order of the stages, and nothing else.
public struct PipelineRun {
    let request: RunRequest
    private let started: String
    var log = DiagnosticLog()
    /// Where to, once the configuration has been read.
    private var output: String?
    /// The pipeline's name, once the configuration has been read.
    private var pipeline: String?
    /// The month, once it is known.
    private var period: Period?
    /// The warnings that the published run before did not have.
    private var news = DiagnosticLog()
    /// The run that stood before this one is shown; empty when none did, nil while nobody has looked.
    private var before: String?

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
        var result = try outcome()
        result.pipeline = pipeline
        switch result.ending {
        case .published, .checked, .nothingNew: result.news = news
        default: result.refusal = refusal()
        }
        return result
    }

    /// What to say last when the run has been refused, or has thrown.
    public func refusal() -> Refusal {
        var ignored = DiagnosticLog()
        let location = try? PipelineLocation.find(request.pipeline, in: request.fileSystem, log: &ignored)
        return Refusal(
            pipeline: pipeline ?? location?.path ?? request.pipeline, period: period ?? request.period,
            isCheck: request.mode == .check, output: output ?? request.output, isNamed: pipeline != nil,
            before: before, fileSystem: request.fileSystem)
    }

    private mutating func outcome() throws -> RunResult {
        do {
            return try runStages()
        } catch let error as StorageError where error.isOfOutput {
            log.add(refusal(error, output ?? ""))
            return RunResult(ending: .cannotWrite, log: log, period: nil, tables: [], output: output)
        }
    }

    private mutating func runStages() throws -> RunResult {
        guard let plan = try plan() else { return ended(.badConfiguration) }
        let period = plan.knownPeriod(today: request.today)
        self.period = period
        if let ending = try endingBeforeReading(plan, period) { return ended(ending, plan, period) }

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
        if log.hasErrors && period == nil { return try ended(without: .refused, intake, plan) }

        var completeness = Completeness(plan, request)
        let decision = try completeness.decide(given: period, reaches: intake.reaches, log: &log)
        guard case .month(let month) = decision else { return try ended(without: decision, intake, plan) }
        self.period = month
        try writer?.discard(after: month)
        let others = try early ?? files(of: [.budget, .prognos], plan, period: month)
        if log.hasErrors && early == nil { return ended(endingWithoutSources, plan, month) }
        try intake.read(others, through: month, log: &log)
        try check(intake, completeness, month)
        if log.hasErrors { return ended(.badData, plan, month) }

        let report = try request.times.measure(.derive) {
            try Reporting(plan, intake, period: month).report()
        }
        findNews(plan, month)
        guard let publication else { return ended(.checked, plan, month, report.tables) }
        return try request.times.measure(.publish) {
            try publish(report, of: intake, completeness, writer, publication)
        }
    }

    /// How the run ends without reading a source; nil when sources are to be read.
    private mutating func endingBeforeReading(_ plan: Plan, _ period: Period?) throws -> RunResult.Ending? {
        try SourceAge(plan: plan, request: request).check(period, log: &log)
        if log.hasErrors { return .badData }
        if let ending = mend(plan) { return ending }
        if try isPublished(plan, period: period) { return .nothingNew }
        return try isOfAnother(plan, period: period) ? .badConfiguration : nil
    }

    /// Holds what was read against itself, the mapping and the run before.
    private mutating func check(_ intake: Intake, _ completeness: Completeness, _ month: Period) throws {
        try intake.checkGivenOnce(log: &log)
        if !log.hasErrors { intake.checkMonth(month, log: &log) }
        intake.checkYears(for: month, log: &log)
        intake.reviewMapping(month, log: &log)
        // What a file that was rejected would have given is not missing.
        if intake.rejected == 0 { try completeness.review(month, intake, log: &log) }
    }

    private mutating func plan() throws(StorageError) -> Plan? {
        var known: (pipeline: String, output: String)?
        let plan = try Plan(request.ofPlan, log: &log) { known = ($0.name, $1) }
        (pipeline, output) = (known?.pipeline, known?.output)
        return plan
    }

    /// Finds the warnings that the run before did not have; without one that can be read, all of them.
    private mutating func findNews(_ plan: Plan, _ period: Period) {
        let standing = try? StandingRun.find(output: plan.output, period: period, fileSystem: request.fileSystem)
        news = (standing?.warnings ?? KnownWarnings()).news(in: log)
        before = standing?.run ?? ""
    }

    /// Tells what else is wrong with a run that is refused already, so that it is mended in one go.
    private mutating func tellTheRest(of intake: Intake, _ plan: Plan) throws {
        if let month = intake.outcome.cube.latestMonth {
            // The likeliest; that no file is there for it is of no concern.
            var ignored = DiagnosticLog()
            let sources = plan.configuration.sources.filter { $0.scenario != .utfall }
            let others = try PlannedSource.files(
                of: sources, period: month, plan: plan, fileSystem: request.fileSystem, log: &ignored)
            for file in others { log.context.add(file.name, openedAs: file.path, entry: file.configuration.entry) }
            try intake.read(others, through: month, log: &log)
        }
        try intake.checkGivenOnce(log: &log)
        intake.reviewMapping(log: &log)
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
        if log.hasErrors(of: "CFG") { return .badConfiguration }
        // A warning that is to be an error may have been found before.
        return log.hasErrors(of: "SRC") ? .noSource : .badData
    }

    private mutating func publish(
        _ report: Report, of intake: Intake, _ completeness: Completeness, _ writer: TransactionWriter?,
        _ publication: Publication
    ) throws -> RunResult {
        let plan = completeness.plan
        request.observe(.publishing)
        do {
            if let writer {
                publication.add(try writer.finish(keeping: plan.publishedPeriods(for: report.period)))
            }
            let sinks = plan.configuration.output.formats.compactMap(OutputSinks.sink)
            var report = report
            report.warnings = log.count(.warning)
            try publication.write(report, formats: sinks)
            try publication.write(log)
            let manifest = try Manifest.of(
                intake, completeness, report, log, started: started, finished: request.now())
            if isPublished(manifest, plan) {
                // Its manifest says what has been told.
                news = DiagnosticLog()
                return ended(.nothingNew, plan, report.period)
            }
            // Again, now that the month is known and nobody else may publish.
            if try isOfAnother(plan, period: report.period) { return ended(.badConfiguration, plan, report.period) }
            let commit = try publication.commit(manifest)
            guard let trouble = commit.trouble else {
                return ended(.published(run: commit.run), plan, report.period, report.tables)
            }
            log.add(.publishedInTrouble("\(report.period)", trouble.description, output: plan.output))
            return ended(.publishedInTrouble(run: commit.run), plan, report.period, report.tables)
        } catch let error as StorageError {
            log.add(refusal(error, plan.output))
            return ended(.cannotWrite, plan, report.period)
        }
    }

    /// The end of a run that the sources have no month for.
    private mutating func ended(
        without decision: Completeness.Decision, _ intake: Intake, _ plan: Plan
    ) throws -> RunResult {
        guard case .stays(let published) = decision else {
            try tellTheRest(of: intake, plan)
            return ended(.badData, plan)
        }
        guard request.mode == .publish else { return ended(.checked, plan, published) }
        // No manifest will say that this has been told.
        if !ToldWarnings.areTold(log, output: plan.output, fileSystem: request.fileSystem) {
            news = log.filtered { $0.severity == .warning }
            ToldWarnings.remember(log, output: plan.output, fileSystem: request.fileSystem)
        }
        return ended(.nothingNew, plan, published)
    }

    private func ended(
        _ ending: RunResult.Ending, _ plan: Plan? = nil, _ period: Period? = nil, _ tables: [Table] = []
    ) -> RunResult {
        RunResult(ending: ending, log: log, period: period, tables: tables, output: plan?.output)
    }
}
