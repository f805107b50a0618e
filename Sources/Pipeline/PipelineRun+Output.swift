import Configuration
import Diagnostics
import LedgerModel
import Publishing
import Storage
import Telemetry

/// A run's relation to what is already in the output folder.
extension PipelineRun {
    /// Ends a run that has nothing to do: its sources are too old, or are published already.
    mutating func endIfNothingIsNew(_ plan: Plan, _ sources: SourceFinder) throws {
        try SourceAge(plan: plan, request: request).check(period, log: &log)
        if log.hasErrors { throw Ended(.badData) }
        if let ending = mend(plan) { throw Ended(ending) }
        try endIfLeft(plan, sources)
        if try isPublished(plan, sources) { throw Ended(.nothingNew) }
        if try isOfAnother(plan, period: period) { throw Ended(.badConfiguration) }
    }

    /// Whether the output folder holds another pipeline's publication, which this run would replace.
    ///
    /// It looks at the published run of the month, once the month is known, and at the latest.
    private mutating func isOfAnother(_ plan: Plan, period: Period?) throws(StorageError) -> Bool {
        for month in [period, nil] {
            let run = try PublishedRun.find(output: plan.output, period: month, fileSystem: request.fileSystem)
            if let owner = run?.manifest?.pipeline, owner != plan.configuration.name {
                log.add(.outputOfAnother(owner, output: plan.output))
                return true
            }
        }
        // Where nothing is published any more, what is kept tells whose it is.
        let last = try PublishedRun.kept(in: plan.output, fileSystem: request.fileSystem)
        guard let owner = last?.manifest?.pipeline, owner != plan.configuration.name else { return false }
        log.add(.outputOfAnother(owner, output: plan.output))
        return true
    }

    /// Repairs `latest` before the run reports that nothing is new; returns an ending when that fails.
    private mutating func mend(_ plan: Plan) -> RunResult.Ending? {
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

    /// The finding for a failed write.
    func finding(_ error: StorageError, _ output: String) -> Diagnostic {
        Publication.lost(error).map { .runLost($0, output: output) }
            ?? .cannotPublish(error.description, output: output)
    }

    /// Whether the inputs are exactly those of the published run of the month.
    private mutating func isPublished(_ plan: Plan, _ sources: SourceFinder) throws -> Bool {
        guard request.mode == .publish, !request.force else { return false }
        let published = PublishedRun.current(output: plan.output, period: period, fileSystem: request.fileSystem)
        guard let published, try published.matches(plan, sources, request, digests(of: plan.output)) else {
            return false
        }
        // A run that treats warnings as errors must report them again.
        return !request.isStrict || published.manifest?.warningCount == 0
    }

    /// The digests of sources that are known beside the published runs of `output`.
    mutating func digests(of output: String) -> SourceDigests {
        let digests =
            sourceDigests
            ?? SourceDigests(
                output: output, fileSystem: request.fileSystem, time: request.time, isVerifying: request.verifies)
        sourceDigests = digests
        return digests
    }

    /// Whether exactly this run is already published for its month.
    ///
    /// ``isPublished(_:_:)`` cannot decide while the month is unknown: `latest` may name another month that was
    /// requested explicitly.
    private func isPublished(_ manifest: RunManifest, _ plan: Plan) -> Bool {
        guard !request.force else { return false }
        let published = PublishedRun.current(
            output: plan.output, period: manifest.period, fileSystem: request.fileSystem)
        return published?.matches(manifest) ?? false
    }

    /// Opens the output folder; nil for a run that writes nothing.
    mutating func open(_ plan: Plan) throws -> Publication? {
        guard request.mode == .publish else { return nil }
        do {
            if let publication = try Publication.open(output: plan.output, fileSystem: request.fileSystem) {
                return publication
            }
            log.add(.outputLocked(plan.output))
        } catch {
            log.add(finding(error, plan.output))
            throw Ended(.cannotWrite)
        }
        throw Ended(.locked)
    }

    /// The output for the run's records; none when they are not published.
    func records(
        _ plan: Plan, _ publication: Publication?, _ earlier: EarlierSources?
    ) throws -> RecordOutput {
        guard let publication else { return RecordOutput() }
        let layout = RecordLayout.partitioned(plan.registers, isGzip: plan.configuration.output.isGzip)
        let published = plan.publishes(Plan.transactions)
        return try RecordOutput(
            published ? RecordSinks.named(plan.configuration.output.formats, layout) : [], hasTrace: true,
            in: publication.records, earlier: earlier?.run)
    }

    /// Writes the results and publishes them, unless they are already published; a check ends here.
    mutating func publish(
        _ report: Report, of intake: Intake, _ completeness: Completeness, _ publication: Publication?
    ) throws -> Ended {
        var report = report
        report.mark = try mark(of: report.period, intake)
        mark = report.mark
        guard let publication else {
            return try endIfClosed(report, intake.plan) ?? Ended(.checked, tables: report.tables)
        }
        request.observer.began(.publish)
        defer { request.observer.ended(.publish, StepCounts()) }
        do {
            return try request.observer.times.measure(.publish) {
                let manifest = try write(report, of: intake, completeness, publication)
                return try show(report, manifest, intake.plan, publication)
            }
        } catch let error as StorageError {
            log.add(finding(error, intake.plan.output))
            return Ended(.cannotWrite)
        }
    }

    private func write(
        _ report: Report, of intake: Intake, _ completeness: Completeness, _ publication: Publication
    ) throws -> RunManifest {
        let plan = intake.plan
        try publication.add(try intake.records.end(keeping: plan.scope(of: report.period).periods))
        var report = report
        report.warnings = log.count(.warning)
        try publication.write(report, formats: plan.configuration.output.formats.compactMap(OutputSinks.sink))
        try publication.write(log)
        try intake.finishTrace(report)
        return try Manifest.of(intake, completeness, report, log, started: started, finished: request.now())
    }

    private mutating func show(
        _ report: Report, _ manifest: RunManifest, _ plan: Plan, _ publication: Publication
    ) throws -> Ended {
        if let end = try endIfLeft(manifest, plan) {
            try publication.follow(reach: manifest.reach)
            return end
        }
        if isPublished(manifest, plan) {
            // The published manifest records what has been reported.
            news = DiagnosticLog()
            try publication.follow(reach: manifest.reach)
            return Ended(.nothingNew)
        }
        // Checked again, now that the month is known and the lock keeps others from publishing.
        if try isOfAnother(plan, period: report.period) { return Ended(.badConfiguration) }
        if let end = try endIfClosed(report, plan) {
            if end.ending == .badData { difference = try? compare(manifest, plan, publication) }
            try publication.follow(reach: manifest.reach)
            return end
        }
        let commit = try Destinations.publish(publication.run(of: manifest), to: [publication])
        guard let trouble = commit.trouble else {
            return Ended(.published(run: commit.run), tables: report.tables)
        }
        log.add(.publishedInTrouble("\(report.period)", "\(trouble)", output: plan.output))
        return Ended(.publishedInTrouble(run: commit.run), tables: report.tables)
    }

    /// What the run would change in a month, which is refused.
    private func compare(
        _ manifest: RunManifest, _ plan: Plan, _ publication: Publication
    ) throws -> RunComparison? {
        let (run, disk) = (try publication.run(of: manifest), request.fileSystem)
        try publication.stage(run)
        guard let published = try PublishedRun.find(output: plan.output, period: manifest.period, fileSystem: disk)
        else { return nil }
        return try RunComparison(
            try TracedRun(published), try TracedRun(try PublishedRun.staged(run, fileSystem: disk)))
    }
}
