import Configuration
import Diagnostics
import LedgerModel
import Publishing
import Storage

/// Compares what was delivered with what a month needs, and with the previous run.
struct Completeness {
    /// The decision about the run.
    enum Decision {
        /// It is for a month.
        case month(Period)
        /// Nothing later can be published yet, so the published month stays.
        case stays(Period)
        /// It ends; the findings say why.
        case refused
    }

    /// The month that `period: latest` means; nil when there is none.
    private(set) var latestMonth: Period?
    /// The later month that waits for a file of its own; nil when there is none.
    private(set) var awaitedMonth: Period?
    /// The first day after today from which a source reaches further.
    private(set) var nextDate: LedgerDate?

    let plan: Plan
    let request: RunRequest
    var calendar: FiscalCalendar { plan.configuration.calendar }

    init(_ plan: Plan, _ request: RunRequest) {
        self.plan = plan
        self.request = request
    }

    /// Decides the month by what the outcome's entries reach, or checks that they reach the given month.
    mutating func decide(
        given: Period?, reaches: [Reach], log: inout DiagnosticLog
    ) throws(StorageError) -> Decision {
        let before = try RunBefore(plan, period: given, fileSystem: request.fileSystem)
        let question = MonthQuestion(plan, reaches, before: before)
        latestMonth = question.latest
        nextDate = question.entries.compactMap(\.reach.nextDate).min()
        if let given {
            ask(question, for: given, log: &log)
            return .month(given)
        }
        guard let newest = question.newest else {
            log.add(.noOutcomeMonth(at: SourceLocation(plan.location.path)))
            return .refused
        }
        let year = calendar.year(of: newest)
        let errors = log.count(.error)
        reportStandings(question, in: year, log: &log)
        guard log.count(.error) == errors, let month = question.latest else { return .refused }
        let published = try PublishedRun.latestMonth(of: plan.output, fileSystem: request.fileSystem)
        if let published, month < published {
            reportFallenBehind(question, in: year, published, log: &log)
            // A missing file is often the reason.
            reportFewerFiles(before, reaches, for: published, log: &log)
            return .refused
        }
        if let published, calendar.year(of: month) < year,
            let turned = question.entries.first(where: { isOnly(after: calendar.year(of: month), $0) })
        {
            for entry in question.asked(in: year) where entry.reach.last == month {
                log.add(
                    .yearTurned(
                        entry.name, reached: "\(month)", turned: turned.name, published: "\(published)",
                        at: entry.source.location))
            }
            return .stays(published)
        }
        let taken = try withFiles(month, since: published, log: &log)
        if taken == month { reportWaiting(question, in: year, month, log: &log) }
        return .month(taken)
    }

    private func isOnly(after year: Int, _ entry: MonthQuestion.Entry) -> Bool {
        !entry.source.mayLackMonth && entry.reach.years.min().map { $0 > year } == true
    }

    // MARK: Findings

    private func ask(_ question: MonthQuestion, for month: Period, log: inout DiagnosticLog) {
        let year = calendar.year(of: month)
        reportStandings(question, in: year, log: &log)
        // When no entry is expected to have the month, as in a year that has not begun, all entries are reported.
        let asked = question.asked(in: year)
        let isNobody = asked.isEmpty && !question.entries.contains { $0.source.mayLackMonth }
        for entry in isNobody ? question.entries : asked {
            guard let last = entry.reach.last, let first = entry.reach.months.min() else { continue }
            let isLater = calendar.year(of: first) > year
            guard isLater || last < month else { continue }
            log.add(
                .monthNotReached(
                    entry.name, month: "\(month)",
                    reached: isLater
                        ? "the first month that it has is \(first)" : "the last month that it has is \(last)",
                    at: entry.source.location))
        }
    }

    private func reportStandings(_ question: MonthQuestion, in year: Int, log: inout DiagnosticLog) {
        for entry in question.entries {
            switch question.standing(of: entry, in: year) {
            case .leftOut:
                log.add(.otherYear(entry.name, years: entry.years, year: year, at: entry.source.location))
            case .lastYearAgain:
                log.add(.lastYearAgain(entry.name, year: year, years: entry.years, at: entry.source.location))
            case .asked where entry.reach.last == nil:
                log.add(.noMonthAtAll(entry.name, at: entry.source.location))
            case .asked, .excused, .compared: break
            }
        }
    }

    private func reportFallenBehind(
        _ question: MonthQuestion, in year: Int, _ published: Period, log: inout DiagnosticLog
    ) {
        let asked = question.asked(in: year)
        for entry in asked.isEmpty ? question.entries : asked {
            guard let last = entry.reach.last, last < published else { continue }
            log.add(
                .fallenBehind(
                    entry.name, reached: "\(last)", published: "\(published)", pipeline: request.pipeline,
                    at: entry.source.location))
        }
    }

    private func reportWaiting(
        _ question: MonthQuestion, in year: Int, _ month: Period, log: inout DiagnosticLog
    ) {
        let ahead = question.entries.compactMap(\.reach.last).max() ?? month
        guard ahead > month, let leader = question.entries.first(where: { $0.reach.last == ahead }) else { return }
        for entry in question.asked(in: year) where entry.reach.last == month {
            log.add(
                .monthWaits(
                    "\(month.advanced(byMonths: 1))", for: entry.name, reached: "\(month)", leader: leader.name,
                    last: "\(ahead)", at: entry.source.location))
        }
    }

    // MARK: Files that name the month

    /// The newest month up to `month` for which budget and forecast exist.
    ///
    /// It is `month` itself where no earlier one is published: the run then reports the missing file and ends.
    private mutating func withFiles(
        _ month: Period, since published: Period?, log: inout DiagnosticLog
    ) throws(StorageError) -> Period {
        let missing = try missingFiles(of: month)
        guard let published, published < month, !missing.isEmpty else { return month }
        var taken = month.advanced(byMonths: -1)
        while taken > published, try !missingFiles(of: taken).isEmpty { taken = taken.advanced(byMonths: -1) }
        guard try missingFiles(of: taken).isEmpty else { return month }
        for source in missing {
            let path = plan.location.name(of: source.path.path(for: month, in: calendar))
            log.add(.fileAwaited(path, month: "\(month)", taken: "\(taken)", at: source.location))
        }
        awaitedMonth = month
        latestMonth = taken
        return taken
    }

    private func missingFiles(of month: Period) throws(StorageError) -> [SourceConfiguration] {
        try plan.sourcesWithoutFile(for: month, fileSystem: request.fileSystem)
    }
}

extension Plan {
    /// The entries of budget and forecast whose path names the month but that have no file for it.
    func sourcesWithoutFile(for month: Period, fileSystem: any FileSystem) throws(StorageError) -> [SourceConfiguration]
    {
        var missing: [SourceConfiguration] = []
        for source in configuration.sources where !source.scenario.isOutcome && source.path.usesPeriod {
            var log = DiagnosticLog()
            _ = try PlannedSource.files(of: [source], period: month, plan: self, fileSystem: fileSystem, log: &log)
            if log.hasErrors(of: "SRC") { missing.append(source) }
        }
        return missing
    }
}
