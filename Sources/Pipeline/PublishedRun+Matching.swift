import Configuration
import Diagnostics
import LedgerModel
import Publishing
import Storage

/// Whether anything is new.
extension PublishedRun {
    /// The published run of a month, or the latest one for a pipeline that publishes the latest month.
    ///
    /// Nil when there is none or it cannot be read: a damaged run is published again.
    static func current(output: String, period: Period?, fileSystem: any FileSystem) -> PublishedRun? {
        guard let run = try? PublishedRun.whole(output: output, period: period, fileSystem: fileSystem),
            period != nil || run.manifest?.latestMonth == run.period
        else { return nil }
        return run
    }

    /// Whether the sources on the disk would now give the same publication, by a version of the program.
    func matches(
        _ plan: Plan, _ sources: SourceFinder, _ request: RunRequest, _ digests: SourceDigests,
        version: String = ProgramVersion.current
    ) throws(StorageError) -> Bool {
        guard let manifest else { return false }
        // A date that was in the future has passed, or the file that a later month waited for has come.
        if let next = manifest.nextDate, next <= request.today { return false }
        if let awaited = manifest.awaitedMonth,
            try plan.sourcesWithoutFile(for: awaited, fileSystem: request.fileSystem).isEmpty
        {
            return false
        }
        guard let files = try sources.completeFiles(period: period) else { return false }
        var inputs: [Fingerprint.Input] = []
        // What has another size, or is missing, needs no digest to be told apart.
        guard files.count == manifest.inputs.count, !zip(files, manifest.inputs).contains(where: differ) else {
            return false
        }
        for (file, before) in zip(files, manifest.inputs) {
            // A pipe can be read only once.
            guard try request.fileSystem.informationBehindLinks(file.path)?.kind == .file else { return false }
            let digest = try digests.digest(of: file.path)
            // Something is new, so all will be read and digested anyway.
            if digest != before.sha256 { return false }
            inputs.append(
                Fingerprint.Input(scenario: file.configuration.scenario, path: file.name, sha256: digest))
        }
        return manifest.fingerprint
            == Fingerprint.of(version: version, configuration: plan.digest, inputs: inputs)
    }

    private func differ(_ file: PlannedSource, _ before: PublishedManifest.Input) -> Bool {
        file.name != before.path || file.size != nil && file.size != before.bytes
    }

    /// Whether its manifest equals another's, except for the clock.
    func matches(_ other: RunManifest) -> Bool {
        // A manifest without the latest month is published again; otherwise every run would have to read all sources.
        manifest?.fingerprint == other.fingerprint && manifest?.latestMonth == other.latestMonth
            && manifest?.awaitedMonth == other.awaitedMonth && manifest?.nextDate == other.nextDate
    }

    /// Whether it was made of the same inputs by the same configuration, if by another version of the program.
    func hasInputs(of other: RunManifest) -> Bool {
        guard let manifest, let version = manifest.version else { return false }
        let inputs = other.inputs.map {
            Fingerprint.Input(scenario: $0.scenario, path: $0.path, sha256: $0.sha256)
        }
        return manifest.fingerprint
            == Fingerprint.of(version: version, configuration: other.configuration, inputs: inputs)
    }
}
