import Configuration
import Diagnostics
import LedgerModel
import Publishing
import Storage

/// What is published already, for telling whether anything is new.
struct PublishedRun {
    private let published: Published

    /// The month it is of.
    var period: Period { published.period }

    /// The run of a month, or, for a pipeline that publishes the latest month, of the one that was the latest.
    ///
    /// Nil when there is none, or none that can be read: what is damaged is published anew.
    init?(output: String, period: Period?, fileSystem: any FileSystem) {
        guard
            let published = try? Publication.current(output: output, period: period, fileSystem: fileSystem),
            period != nil || published.latestMonth == published.period
        else { return nil }
        self.published = published
    }

    /// Whether the sources as they are on the disk now would give the same publication.
    func matches(_ plan: Plan, _ sources: SourceFinder, _ request: RunRequest) throws(StorageError) -> Bool {
        // A day has come that lets a source reach further, or the file that a later month waited for.
        if let next = published.nextDate, next <= request.today { return false }
        if let awaited = published.awaitedMonth,
            try plan.sourcesWithoutFile(for: awaited, fileSystem: request.fileSystem).isEmpty
        {
            return false
        }
        guard let files = try sources.completeFiles(period: period) else { return false }
        var inputs: [Fingerprint.Input] = []
        for file in files {
            // A pipe can be read only once.
            guard try request.fileSystem.informationBehindLinks(file.path)?.kind == .file else { return false }
            let digest = try request.fileSystem.digest(of: file.path).sha256
            inputs.append(
                Fingerprint.Input(scenario: file.configuration.scenario, path: file.name, sha256: digest))
        }
        return published.fingerprint
            == Fingerprint.of(version: ProgramVersion.current, configuration: plan.digest, inputs: inputs)
    }

    /// Whether its manifest says what this one would.
    func matches(_ manifest: RunManifest) -> Bool {
        // A manifest without the latest month is published again, or every run would have to read all to tell.
        published.fingerprint == manifest.fingerprint && published.latestMonth == manifest.latestMonth
            && published.awaitedMonth == manifest.awaitedMonth && published.nextDate == manifest.nextDate
    }
}
