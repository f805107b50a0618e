import Aggregation
import Configuration
import Duplicates
import Ingest
import LedgerModel

/// The result of one source without errors: a value that the run adds up in the order of the pipeline.
struct SourceResult: Sendable {
    /// A summary of a source's money, to find what is given twice.
    enum Money: Sendable {
        /// For outcome: the booked money, and what is repeated within the file.
        case booked(BookedMoney, Repetition?)
        /// For a budget or forecast: the keys of the amounts.
        case amounts([AmountKeyCollector])
    }

    let source: PlannedSource
    /// The file's format, content and digest.
    let summary: SourceSummary
    /// The sums of its records, by place in the report.
    let sums: SourceTotals
    /// The sums of its records by kontering and month.
    let konteringar: KonteringSums
    /// The sums by each of the other mappings, in the order of the plan.
    var others: [MappedSums] = []
    let money: Money
    /// The fiscal years with figures, ascending.
    let years: [Int]

    /// The sums by each mapping, the pipeline's own first; rows in report terms of a mapping are in its sums alone.
    var cubes: [Cube] { [sums.cube] + others.map(\.totals.cube) }

    /// The fiscal years with figures of a scenario; those in report terms of another mapping are in its sums alone.
    static func years(
        of scenario: Scenario, _ sums: SourceTotals, _ others: [MappedSums], in calendar: FiscalCalendar
    ) -> [Int] {
        let all = [sums] + others.map(\.totals)
        return Set(all.flatMap { $0.cube.years(of: scenario, in: calendar) }).sorted()
    }

    /// The number of its vouchers, when all of them are kept for comparison; nil for amounts.
    var exactVouchers: Int? {
        if case .booked(let money, _) = money { money.exactVouchers } else { nil }
    }

    /// The days with outcome, in order.
    var days: [BookedDay] {
        switch money {
        case .booked(let money, _): money.days.filter { $0.outcomeRows > 0 }.sorted { $0.date < $1.date }
        case .amounts(let collectors): AmountKeyCollector.outcomeDays(of: collectors)
        }
    }
}
