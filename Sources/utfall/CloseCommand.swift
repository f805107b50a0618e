import ArgumentParser
import Pipeline

struct CloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Closes a month: its figures are final, and no run replaces them.",
        discussion: """
            Publishes a revision that differs in status alone. A run that would change the figures is refused, unless \
            it has --force; `utfall reopen` opens the month again.
            """)

    @OptionGroup var options: MonthOptions

    func run() throws {
        try options.run(.close)
    }
}
