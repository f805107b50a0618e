import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Refuses transfers that do not add up to 0 on their day.
struct BudgetDecisions: RunCheck {
    private let calendar: FiscalCalendar
    /// The first source of each series that has a decision.
    private var sources: [Series: String] = [:]

    init(_ plan: Plan) {
        calendar = plan.configuration.calendar
    }

    mutating func add(_ result: SourceResult, _: inout CheckNotes, log _: inout DiagnosticLog) {
        for cube in result.cubes {
            for series in cube.series where series.decision != nil && sources[series] == nil {
                sources[series] = result.source.name
            }
        }
    }

    mutating func finish(_ intake: Intake, month _: Period?, _: CheckNotes, log: inout DiagnosticLog) throws {
        // A source in report terms of another mapping is in its cube alone, one in ledger terms in all of them.
        var reported: Set<Transfer> = []
        for cube in [intake.totals.cube] + intake.others.map(\.totals.cube) {
            try checkTransfers(cube, &reported, log: &log)
        }
    }

    /// What a transfer moves within one fiscal year.
    private struct Transfer: Hashable {
        let scenario: Scenario
        let id: String
        let decided: LedgerDate?
        let year: Int
    }

    private func checkTransfers(_ cube: Cube, _ reported: inout Set<Transfer>, log: inout DiagnosticLog) throws {
        var sums: [Transfer: Amount] = [:]
        var places: [Transfer: String] = [:]
        for cell in cube.cells {
            guard let decision = cell.key.series.decision, decision.kind == .omforing else { continue }
            let transfer = Transfer(
                scenario: cell.key.series.scenario, id: decision.id, decided: decision.decided,
                year: calendar.year(of: cell.key.period))
            try sums[transfer, default: .zero].add(Amount(ore: cell.ore))
            if places[transfer] == nil { places[transfer] = sources[cell.key.series] }
        }
        let wrong = sums.filter { $0.value != .zero }.sorted {
            let (one, other) = ($0.key, $1.key)
            return (one.scenario, one.year, one.id, one.decided?.rawValue ?? 0)
                < (other.scenario, other.year, other.id, other.decided?.rawValue ?? 0)
        }
        for (transfer, sum) in wrong where reported.insert(transfer).inserted {
            log.add(
                .transferIsNotZero(
                    transfer.id + (transfer.decided.map { " of \($0)" } ?? ""), year: transfer.year,
                    amount: sum.description,
                    at: SourceLocation(places[transfer] ?? "")))
        }
    }
}
