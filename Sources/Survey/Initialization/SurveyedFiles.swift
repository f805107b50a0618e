import Diagnostics
import Ingest
import LedgerModel
import Storage

/// All files of a new pipeline: those of the outcome, and the plans that it is compared with.
struct SurveyedFiles {
    private(set) var sources: [SurveyedSource] = []
    private(set) var plans: [SurveyedPlan] = []
    /// What the outcome holds.
    private(set) var outcome = RecordSums()
    /// What the outcome and the plans hold; budgets within exports are added later.
    var sums = RecordSums()
    /// The fiscal calendar, by the newest fiscal year that a file of the outcome declares.
    let calendar: FiscalCalendar
    /// The files, as the user named them, and what each plan is; nil for a file of the outcome.
    private let files: [(path: String, summary: SourceSummary, plan: Scenario?)]

    /// The newest fiscal year of the outcome.
    var year: Int? { outcome.months.map { calendar.year(of: $0.period) }.max() }
    /// The newest month of the outcome, or its newest year where it has no months.
    var latest: Period? { outcome.months.map(\.period).max { ($0.isYear ? 0 : 1, $0) < ($1.isYear ? 0 : 1, $1) } }

    /// Files of which nothing but what they declare has been read.
    init(_ files: [(path: String, summary: SourceSummary)]) {
        self.files = files.map { ($0.path, $0.summary, SurveyedPlan.scenario(of: $0.path, $0.summary)) }
        calendar = ConfigurationProposal.calendar(of: self.files.filter { $0.plan == nil }.map(\.summary))
    }

    /// Reads the files; returns how the initialization ends where one cannot be used, else nil.
    mutating func read(
        dimensions: [CodePart: Int], _ fileSystem: any FileSystem, log: inout DiagnosticLog
    ) throws -> Initialization.Ending? {
        for (path, summary, plan) in files where plan == nil {
            let source = try SurveyedSource(path, summary, dimensions: dimensions, fileSystem, sums: &sums, log: &log)
            guard let source else {
                return log.hasErrors ? .badData : .refused("\(path) holds no outcome to make a pipeline of")
            }
            sources.append(source)
        }
        outcome = sums
        guard let year else { return .refused("no file holds an outcome to make a pipeline of") }
        for (path, summary, scenario) in files {
            guard let scenario else { continue }
            let plan = try SurveyedPlan(
                path, scenario, summary, dimensions: dimensions, fileSystem, sums: &sums, log: &log)
            guard let plan else { return .badData }
            guard plan.months.contains(where: { calendar.year(of: $0) == year }) else {
                return .refused("\(path) is a \(scenario.rawValue) without amounts of \(year), the year of the outcome")
            }
            plans.append(plan)
        }
        return nil
    }
}
