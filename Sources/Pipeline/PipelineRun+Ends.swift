import Aggregation
import Configuration
import Diagnostics
import LedgerModel
import Publishing

/// How a run ends before its last stage.
extension PipelineRun {
    /// Patterns of the configuration may meet in one file, which only the disk tells; else a source is missing.
    var endingWithoutSources: RunResult.Ending {
        if log.hasErrors(of: "CFG") { return .badConfiguration }
        // A warning that is to be an error may have been found before.
        return log.hasErrors(of: "SRC") ? .noSource : .badData
    }

    /// The end of a run that is refused without a month: the rest is read, so that all of it is mended in one go.
    mutating func endWithTheRest(of intake: Intake) throws -> Ended {
        if let month = intake.totals.cube.latestMonth {
            // The likeliest; that no file is there for it is of no concern.
            var ignored = DiagnosticLog()
            let others = try intake.sources.files(of: [.budget, .prognos], period: month, log: &ignored)
            for file in others { log.context.add(file, on: request.fileSystem) }
            try intake.read(others, through: month, log: &log)
        }
        try intake.check(nil, log: &log)
        return Ended(.badData)
    }

    /// The end of a run whose sources have no later month than the one that is published.
    mutating func endStaying(at published: Period) -> Ended {
        period = published
        guard request.mode == .publish, let output else { return Ended(.checked) }
        // No manifest will say that this has been reported.
        if !ToldWarnings.areTold(log, output: output, fileSystem: request.fileSystem) {
            news = log.filtered { $0.severity == .warning }
            ToldWarnings.remember(log, output: output, fileSystem: request.fileSystem)
        }
        return Ended(.nothingNew)
    }

    /// Finds the warnings that the run before did not have; without one that can be read, all of them.
    mutating func findNews(output: String, _ period: Period) {
        let standing = try? PublishedRun.standing(output: output, period: period, fileSystem: request.fileSystem)
        news = (standing?.manifest?.warnings ?? KnownWarnings()).news(in: log)
        before = standing?.id ?? ""
    }
}
