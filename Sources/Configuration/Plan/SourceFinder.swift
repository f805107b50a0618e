public import Diagnostics
public import LedgerModel
public import Storage

/// Finds the files of a plan's sources, each path and pattern once a run.
///
/// So the files that a run compares with the previous run are the ones it reads.
public final class SourceFinder {
    /// The files of a scenario's sources, with the findings made on the way.
    private struct Found {
        let files: [PlannedSource]
        let log: DiagnosticLog
    }

    private struct Question: Hashable {
        let scenario: Scenario.Kind
        let period: Period?
    }

    private let plan: Plan
    private let fileSystem: any FileSystem
    private var known: [Question: Found] = [:]
    private var reported: Set<Question> = []

    /// A finder for a plan.
    public init(_ plan: Plan, _ fileSystem: any FileSystem) {
        self.plan = plan
        self.fileSystem = fileSystem
    }

    /// The files of the sources of some kinds of scenarios, in their order and that of the configuration.
    ///
    /// Findings are added to `log` the first time, and the log then knows the files. Sources whose path depends on the
    /// period are left out while `period` is nil.
    public func files(
        of scenarios: [Scenario.Kind], period: Period?, log: inout DiagnosticLog
    ) throws(StorageError) -> [PlannedSource] {
        var files: [PlannedSource] = []
        for scenario in scenarios {
            let question = Question(scenario: scenario, period: period)
            let found = try found(question)
            if reported.insert(question).inserted { log.add(found.log) }
            for file in found.files { log.context.add(file, on: fileSystem) }
            files += found.files
        }
        return files
    }

    /// The files of all scenarios when all can be found; otherwise nil, and nothing is reported.
    public func completeFiles(period: Period?) throws(StorageError) -> [PlannedSource]? {
        var files: [PlannedSource] = []
        for scenario in Scenario.Kind.allCases {
            let found = try found(Question(scenario: scenario, period: period))
            if found.log.hasErrors { return nil }
            files += found.files
        }
        return files
    }

    private func found(_ question: Question) throws(StorageError) -> Found {
        if let found = known[question] { return found }
        let sources = plan.configuration.sources.filter { $0.scenario.kind == question.scenario }
        var log = DiagnosticLog()
        let files = try PlannedSource.files(
            of: sources, period: question.period, plan: plan, fileSystem: fileSystem, log: &log)
        let found = Found(files: files, log: log)
        known[question] = found
        return found
    }
}
