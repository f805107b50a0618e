import ArgumentParser
import LedgerGenerator

struct SamplesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "samples", abstract: "Writes the sample exports of the social committee.")

    @Argument(help: "The folder to write into; it is made when missing.")
    var directory: String

    func run() throws {
        try OutputFile.makeDirectory(directory)
        for file in try SampleExports.files() {
            let output = try OutputFile(path: directory + "/" + file.name)
            try file.bytes.withUnsafeBytes(output.write)
            try output.close()
        }
    }
}
