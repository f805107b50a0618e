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

    func validate() throws {
        // What cannot be looked at is told when it is read.
        if output != "-", (try? Normalization().writesOver(files, output: output)) == true {
            throw ValidationError("\(output) is read, too")
        }
    }

    func run() throws {
        try Console.guarded {
            var normalization = Normalization()
            let isWhole = try normalization.run(
                files, to: output == "-" ? nil : output, pipeline: pipeline, environment: World.environment())
            Console.report(normalization.log, format: .text, isQuiet: !Console.isErrorTerminal)
            return isWhole ? .success : .badData
        }
    }
}
