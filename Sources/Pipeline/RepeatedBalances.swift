import Aggregation
import Diagnostics
import Ingest
import LedgerModel

/// Tells of outcome that two files of a company both have, when one of them at least tells it as balances.
///
/// A balance is all that an account came to, so that another file with the same months has the same money, unless the
/// pipeline says that its files are parts of a ledger. A file that does not name its company is compared with none.
struct RepeatedBalances {
    /// The first file that has something as vouchers, and the first that has it as balances.
    private struct Sources {
        var vouchers: String?
        var balances: String?

        mutating func add(_ name: String, hasVouchers: Bool) {
            if hasVouchers {
                vouchers = vouchers ?? name
            } else {
                balances = balances ?? name
            }
        }
    }

    /// What a company's files have so far: months and whole years, and fiscal years of which there is anything.
    private struct Company {
        var periods: [Period: Sources] = [:]
        var years: [Int: Sources] = [:]
    }

    private let calendar: FiscalCalendar
    private var companies: [String: Company] = [:]

    init(_ calendar: FiscalCalendar) {
        self.calendar = calendar
    }

    /// Takes a file that was read, with its sums, and tells what the files before it have as well.
    mutating func add(_ source: PlannedSource, company: String, _ cube: Cube, log: inout DiagnosticLog) {
        let name = Self.folded(company)
        guard source.configuration.scenario == .utfall, !source.configuration.isPartOfLedger, !name.isEmpty else {
            return
        }
        let periods = Set(cube.cells.lazy.filter { $0.ore != 0 }.map(\.key.period))
        let hasVouchers = source.basis == .verifikationer
        var known = companies[name] ?? Company()
        var repeated: [String: Set<Int>] = [:]
        for period in periods {
            let year = calendar.year(of: period)
            let whole = period.isYear ? known.years[year] : known.periods[Period(year: year)]
            for same in [known.periods[period], whole].compactMap(\.self) {
                // Vouchers are never told twice.
                let others = hasVouchers ? [same.balances] : [same.balances, same.vouchers]
                for other in others.compactMap(\.self) { repeated[other, default: []].insert(year) }
            }
        }
        for (other, years) in repeated.sorted(by: { $0.key < $1.key }) {
            log.add(
                .repeatedBalances(company, years: years.sorted(), in: other, at: SourceLocation(source.name)))
        }
        for period in periods {
            known.periods[period, default: Sources()].add(source.name, hasVouchers: hasVouchers)
            known.years[calendar.year(of: period), default: Sources()].add(source.name, hasVouchers: hasVouchers)
        }
        companies[name] = known
    }

    /// A company's name without what two programs may write in two ways.
    private static func folded(_ company: String) -> String {
        company.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
