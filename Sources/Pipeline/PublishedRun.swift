import Diagnostics
import LedgerModel
import Publishing
import Storage

/// What is published already, for telling whether anything is new.
struct PublishedRun {
    let period: Period
    let fingerprint: String

    /// The run of a month, or of the latest one; nil when there is none.
    init?(output: String, period: Period?, fileSystem: any FileSystem) throws(StorageError) {
        guard
            let published = try Publication.current(output: output, period: period, fileSystem: fileSystem)
        else { return nil }
        self.period = published.period
        fingerprint = published.fingerprint
    }

    /// Whether the sources as they lie on the disk now would give the same publication.
    func matches(_ plan: Plan, _ request: RunRequest) throws(StorageError) -> Bool {
        var log = DiagnosticLog()
        var inputs: [Fingerprint.Input] = []
        for scenario in Scenario.allCases {
            let sources = plan.configuration.sources.filter { $0.scenario == scenario }
            let files = try PlannedSource.files(
                of: sources, period: period, plan: plan, fileSystem: request.fileSystem, log: &log)
            if log.hasErrors { return false }
            for file in files {
                let digest = try request.fileSystem.digest(of: file.path).sha256
                inputs.append(Fingerprint.Input(scenario: scenario, path: file.name, sha256: digest))
            }
        }
        return fingerprint
            == Fingerprint.of(version: ProgramVersion.current, configuration: plan.digest, inputs: inputs)
    }
}
