import ArgumentParser
import Pipeline

struct UnpublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unpublish", abstract: "Takes a published month away from readers.",
        discussion: """
            Its revisions are kept: `utfall rollback --to` publishes one of them again. The month stays unpublished \
            until inputs or configuration differ, or until a run with --force.
            """)

    @OptionGroup var options: MonthOptions

    func run() throws {
        try options.run(.unpublish)
    }
}
