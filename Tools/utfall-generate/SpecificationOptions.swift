import ArgumentParser
import LedgerGenerator

/// What a seeded ledger is like; the same options give the codes of the same ledger in every subcommand.
struct SpecificationOptions: ParsableArguments {
    @Option(help: "Number of booked rows.")
    var rows = 10_000

    @Option(help: "Where the random numbers start.")
    var seed: UInt64 = 1

    @Option(help: "Number of months; a fiscal year is a calendar year.")
    var months = 14

    @Option(help: "The first month, for example 2025-01.")
    var firstMonth = "2025-01"

    @Option(help: "Number of codes of ansvar.")
    var ansvar = 50

    @Option(help: "Number of codes of vht.")
    var vht = 20

    @Option(help: "Number of codes of projekt.")
    var projekt = 20

    func specification() throws -> LedgerSpecification {
        guard let month = CalendarMonth(firstMonth) else {
            throw ValidationError("--first-month takes a month such as 2025-01")
        }
        var specification = LedgerSpecification()
        specification.rows = rows
        specification.seed = seed
        specification.months = months
        specification.firstMonth = month
        specification.ansvar = ansvar
        specification.vht = vht
        specification.projekt = projekt
        if let problem = specification.problem { throw ValidationError(problem) }
        return specification
    }
}
