import Configuration
import LedgerModel
import Publishing

/// Decides which month the entries of outcome reach together, and which of them are expected to reach it.
struct MonthQuestion {
    /// An entry of outcome with the months it reaches, and what it gave in the previous run.
    struct Entry {
        let source: SourceConfiguration
        let reach: Reach
        let before: RunManifest.Source?

        /// Its path as it is written, for messages.
        var name: String { source.path.written }
        /// Its fiscal years, for messages.
        var years: String { reach.years.sorted().map(String.init).joined(separator: ", ") }
    }

    /// The role of an entry for a month of a fiscal year.
    enum Standing {
        /// The month waits for it.
        case asked
        /// It is allowed to lack the month (`may_lack_month`).
        case excused
        /// It is clearly for other fiscal years, for comparison.
        case compared
        /// It has only earlier fiscal years, for no known reason.
        case leftOut
        /// It gave amounts of the fiscal year in the previous run, and now has only earlier ones.
        case lastYearAgain
    }

    /// The entries of outcome, in their order.
    let entries: [Entry]
    private let calendar: FiscalCalendar
    private let published: Period?

    /// The question for the entries that were read, given the previous run.
    init(_ plan: Plan, _ reaches: [Reach], before: RunBefore) {
        let sources = plan.configuration.sources
        // Nothing waits for a file of several scenarios that has none of the outcome.
        let outcome = sources.filter { source in
            source.scenario.isOutcome && !(source.hasScenarioColumn && reaches[source.index].years.isEmpty)
        }
        entries = outcome.map {
            Entry(source: $0, reach: reaches[$0.index], before: before.source($0, in: sources))
        }
        calendar = plan.configuration.calendar
        published = before.period
    }

    /// The newest month that any entry reaches; entries that may lack months decide only when there are no others.
    var newest: Period? {
        let leading = entries.filter { !$0.source.mayLackMonth }.compactMap(\.reach.last)
        return leading.max() ?? entries.compactMap(\.reach.last).max()
    }

    /// The month that `period: latest` means; nil when an expected entry reaches none.
    var latest: Period? {
        guard let newest else { return nil }
        let asked = asked(in: calendar.year(of: newest))
        let months = asked.compactMap(\.reach.last)
        return months.count < asked.count ? nil : months.min() ?? newest
    }

    /// The entries that a month of a fiscal year waits for.
    func asked(in year: Int) -> [Entry] {
        entries.filter { standing(of: $0, in: year) == .asked }
    }

    /// The role of an entry for a fiscal year.
    func standing(of entry: Entry, in year: Int) -> Standing {
        let (reach, isBalance) = (entry.reach, entry.source.basis == .arssaldon)
        guard let newest = reach.years.max(), let oldest = reach.years.min() else {
            return entry.source.mayLackMonth ? .excused : .asked
        }
        if newest < year, entry.before?.years.contains(year) == true { return .lastYearAgain }
        if entry.source.mayLackMonth { return .excused }
        let isOfOthers = newest < year || oldest > year
        // An entry that reached the latest published month was no comparison then, whatever its name says now.
        let isTurn = published.map { calendar.year(of: $0) == newest && entry.before?.last ?? $0 >= $0 } ?? false
        if isBalance || isOfOthers && namesYear(entry) {
            return isTurn && newest < year && !isBalance ? .leftOut : .compared
        }
        guard newest < year else { return .asked }
        // An entry that reached the latest published month is late, at the turn of the year.
        guard let published, let last = entry.before?.last else { return .leftOut }
        return last >= published ? .asked : .leftOut
    }

    private func namesYear(_ entry: Entry) -> Bool { YearInName.isOne(of: entry.reach.years, in: entry.name) }
}
