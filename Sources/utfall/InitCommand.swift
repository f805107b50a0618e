import ArgumentParser
import Diagnostics
import Pipeline
import Storage
import Survey

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Makes a new pipeline from exports: configuration, mapping and register.")

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "DIR"))
    var folder: String

    @Option(
        name: .customLong("from"), parsing: .upToNextOption,
        help: ArgumentHelp(
            "The exports, last year's, budget and forecast (budget-2026.csv) as well.", valueName: "FILE"))
    var files: [String]

    func run() throws {
        try Console.guarded {
            var initialization = Initialization(workingDirectory: World.workingDirectory())
            let ending = try initialization.run(files, into: folder)
            if Console.isErrorTerminal || initialization.log.hasErrors {
                Console.report(initialization.log, format: .text)
            }
            switch ending {
            case .written(let names):
                try Console.result(
                    "\(folder): \(names.joined(separator: ", "))\nLook through mapping.csv, then run: "
                        + "utfall check \(folder)\n")
                return .success
            case .badData:
                Console.message("utfall: nothing was written; correct the errors and export again\n")
                return .badData
            case .refused(let reason):
                Console.message("utfall: nothing was written: \(TerminalText.harmless(reason))\n")
                return .cannotWrite
            }
        }
    }
}
