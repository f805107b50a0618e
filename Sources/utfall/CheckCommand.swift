import ArgumentParser
import Diagnostics
import Pipeline

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Does everything that run does, and writes nothing.")

    @OptionGroup var options: PipelineOptions

    @Option(help: "How messages are written: \(LogFormat.allCases.map(\.rawValue).joined(separator: " or ")).")
    var logFormat = LogFormat.text

    func run() throws {
        try Console.guarded {
            var run = PipelineRun(options.request(mode: .check))
            let result = try run.run()
            Console.report(result.log, format: logFormat)
            if result.ending == .checked, let period = result.period {
                let warnings = result.log.count(.warning)
                Console.result("\(options.pipeline): in order for \(period), \(warnings) warnings\n")
            }
            return ExitStatus(result.ending)
        }
    }
}
