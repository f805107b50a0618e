import Aggregation
import Configuration
import Diagnostics
import LedgerModel
import Publishing

/// How a run ends before its last stage.
extension PipelineRun {
    /// Bad data when two patterns match one file, which only shows on the disk; otherwise a source is missing.
    var endingWithoutSources: RunResult.Ending {
        if log.hasErrors(of: "CFG") { return .badConfiguration }
        // The error may be a warning that was raised in severity.
        return log.hasErrors(of: "SRC") ? .noSource : .badData
    }

    /// Ends a run that is refused without a month: the rest is read too, so that all errors are reported at once.
    mutating func endWithTheRest(of intake: Intake) throws -> Ended {
        if let month = intake.totals.cube.latestMonth {
            // The most likely month; missing files for it are not reported.
            var ignored = DiagnosticLog()
            let others = try intake.sources.files(of: [.budget, .prognos], period: month, log: &ignored)
            for file in others { log.context.add(file, on: request.fileSystem) }
            try intake.read(others, through: month, log: &log)
        }
        try intake.check(nil, log: &log)
        return Ended(.badData)
    }

    /// Ends a run whose sources reach no later month than the published one.
    mutating func endStaying(at published: Period) -> Ended {
        period = published
        guard request.mode == .publish else { return Ended(.checked) }
        news = log.filtered { $0.severity == .warning }
        tellOnce()
        return Ended(.nothingNew)
    }

    /// Leaves warnings out of the news that were told before: no manifest will record them.
    mutating func tellOnce() {
        guard let output, let period, !news.diagnostics.isEmpty else { return }
        if ReportedWarnings.areReported(log, of: period, output: output, fileSystem: request.fileSystem) {
            news = DiagnosticLog()
        } else {
            ReportedWarnings.remember(log, of: period, output: output, fileSystem: request.fileSystem)
        }
    }

    /// Finds the warnings that the previous run did not have; all of them when its manifest cannot be read.
    mutating func findNews(output: String, _ period: Period) {
        let standing = try? PublishedRun.standing(output: output, period: period, fileSystem: request.fileSystem)
        news = (standing?.manifest?.warnings ?? KnownWarnings()).news(in: log)
        before = standing?.id ?? ""
    }
}
