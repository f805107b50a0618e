import ArgumentParser
import Pipeline
import Storage
import Survey

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Tells what exports are, what they hold and what is wrong with them.")

    @Argument(help: "The files; - is standard input.")
    var files: [String]

    @Flag(help: "Prints one JSON object a line.")
    var json = false

    func run() throws {
        try Console.guarded {
            var status = ExitStatus.success
            for file in files {
                let inspection = try Inspection(of: file)
                try Console.result(json ? inspection.json + "\n" : inspection.text)
                if !json { Console.report(inspection.log, format: .text) }
                if !inspection.isReadable { status = .badData }
            }
            return status
        }
    }
}
