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
    let started: String
    var log = DiagnosticLog()
    /// The output folder, once the configuration has been read.
    var output: String?
    /// The pipeline's name, once the configuration has been read.
    private(set) var pipeline: String?
    /// How many revisions of a month are kept after the run; nil for all.
    private(set) var keep: Int?
    /// The status that the results get, once they are derived.
    var mark: StatusMark?
    /// The reading of the sources, once it has begun.
    private(set) var intake: Intake?
    /// The month, once it is known.
    var period: Period?
    /// The warnings that the previously published run did not have.
    var news = DiagnosticLog()
    /// The id of the run published before this one; empty when there was none, nil before it is looked up.
    var before: String?

    /// The digests of sources that are known, once one is asked for.
    var sourceDigests: SourceDigests?
    /// What would change in a month that is closed.
    var difference: RunComparison?

    /// A run for a request.
    public init(_ request: RunRequest) {
        self.request = request
        started = request.now()
    }

    /// An end of the run before its last stage.
    struct Ended: Error {
        let ending: RunResult.Ending
        let tables: [Table]

        init(_ ending: RunResult.Ending, tables: [Table] = []) {
            self.ending = ending
            self.tables = tables
        }
    }

    /// Runs the pipeline.
    ///
    /// Everything wrong with the configuration or the data is in the result. Throws ``StorageError`` when a source
    /// cannot be read from the disk, and ``ReconciliationFailure`` when two of our own sums differ.
    public mutating func run() throws -> RunResult {
        let result = Result { try runToTheEnd() }
        leaveStatus(of: result)
        return try result.get()
    }

    private mutating func runToTheEnd() throws -> RunResult {
        var end: Ended
        do {
            end = try runStages()
        } catch let early as Ended {
            end = early
        } catch let error as StorageError where error.isOfOutput {
            log.add(finding(error, output ?? ""))
            end = Ended(.cannotWrite)
        }
        prune(after: end.ending)
        rememberDigests(end.ending)
        var result = RunResult(ending: end.ending, log: log, period: period, tables: end.tables, output: output)
        result.pipeline = pipeline
        result.mark = mark
        result.difference = difference
        switch result.ending {
        case .published, .checked, .nothingNew: result.news = news
        default: result.refusal = refusal()
        }
        return result
    }

    /// The last line of a run that was refused or has thrown.
    public func refusal() -> Refusal {
        var ignored = DiagnosticLog()
        let location = try? PipelineLocation.find(request.pipeline, in: request.fileSystem, log: &ignored)
        return Refusal(
            pipeline: pipeline ?? location?.path ?? request.pipeline, period: period ?? request.period,
            isCheck: request.mode == .check, output: output ?? request.output, isNamed: pipeline != nil,
            before: before, fileSystem: request.fileSystem)
    }

    private mutating func runStages() throws -> Ended {
        let plan = try plan()
        let sources = SourceFinder(plan, request.fileSystem)
        try endIfNothingIsNew(plan, sources)
        let start = self
        do {
            return try runStages(plan, sources, earlierSources(plan, readsAll: false))
        } catch let fault where isOfEarlier(fault, plan) {
            // What is left of the earlier run does not serve: all is read.
            self = start
            return try runStages(
                plan, SourceFinder(plan, request.fileSystem), earlierSources(plan, readsAll: true))
        }
    }

    private mutating func runStages(
        _ plan: Plan, _ sources: SourceFinder, _ earlier: EarlierSources?
    ) throws -> Ended {
        let publication = try open(plan)
        defer { publication?.abandon() }
        let intake = Intake(
            plan, request, sources, records: try records(plan, publication, earlier),
            trace: publication.map { TraceWriter($0, plan, earlier) }, earlier: earlier)
        self.intake = intake
        try readOutcome(intake)
        let completeness = try decideMonth(intake)
        try readBudgetAndForecast(intake)
        let month = try check(intake)
        let report = try derive(intake, month)
        return try publish(report, of: intake, completeness, publication)
    }

    // MARK: Stages

    private mutating func plan() throws -> Plan {
        request.observer.began(.plan)
        var known: (pipeline: PipelineConfiguration, output: String)?
        let plan = try Plan(request.ofPlan, log: &log) { known = ($0, $1) }
        (pipeline, keep, output) = (known?.pipeline.name, known?.pipeline.output.keep, known?.output)
        guard let plan else { throw Ended(.badConfiguration) }
        period = plan.knownPeriod(today: request.today)
        request.observer.ended(.plan, StepCounts(warnings: log.count(.warning)))
        return plan
    }

    /// Reads the outcome first, since it may decide the month whose budget and forecast are read.
    private mutating func readOutcome(_ intake: Intake) throws {
        let outcome = try intake.sources.files(of: [.utfall], period: period, log: &log)
        // When the month is known, all missing files are reported at once.
        if period != nil { _ = try intake.sources.files(of: [.budget, .prognos], period: period, log: &log) }
        if log.hasErrors { throw Ended(endingWithoutSources) }
        try intake.read(outcome, through: period, log: &log)
        if log.hasErrors && period == nil { throw try endWithTheRest(of: intake) }
    }

    private mutating func decideMonth(_ intake: Intake) throws -> Completeness {
        var completeness = Completeness(intake.plan, request)
        switch try completeness.decide(given: period, reaches: intake.reaches.entries, log: &log) {
        case .month(let month):
            period = month
            if let earlier = intake.earlier, !earlier.fits(month) { throw EarlierSources.Unfit() }
            try intake.records.discard(after: month)
            return completeness
        case .stays(let published): throw endStaying(at: published)
        case .refused: throw try endWithTheRest(of: intake)
        }
    }

    private mutating func readBudgetAndForecast(_ intake: Intake) throws {
        let files = try intake.sources.files(of: [.budget, .prognos], period: period, log: &log)
        let isGiven = intake.plan.knownPeriod(today: request.today) != nil
        // With a given month all sources are read despite errors in the outcome, so that all errors are reported.
        if log.hasErrors && !isGiven { throw Ended(endingWithoutSources) }
        try intake.read(files, through: period, log: &log)
    }

    private mutating func check(_ intake: Intake) throws -> Period {
        request.observer.began(.check)
        try intake.check(period, log: &log)
        guard let period, !log.hasErrors else { throw Ended(.badData) }
        request.observer.ended(.check, StepCounts(warnings: log.count(.warning)))
        return period
    }

    private mutating func derive(_ intake: Intake, _ month: Period) throws -> Report {
        request.observer.began(.derive)
        let report = try request.observer.times.measure(.derive) {
            try Reporting(intake.plan, intake, period: month).report(log: &log)
        }
        if log.hasErrors { throw Ended(.badData) }
        request.observer.ended(.derive, StepCounts())
        findNews(output: intake.plan.output, month)
        return report
    }
}
