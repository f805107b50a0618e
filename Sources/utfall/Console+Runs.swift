import Diagnostics
import Pipeline

extension Console {
    /// Runs a pipeline; what is thrown is told, and that nothing was published.
    static func run(
        _ request: RunRequest, format: LogFormat, ended: () -> Void = {}, then: (RunResult) throws -> ExitStatus
    ) throws -> ExitStatus {
        var run = PipelineRun(request)
        let result: RunResult
        do {
            defer { ended() }
            result = try run.run()
        } catch {
            let status = tell(error)
            tell(run.refusal(), status, format: format)
            return status
        }
        return try then(result)
    }

    /// Writes the last line of a run that was refused.
    static func tell(_ refusal: Refusal, _ status: ExitStatus, format: LogFormat) {
        switch format {
        case .text: message("utfall: \(TerminalText.harmless(refusal.text))\n")
        case .json: message(refusal.json(time: World.now(), exit: Int(status.rawValue)) + "\n")
        }
    }

    /// Writes what a run has to say where nobody watches, and whatever is printed becomes a mail.
    ///
    /// Refused, it tells of errors and warnings and of what stands; gone well, of warnings that the run before did not
    /// have. Notes are for those who look.
    static func tellUnwatched(_ result: RunResult) {
        if let refusal = result.refusal {
            report(result.log.without(.note), format: .text)
            return tell(refusal, ExitStatus(result.ending), format: .text)
        }
        guard let success = result.success, result.newWarnings > 0 else { return }
        message(success + "\n")
        report(result.news, format: .text)
    }

    /// Writes what a run has to say to somebody who watches, or to a program.
    static func tell(_ result: RunResult, format: LogFormat) {
        report(result.log, format: format)
        if let refusal = result.refusal { return tell(refusal, ExitStatus(result.ending), format: format) }
        if format == .json { message(result.json(time: World.now()) + "\n") }
    }

    /// Says how many warnings the tables on standard output stand with, if any, and where these are.
    static func tell(warnings count: Int, in folder: String) {
        if count == 0 { return }
        message("\(count) warning\(count == 1 ? "" : "s"): see \(folder)/diagnostics.jsonl\n")
    }
}
