import ArgumentParser
import Pipeline
import Storage

/// The command line: arguments in, exit status out.
@main
struct Utfall: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "utfall",
        abstract: "Ledger exports in, a municipality's month and year outcome out.",
        version: ProgramVersion.current,
        subcommands: [
            RunCommand.self, CheckCommand.self, InspectCommand.self, NormalizeCommand.self, ShowCommand.self,
            DiffCommand.self, ExplainCommand.self, RunsCommand.self, RollbackCommand.self, UnpublishCommand.self,
            CloseCommand.self, ReopenCommand.self,
            PruneCommand.self, InitCommand.self, SchemaCommand.self, ExplainCodeCommand.self,
        ])

    static func main() {
        StandardStreams.secure()
        main(nil)
    }
}
