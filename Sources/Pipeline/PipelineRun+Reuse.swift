import Configuration
import LedgerModel
import Publishing
import Storage

/// What a run takes over from earlier ones, and leaves to later ones.
extension PipelineRun {
    /// What is left of the earlier run; nil in a run that writes nothing, or that is to read everything.
    ///
    /// It is the published run of the month, else the latest one.
    mutating func earlierSources(_ plan: Plan) -> EarlierSources? {
        guard request.mode == .publish, !request.force, !request.verifies else { return nil }
        let (output, disk) = (plan.output, request.fileSystem)
        let ofMonth = period.flatMap { try? PublishedRun.find(output: output, period: $0, fileSystem: disk) }
        let run = ofMonth ?? (try? PublishedRun.find(output: output, period: nil, fileSystem: disk))
        return EarlierSources(
            output: output, run?.manifest == nil ? nil : run, digests(of: output), request)
    }

    /// Whether an error is no error of this run: what is left of the earlier one does not serve.
    func isOfEarlier(_ error: any Error, _ plan: Plan) -> Bool {
        if error is EarlierSources.Unfit { return true }
        guard let error = error as? StorageError, let folder = intake?.earlier?.run?.run.folder else { return false }
        return error.path.hasPrefix("\(folder)/")
    }

    /// Remembers the digests of the sources after a run that succeeded, and those of the files it has published.
    mutating func rememberDigests(_ ending: RunResult.Ending) {
        guard request.mode == .publish, let output else { return }
        let isPublished: Bool
        switch ending {
        case .published: isPublished = true
        case .nothingNew: isPublished = false
        default: return
        }
        let digests = digests(of: output)
        for (digest, stamp) in intake?.stamps ?? [] { digests.note(digest, stamp) }
        guard isPublished || digests.hasNews else { return }
        let run = try? PublishedRun.find(output: output, period: period, fileSystem: request.fileSystem)
        if let run { EarlierSources.note(run, in: digests, isOwn: isPublished) }
        digests.remember()
        if isPublished { intake?.earlier?.cache.sweep(intake?.read ?? []) }
    }
}
