import ArgumentParser
import Diagnostics
import Pipeline

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Tells what differs between two runs, and why.",
        discussion: """
            Runs are named by revision (r2) or by month (2026-01). Without names the published revision is compared \
            with the one before it. Exit status 0: the same; 1: they differ.
            """)

    @OptionGroup var options: PipelineOptions

    @Argument(help: ArgumentHelp("The first run, then the second; by default the published one.", valueName: "RUN"))
    var runs: [String] = []

    @Option(help: ArgumentHelp("The output folder, instead of the pipeline's.", valueName: "DIR"))
    var output: String?

    @Flag(help: "Prints one JSON object.")
    var json = false

    @Option(help: ArgumentHelp("How many lines a list has at most; by default 20, in JSON all.", valueName: "N"))
    var limit: Int?

    func validate() throws {
        if runs.count > 2 { throw ValidationError("diff compares two runs, not \(runs.count)") }
        if let limit, limit < 0 { throw ValidationError("--limit must not be negative") }
    }

    func run() throws {
        var isDifferent = false
        try Console.guarded {
            var comparison = ComparisonRun()
            switch try comparison.compare(options.request(mode: .check, output: output), runs) {
            case .compared(let result):
                try Console.result(json ? result.json(limit: limit) : result.text(limit: limit ?? 20))
                isDifferent = !result.isSame
                return result.unexplained == 0 ? .success : .ourBug
            case .badConfiguration:
                Console.report(comparison.log, format: .text)
                return .badConfiguration
            case .noRun(let reason):
                Console.message("utfall: \(TerminalText.harmless(reason))\n")
                return .noSource
            case .unreadable(let reason):
                Console.message("utfall: \(TerminalText.harmless(reason))\n")
                return .badData
            }
        }
        if isDifferent { throw ExitCode(1) }
    }
}
