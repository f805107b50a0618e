import LedgerModel
import Publishing
import Storage

/// What is done to one month.
extension RevisionCommand {
    func rollBack(
        _ month: Period, to number: Int?, _ revisions: [Revision], _ folder: OutputRevisions, _ output: PipelineOutput
    ) throws -> RevisionResult {
        let published = revisions.first(where: \.isPublished)
        try refuse("roll back", closed: published)
        let target = try target(month, number, revisions, published)
        if target.isPublished {
            return RevisionResult(.success, "\(output.name): \(target.id) is what is published; nothing was to do")
        }
        if let damaged = try folder.damage(of: target) {
            throw Refused("\(target.id) cannot be published: \(damaged) is not as it was published")
        }
        if let owner = target.manifest?.pipeline, owner != output.name {
            throw Refused("\(target.id) is of the pipeline \(owner)")
        }
        if target.status == .definitiv {
            let commit = try folder.publishOpen(target, started: request.now(), now: request.now)
            let what = "\(month) is \(target.id) again, as \(commit.run), which is open: run `utfall close` to close it"
            return done(what, month, output, trouble: commit.trouble)
        }
        let trouble = try folder.publish(target)
        let day = target.manifest?.finished.map { " of \($0.prefix(10))" } ?? ""
        let left = published.map { "; \($0.id) was left" } ?? ""
        return done("\(month) is \(target.id)\(day) again\(left)", month, output, trouble: trouble)
    }

    /// The revision with a number, or the one before the published.
    private func target(
        _ month: Period, _ number: Int?, _ revisions: [Revision], _ published: Revision?
    ) throws(Refused) -> Revision {
        let numbers = Self.list(revisions.map { "r\($0.number)" })
        if let number {
            guard let revision = revisions.first(where: { $0.number == number }) else {
                throw Refused("\(month) has no r\(number); it has \(numbers)")
            }
            return revision
        }
        guard let published else { throw Refused("\(month) is not published; name a revision with --to: \(numbers)") }
        guard let before = revisions.last(where: { $0.number < published.number }) else {
            throw Refused("there is no revision of \(month) before \(published.id); it has \(numbers)")
        }
        return before
    }

    func unpublish(
        _ month: Period, _ revisions: [Revision], _ folder: OutputRevisions, _ output: PipelineOutput
    ) throws -> RevisionResult {
        guard let published = revisions.first(where: \.isPublished) else {
            return RevisionResult(.success, "\(output.name): \(month) is not published; nothing was to do")
        }
        try refuse("unpublish", closed: published)
        try folder.unpublish(month)
        let latest = try PublishedRun.latestMonth(of: output.folder, fileSystem: request.fileSystem)
        let now = latest.map { "latest is \($0)" } ?? "no month is published"
        return RevisionResult(
            .success, "\(output.name): \(month) is unpublished, \(published.id) is kept; \(now)")
    }

    private func refuse(_ what: String, closed published: Revision?) throws(Refused) {
        guard let published, published.status == .definitiv else { return }
        throw Refused(
            "cannot \(what) \(published.period), which is closed (\(published.id)); run `utfall reopen "
                + "\(request.pipeline) --period \(published.period)` first")
    }

    func setStatus(
        _ status: RunStatus, _ month: Period, _ revisions: [Revision], _ folder: OutputRevisions,
        _ output: PipelineOutput
    ) throws -> RevisionResult {
        let started = request.now()
        guard let published = revisions.first(where: \.isPublished),
            let run = try PublishedRun.open(published.id, in: output.folder, fileSystem: request.fileSystem)
        else { throw Refused("\(month) is not published") }
        let state = status == .definitiv ? "closed" : "open"
        if run.manifest?.status == status {
            return RevisionResult(
                .success, "\(output.name): \(month) is \(state) already (\(run.id)); nothing was to do")
        }
        let commit = try folder.publish(run, as: status, started: started, now: request.now)
        return done("\(month) is \(state) (\(commit.run))", month, output, trouble: commit.trouble)
    }

    // MARK: All months

    func prune(
        _ folder: OutputRevisions, _ output: PipelineOutput, keep: Int?, isDryRun: Bool
    ) throws -> RevisionResult {
        guard let keep = keep ?? output.keep else {
            throw Refused("name how many revisions to keep with --keep, or `keep` under `output`", .usage)
        }
        let excess = try folder.excess(over: keep)
        if excess.isEmpty { return RevisionResult(.success, "\(output.name): no revision is too many") }
        if !isDryRun { try folder.remove(excess) }
        let ids = Self.list(excess.map(\.id))
        let count = "\(excess.count) revision\(excess.count == 1 ? "" : "s")"
        return RevisionResult(.success, "\(output.name): \(isDryRun ? "would remove" : "removed") \(count): \(ids)")
    }
}
