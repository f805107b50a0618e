import Configuration
import Diagnostics
import LedgerModel
import Publishing
import Storage

/// What a run has to do with what stands in the output folder.
extension PipelineRun {
    /// Whether the output folder has what another pipeline has published, which this one's runs would replace.
    ///
    /// It looks at what is published for the month, once that is known, and at the latest.
    mutating func isOfAnother(_ plan: Plan, period: Period?) throws(StorageError) -> Bool {
        for month in [period, nil] {
            let owner = try Publication.owner(of: plan.output, period: month, fileSystem: request.fileSystem)
            if let owner, owner != plan.configuration.name {
                log.add(.outputOfAnother(owner, output: plan.output))
                return true
            }
        }
        return false
    }

    /// Sets `latest` right before anybody says that nothing is new; an ending when that cannot be done.
    mutating func mend(_ plan: Plan) -> RunResult.Ending? {
        guard request.mode == .publish else { return nil }
        do {
            if try Publication.mend(output: plan.output, fileSystem: request.fileSystem) { return nil }
            log.add(.outputLocked(plan.output))
            return .locked
        } catch {
            log.add(.latestStuck(error.description, output: plan.output))
            return .cannotWrite
        }
    }

    /// Why nothing was published, when writing failed.
    func refusal(_ error: StorageError, _ output: String) -> Diagnostic {
        Publication.lost(error).map { .runLost($0, output: output) }
            ?? .cannotPublish(error.description, output: output)
    }

    /// Whether the inputs are exactly those of what is published for the month.
    func isPublished(_ plan: Plan, period: Period?) throws -> Bool {
        guard request.mode == .publish, !request.force else { return false }
        let published = PublishedRun(output: plan.output, period: period, fileSystem: request.fileSystem)
        guard try published?.matches(plan, request) == true else { return false }
        // What was published with warnings must be told again by a run that takes them for errors.
        guard request.isStrict else { return true }
        let run = try StandingRun.find(output: plan.output, period: period, fileSystem: request.fileSystem)
        return run?.warningCount == 0
    }

    /// Whether just this is published for its month.
    ///
    /// ``isPublished(_:period:)`` cannot tell while it does not know the month: `latest` may name another one, that
    /// somebody has asked for.
    func isPublished(_ manifest: RunManifest, _ plan: Plan) -> Bool {
        guard !request.force else { return false }
        let published = PublishedRun(
            output: plan.output, period: manifest.period, fileSystem: request.fileSystem)
        return published?.matches(manifest) ?? false
    }

    enum Opening {
        case writing(Publication)
        case checking
        case ended(RunResult.Ending)
    }

    mutating func open(_ plan: Plan) throws -> Opening {
        guard request.mode == .publish else { return .checking }
        do {
            guard let publication = try Publication.open(output: plan.output, fileSystem: request.fileSystem) else {
                log.add(.outputLocked(plan.output))
                return .ended(.locked)
            }
            return .writing(publication)
        } catch {
            log.add(refusal(error, plan.output))
            return .ended(.cannotWrite)
        }
    }
}
