import ArgumentParser
import Pipeline

struct RollbackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback", abstract: "Publishes an earlier revision of a month again.",
        discussion: """
            Without --to it is the revision before the published one. It stands until inputs or configuration differ \
            from those of the revision that was left, or until a run with --force.
            """)

    @OptionGroup var options: MonthOptions

    @Option(
        help: ArgumentHelp("The revision, such as r2; `utfall runs` lists them.", valueName: "rN"),
        transform: RollbackCommand.number)
    var to: Int?

    func run() throws {
        try options.run(.rollback(to: to))
    }

    private static func number(_ text: String) throws -> Int {
        let digits = text.hasPrefix("r") ? text.dropFirst() : text[...]
        guard let number = Int(digits), number > 0, digits.allSatisfy(\.isWholeNumber) else {
            throw ValidationError("'\(text)' is not a revision such as r2")
        }
        return number
    }
}
