import Aggregation
import Configuration
import Duplicates
import Ingest
import LedgerModel

/// What one source without errors gave: a value that the run adds up in the order of the pipeline.
struct SourceResult: Sendable {
    /// What identifies the money of a source, to find what is given twice.
    enum Money: Sendable {
        /// Of the outcome: what is booked, in brief, and what of it stands twice in the file.
        case booked(BookedMoney, Repetition?)
        /// Of a budget or forecast: what each amount is for.
        case amounts([AmountKeyCollector])
    }

    let source: PlannedSource
    /// What the file is and holds, with its digest.
    let summary: SourceSummary
    /// The sums of its records, by place in the report.
    let sums: SourceTotals
    /// The sums of its records by kontering and month.
    let konteringar: KonteringSums
    let money: Money
    /// The fiscal years that it has figures of, ascending.
    let years: [Int]

    /// The days that it has outcome of, in order.
    var days: [BookedDay] {
        guard case .booked(let money, _) = money else { return [] }
        return money.days.filter { $0.outcomeRows > 0 }.sorted { $0.date < $1.date }
    }
}
