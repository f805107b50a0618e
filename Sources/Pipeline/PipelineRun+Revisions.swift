import Configuration
import Diagnostics
import LedgerModel
import Publishing
import Storage

/// A run's relation to what was done by hand: revisions that were left, months that are closed.
extension PipelineRun {
    /// Ends a run whose inputs and configuration are those of a revision that was left, before anything is read.
    ///
    /// Where it is noted that the sources reach less than is published, they are read, since they may reach more now.
    mutating func endIfLeft(_ plan: Plan, _ sources: SourceFinder) throws {
        guard request.mode == .publish, !request.force,
            try !Revision.isReachNoted(in: plan.output, fileSystem: request.fileSystem)
        else { return }
        for left in try left(plan) {
            guard let version = left.manifest?.version, try !isClosed(left.period, plan),
                try left.matches(plan, sources, request, digests(of: plan.output), version: version)
            else { continue }
            throw try endLeaving(left, plan)
        }
    }

    /// What was closed since is not what was rolled back: it is held against the run as it is.
    private func isClosed(_ month: Period, _ plan: Plan) throws(StorageError) -> Bool {
        try ClosedMonth(month, in: plan.output, fileSystem: request.fileSystem) != nil
    }

    /// The revisions that were left of the run's month; of the latest one, if the sources then reached no further.
    private func left(_ plan: Plan) throws(StorageError) -> [PublishedRun] {
        let (output, disk) = (plan.output, request.fileSystem)
        if let period { return try Revision.left(of: period, in: output, fileSystem: disk) }
        guard let month = try Revision.newestLeftMonth(in: output, fileSystem: disk),
            try PublishedRun.latestMonth(of: output, fileSystem: disk) ?? month <= month
        else { return [] }
        return try Revision.left(of: month, in: output, fileSystem: disk)
            .filter { $0.manifest?.latestMonth == month }
    }

    /// The same once all is read, where the month or the inputs were not known before.
    mutating func endIfLeft(_ manifest: RunManifest, _ plan: Plan) throws -> Ended? {
        guard !request.force, try !isClosed(manifest.period, plan) else { return nil }
        let all = try Revision.left(of: manifest.period, in: plan.output, fileSystem: request.fileSystem)
        guard let left = all.last(where: { $0.hasInputs(of: manifest) }) else { return nil }
        return try endLeaving(left, plan)
    }

    private mutating func endLeaving(_ left: PublishedRun, _ plan: Plan) throws(StorageError) -> Ended {
        let published = try PublishedRun.find(output: plan.output, period: left.period, fileSystem: request.fileSystem)
        period = left.period
        log.add(
            .leftStands(
                "\(left.period)", left: left.id, published: published?.id, pipeline: request.pipeline, at: plan.output))
        return log.hasErrors ? Ended(.badData) : endStaying(at: left.period)
    }

    /// Ends a run of a closed month: nothing is new when its figures are the same, and otherwise it is refused.
    mutating func endIfClosed(_ report: Report, _ plan: Plan) throws -> Ended? {
        guard !request.force,
            let closed = try ClosedMonth(report.period, in: plan.output, fileSystem: request.fileSystem)
        else { return nil }
        let changes = try closed.changes(to: report)
        if changes.isEmpty {
            if request.mode == .check { return nil }
            tellOnce()
            return Ended(.nothingNew)
        }
        log.add(
            .monthIsClosed(
                "\(report.period)", run: closed.run.id, changes: changes, pipeline: request.pipeline, at: plan.output))
        return Ended(.badData)
    }

    /// The status of a month, which stays closed when its run is replaced, and when its outcome was taken.
    func mark(of month: Period, _ intake: Intake) throws(StorageError) -> StatusMark {
        let plan = intake.plan
        let closed = try ClosedMonth(month, in: plan.output, fileSystem: request.fileSystem)
        var mark = StatusMark(usualOf: month)
        if closed != nil { mark.status = .definitiv }
        let year = plan.configuration.calendar.year(of: month)
        mark.uttagsdatum = intake.reaches.fileDate(of: year) ?? mark.uttagsdatum
        return mark
    }

    /// Removes old revisions after a run that succeeded, where the pipeline says how many are kept.
    mutating func prune(after ending: RunResult.Ending) {
        switch ending {
        case .published, .nothingNew: break
        default: return
        }
        guard request.mode == .publish, let keep, let output else { return }
        do {
            // Another run that holds the folder will do it.
            guard try !Revision.excess(over: keep, in: output, fileSystem: request.fileSystem).isEmpty,
                let revisions = try OutputRevisions.open(output: output, fileSystem: request.fileSystem)
            else { return }
            defer { revisions.release() }
            try revisions.remove(try revisions.excess(over: keep))
        } catch {
            var own = DiagnosticLog()
            own.context = log.context
            own.add(.notPruned("\(error)", output: output))
            log.add(own)
            news.add(own)
        }
    }
}
