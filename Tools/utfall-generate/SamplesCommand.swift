import ArgumentParser
import LedgerGenerator

struct SamplesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "samples", abstract: "Writes the sample exports of the social committee.")

    @Argument(help: "The folder to write into; it is made when missing.")
    var directory: String

    func run() throws {
        try OutputFile.write(try SampleExports.files(), into: directory)
    }
}
