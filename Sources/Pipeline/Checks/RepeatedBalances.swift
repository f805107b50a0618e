import Aggregation
import Configuration
import Diagnostics
import Duplicates
import Ingest
import LedgerModel

/// Reports outcome that two files of one company both have, at least one of them as balances.
///
/// A balance is the total of an account, so two files with the same months have the same money, unless the pipeline
/// says that its files are parts of a ledger. An export that does not name its company may be any company's; a table,
/// which never names one, is compared by its rows alone.
struct RepeatedBalances: RunCheck {
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

    /// What a company's files have so far: months and whole years, and fiscal years with any figures.
    private struct Known {
        let company: Company
        var periods: [Period: Sources] = [:]
        var years: [Int: Sources] = [:]
    }

    private let calendar: FiscalCalendar
    private var known: [Known] = []

    init(_ calendar: FiscalCalendar) {
        self.calendar = calendar
    }

    mutating func add(_ result: SourceResult, _ notes: inout CheckNotes, log: inout DiagnosticLog) {
        let (source, summary) = (result.source, result.summary)
        if notes.copies.contains(source.name) { return }
        let company = Company(name: summary.company, number: summary.organisationNumber)
        if !company.isKnown, !summary.format.marksVouchers { return }
        guard source.configuration.scenario.isOutcome, !source.configuration.isPartOfLedger else { return }
        let periods = Set(result.sums.cube.cells.lazy.filter { $0.ore != 0 }.map(\.key.period))
        let hasVouchers = source.basis == .verifikationer
        var repeated: [String: Set<Int>] = [:]
        for other in known where other.company.isSame(as: company) {
            repeated.merge(self.repeated(periods, hasVouchers: hasVouchers, in: other)) { $0.union($1) }
        }
        for (other, years) in repeated.sorted(by: { $0.key < $1.key }) {
            let finding = Diagnostic.repeatedBalances(
                summary.company, years: years.sorted(), in: other, at: SourceLocation(source.name))
            log.add(finding.lowered(by: [source]))
            notes.sharing.insert([other, source.name])
        }
        let place = known.firstIndex { $0.company == company } ?? known.count
        if place == known.count { known.append(Known(company: company)) }
        for period in periods {
            known[place].periods[period, default: Sources()].add(source.name, hasVouchers: hasVouchers)
            known[place].years[calendar.year(of: period), default: Sources()].add(source.name, hasVouchers: hasVouchers)
        }
    }

    /// The files of a company that also have some of the periods, with the fiscal years of these.
    private func repeated(_ periods: Set<Period>, hasVouchers: Bool, in known: Known) -> [String: Set<Int>] {
        var repeated: [String: Set<Int>] = [:]
        for period in periods {
            let year = calendar.year(of: period)
            let whole = period.isYear ? known.years[year] : known.periods[Period(year: year)]
            for same in [known.periods[period], whole].compactMap(\.self) {
                // Where both files have vouchers, these are compared one by one elsewhere.
                let others = hasVouchers ? [same.balances] : [same.balances, same.vouchers]
                for other in others.compactMap(\.self) { repeated[other, default: []].insert(year) }
            }
        }
        return repeated
    }
}
