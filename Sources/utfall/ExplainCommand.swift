import ArgumentParser
import Diagnostics
import Pipeline

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Leads a published figure back to the rows it is made of.",
        discussion: """
            TABLE, ROW and COLUMN are ids, or as printed: utfall explain PIPELINE nettokostnader "Social psykiatri" \
            "Utfall feb 2026"
            """)

    @OptionGroup var options: PipelineOptions

    @Argument(help: "The table.")
    var table: String

    @Argument(help: "The row.")
    var row: String

    @Argument(help: "The column.")
    var column: String

    @Option(help: ArgumentHelp("The output folder, instead of the pipeline's.", valueName: "DIR"))
    var output: String?

    @Flag(help: "Prints one JSON object.")
    var json = false

    @Flag(help: "Prints the rows as CSV.")
    var csv = false

    @Option(help: ArgumentHelp("How many rows at most; by default 20 for people, else all.", valueName: "N"))
    var limit: Int?

    func validate() throws {
        if json && csv { throw ValidationError("--json and --csv exclude each other") }
        if let limit, limit < 0 { throw ValidationError("--limit must not be negative") }
    }

    func run() throws {
        try Console.guarded {
            var explanation = ExplanationRun(json ? .json : csv ? .csv : .text, limit: limit)
            let ending = try explanation.explain(
                options.request(mode: .check, output: output), table: table, row: row, column: column
            ) { try Console.result($0) }
            switch ending {
            case .explained(let agrees):
                if !agrees { Console.message("utfall: the parts do not add up to the published cell\n") }
                return agrees ? .success : .ourBug
            case .badConfiguration:
                Console.report(explanation.log, format: .text)
                return .badConfiguration
            case .noRun(let reason):
                Console.message("utfall: \(TerminalText.harmless(reason))\n")
                return .noSource
            case .noCell(let reason):
                Console.message("utfall: \(TerminalText.harmless(reason))\n")
                return .usage
            case .unreadable(let reason):
                Console.message("utfall: \(TerminalText.harmless(reason))\n")
                return .badData
            }
        }
    }
}
