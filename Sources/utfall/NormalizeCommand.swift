import ArgumentParser
import Pipeline

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

    func run() throws {
        let output = output == "-" ? nil : output
        var normalization = Normalization()
        if let output, try normalization.writesOver(files, output: output) {
            throw ValidationError("\(output) is read, too")
        }
        try Console.guarded {
            let isWhole = try normalization.run(
                files, to: output, pipeline: pipeline, environment: World.environment())
            Console.report(normalization.log, format: .text, isQuiet: !Console.isErrorTerminal)
            return isWhole ? .success : .badData
        }
    }
}
