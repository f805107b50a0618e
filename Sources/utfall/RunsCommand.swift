import ArgumentParser
import Diagnostics
import Pipeline

struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs", abstract: "Lists the revisions of each month, and which are published.")

    @OptionGroup var options: PipelineOptions

    @Flag(help: "Prints one JSON object a line.")
    var json = false

    @Option(help: ArgumentHelp("The output folder, instead of the pipeline's.", valueName: "DIR"))
    var output: String?

    func run() throws {
        try Console.guarded {
            let list = try RevisionList(options.request(mode: .check, output: output))
            Console.report(list.log, format: .text)
            if list.log.hasErrors { return .badConfiguration }
            if let absence = list.absence {
                Console.message("utfall: \(TerminalText.harmless(absence))\n")
                return .badData
            }
            try Console.result(json ? list.json : list.text)
            return .success
        }
    }
}
