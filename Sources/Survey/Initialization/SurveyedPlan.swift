import Diagnostics
import Ingest
import LedgerModel
import Storage

/// A budget or forecast that is a file of its own among those for a new pipeline.
struct SurveyedPlan {
    /// The file as the user named it.
    let path: String
    /// `budget` or `prognos`.
    let scenario: Scenario
    /// What it is and holds.
    let summary: SourceSummary
    /// The months, or years, that it has amounts for.
    let months: Set<Period>

    /// What a file is by its name, or because it holds nothing but a budget; nil where it is an outcome.
    ///
    /// A table does not say what its amounts are, and taken for an outcome they would be counted as one.
    static func scenario(of path: String, _ summary: SourceSummary) -> Scenario? {
        let isTable = [.csv, .xlsx, .xml].contains(summary.format)
        guard isTable || Basis(of: summary) == nil else { return nil }
        guard isTable else { return summary.periodBudgets > 0 ? .budget : nil }
        // Not the beginning of a word: a "budgetuppföljning" is about the outcome.
        let words =
            path.split(separator: "/").last?.lowercased().matches(of: /(budget|prognos|forecast)(?:[^\p{L}]|$)/) ?? []
        let named = Set(words.map { $0.output.1 == "budget" ? Scenario.budget : .prognos })
        return named.count == 1 ? named.first : nil
    }

    /// Reads the file as a plan, and adds its codes to `sums`; nil, with findings, when it cannot be read so.
    init?(
        _ path: String, _ scenario: Scenario, _ declared: SourceSummary, dimensions: [CodePart: Int],
        _ fileSystem: any FileSystem, sums: inout RecordSums, log: inout DiagnosticLog
    ) throws {
        var (attempt, plan) = (sums, RecordSums())
        let content: SourceOptions.Content = scenario == .budget ? .budget : .forecast
        let options = SourceOptions(path: path, content: content, dimensions: dimensions)
        let reading = try SourceReader(fileSystem: fileSystem).read(options) {
            attempt.add($0)
            plan.add($0)
        }
        guard reading.summary != nil, !reading.log.hasErrors else {
            log.add(reading.log)
            return nil
        }
        attempt.finishSource()
        plan.finishSource()
        sums = attempt
        self.path = path
        self.scenario = scenario
        summary = declared
        months = Set(plan.months.map(\.period))
    }
}
