import ArgumentParser
import LedgerGenerator

struct PipelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pipeline", abstract: "Writes a pipeline whose mapping fits a seeded ledger.")

    @Argument(help: "The folder to write into; it is made when missing.")
    var directory: String

    @Option(name: [.customLong("rules"), .customLong("mapping-rules")], help: "Number of mapping rules, 2 or more.")
    var rules = 300

    @Option(help: "An export, as pipeline.yaml shall name it; may be repeated.")
    var source: [String] = ["ledger.se"]

    @OptionGroup var options: SpecificationOptions

    func validate() throws {
        if rules < 2 { throw ValidationError("--rules must be 2 or more") }
    }

    func run() throws {
        let template = PipelineTemplate(try options.specification(), rules: rules, sources: source)
        try OutputFile.write(template.files(), into: directory)
    }
}
