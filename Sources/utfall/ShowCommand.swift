import ArgumentParser
import Diagnostics
import Pipeline

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Prints the published tables.")

    @OptionGroup var options: PipelineOptions

    @Option(help: ArgumentHelp("The output folder, instead of the pipeline's.", valueName: "DIR"))
    var output: String?

    func run() throws {
        try Console.guarded {
            var published = PublishedTables()
            guard let texts = try published.read(options.request(mode: .check, output: output)) else {
                Console.report(published.log, format: .text)
                if published.log.hasErrors { return .badConfiguration }
                Console.message("utfall: nothing is published; run `utfall run \(options.pipeline)` first\n")
                return .noSource
            }
            Console.report(warnings: published.warnings, in: published.folder)
            try Console.result(texts.joined(separator: "\n"))
            return .success
        }
    }
}
