import ArgumentParser
import Pipeline

struct ReopenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Opens a closed month: its figures follow the sources again.",
        discussion: """
            Publishes a revision that differs in status alone; the next run of the month publishes what has changed.
            """)

    @OptionGroup var options: MonthOptions

    func run() throws {
        try options.run(.reopen)
    }
}
