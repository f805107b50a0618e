import ArgumentParser

@main
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "utfall-generate",
        abstract: "Makes ledgers of a made-up municipality: the same seed gives the same bytes.",
        subcommands: [LedgerCommand.self, PipelineCommand.self, SamplesCommand.self])
}
