import Aggregation
import Diagnostics
import Ingest
import LedgerModel

/// Tells of outcome that two files of a company both have, when one of them at least tells it as balances.
///
/// A balance is all that an account came to, so that another file with the same months has the same money, unless the
/// pipeline says that its files are parts of a ledger.
struct RepeatedBalances {
    private struct File {
        let source: PlannedSource
        let company: String
        let periods: Set<Period>

        /// The fiscal years of which both have the same months, or one has the whole.
        func years(with other: File, in calendar: FiscalCalendar) -> [Int] {
            let wholes = periods.union(other.periods).filter(\.isYear).map(\.year)
            let common = periods.intersection(other.periods).map(calendar.year)
            let years = Set(periods.map(calendar.year)).intersection(other.periods.map(calendar.year))
            return years.intersection(wholes + common).sorted()
        }
    }

    private let calendar: FiscalCalendar
    /// Files read for their vouchers, and for their balances, in the order of the pipeline.
    private var vouchers: [File] = []
    private var balances: [File] = []

    init(_ calendar: FiscalCalendar) {
        self.calendar = calendar
    }

    /// Takes a file that was read, and tells when one before it has the same.
    mutating func add(
        _ source: PlannedSource, company: String, periods: some Sequence<Period>, log: inout DiagnosticLog
    ) {
        guard source.configuration.scenario == .utfall, !company.isEmpty else { return }
        let file = File(source: source, company: company, periods: Set(periods))
        // Vouchers are never told twice, and there may be very many files of them.
        let hasVouchers = source.basis == .verifikationer
        let others = hasVouchers ? balances : balances + vouchers
        for other in others where other.company == company {
            if source.configuration.isPartOfLedger || other.source.configuration.isPartOfLedger { continue }
            let years = file.years(with: other, in: calendar)
            if years.isEmpty { continue }
            log.add(.repeatedBalances(company, years: years, in: other.source.name, at: SourceLocation(source.name)))
            break
        }
        if hasVouchers { vouchers.append(file) } else { balances.append(file) }
    }
}
