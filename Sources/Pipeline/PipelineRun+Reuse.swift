import Configuration
import LedgerModel
import Publishing
import Storage

/// What a run takes over from earlier ones, and leaves to later ones.
extension PipelineRun {
    /// What is left of the earlier run, the published one of the month, else the latest; nil in a run without output.
    ///
    /// Of a run that `readsAll`, and of one that was asked to, nothing is taken over.
    mutating func earlierSources(_ plan: Plan, readsAll: Bool) -> EarlierSources? {
        guard request.mode == .publish else { return nil }
        let (output, disk) = (plan.output, request.fileSystem)
        var run: PublishedRun?
        if !readsAll, !request.force, !request.verifies {
            run = period.flatMap { try? PublishedRun.find(output: output, period: $0, fileSystem: disk) }
            run = run ?? (try? PublishedRun.find(output: output, period: nil, fileSystem: disk))
        }
        return EarlierSources(output: output, run?.manifest == nil ? nil : run, digests(of: output), request)
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
