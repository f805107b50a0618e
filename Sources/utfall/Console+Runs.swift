import Diagnostics
import Pipeline

extension Console {
    /// Runs a pipeline; on an error, reports it and that nothing was published.
    static func run(
        _ request: RunRequest, format: LogFormat, ended: () -> Void = {}, then: (RunResult) throws -> ExitStatus
    ) throws -> ExitStatus {
        var run = PipelineRun(request)
        let result: RunResult
        do {
            defer { ended() }
            result = try run.run()
        } catch {
            let status = report(error)
            report(run.refusal(), status, format: format)
            return status
        }
        return try then(result)
    }

    /// Writes the last line of a run that was refused.
    static func report(_ refusal: Refusal, _ status: ExitStatus, format: LogFormat) {
        switch format {
        case .text: message("utfall: \(TerminalText.harmless(refusal.text))\n")
        case .json: message(refusal.json(time: World.now(), exit: Int(status.rawValue)) + "\n")
        }
    }

    /// Writes the result of an unattended run, such as one by cron, which mails any output.
    ///
    /// A refused run reports errors, warnings and what readers see; a successful one only warnings that are new. Notes
    /// are left out.
    static func reportUnattended(_ result: RunResult) {
        if let refusal = result.refusal {
            report(result.log.without(.note), format: .text)
            reportDifference(result)
            return report(refusal, ExitStatus(result.ending), format: .text)
        }
        guard let success = result.success, result.newWarnings > 0 else { return }
        message(success + "\n")
        report(result.news, format: .text)
    }

    /// Writes the result of a run for a user at a terminal, or for a program.
    static func report(_ result: RunResult, format: LogFormat) {
        report(result.log, format: format)
        if format == .text { reportDifference(result) }
        if let refusal = result.refusal { return report(refusal, ExitStatus(result.ending), format: format) }
        if format == .json { message(result.json(time: World.now()) + "\n") }
    }

    /// Writes what a refused run of a closed month would have changed.
    private static func reportDifference(_ result: RunResult) {
        guard let difference = result.difference else { return }
        message(difference.text())
    }

    /// Writes how many warnings the tables on standard output have, if any, and where to find them.
    static func report(warnings count: Int, in folder: String) {
        if count == 0 { return }
        message("\(count) warning\(count == 1 ? "" : "s"): see \(folder)/diagnostics.jsonl\n")
    }

    /// Writes how a command on revisions ended: what it did as a result, anything else as a message.
    static func report(_ result: RevisionResult) throws -> ExitStatus {
        report(result.log, format: .text)
        if result.text.isEmpty { return result.status }
        let line = TerminalText.harmless(result.text) + "\n"
        if result.status == .success { try Console.result(line) } else { message("utfall: \(line)") }
        return result.status
    }
}
