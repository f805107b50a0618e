import ArgumentParser
import Diagnostics
import Pipeline
import Survey

struct NormalizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalize", abstract: "Turns any exports into the normalized dataset as CSV.")

    @Argument(help: "The files; - is standard input.")
    var files: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write, as gzip if it ends in .gz; - is standard output.", valueName: "FILE"))
    var output = "-"

    @Option(help: ArgumentHelp("A pipeline whose dimensions and sources tell how to read.", valueName: "PIPELINE"))
    var pipeline: String?

    @Flag(help: "Takes every warning for an error.")
    var strict = false

    func validate() throws {
        // A path that cannot be looked at is reported when it is read.
        if output != "-", (try? Normalization().writesOver(files, output: output)) == true {
            throw ValidationError("\(output) is read, too")
        }
    }

    func run() throws {
        try Console.guarded {
            var normalization = Normalization(isStrict: strict)
            let ending = Result {
                try normalization.run(
                    files, to: output == "-" ? nil : output, pipeline: pipeline, environment: World.environment())
            }
            // Notes are only shown on a terminal.
            Console.report(
                Console.isErrorTerminal ? normalization.log : normalization.log.without(.note), format: .text)
            let status: ExitStatus
            switch ending {
            case .success(let isWhole): status = isWhole ? .success : .badData
            case .failure(let error): status = Console.report(error)
            }
            if status != .success { reportIncomplete(normalization.log.count(.error)) }
            return status
        }
    }

    /// A script must not continue unaware with half an export.
    private func reportIncomplete(_ errors: Int) {
        let reason = errors == 0 ? "" : ": \(errors) error\(errors == 1 ? "" : "s")"
        Console.message(
            output == "-"
                ? "utfall: the output is not whole\(reason)\n" : "utfall: \(output) was not written\(reason)\n")
    }
}
