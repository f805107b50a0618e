import Aggregation
import Configuration
import Diagnostics
import LedgerModel
import Publishing
import Storage

/// The checks made once the month is known and all sources are read.
extension Completeness {
    /// Reports what is missing compared with the month and the previous run, and outdated published months.
    func review(_ month: Period, _ intake: Intake, log: inout DiagnosticLog) throws {
        let before = try RunBefore(plan, period: month, fileSystem: request.fileSystem)
        let question = MonthQuestion(plan, intake.reaches.entries, before: before)
        for entry in question.entries { reportGaps(of: entry, until: month, log: &log) }
        reportComparison(question, before, for: month, log: &log)
        reportFewerFiles(before, intake.reaches.entries, for: month, log: &log)
        reportEmptied(before, intake, log: &log)
        for entry in question.entries { reportLoss(of: entry, question, in: calendar.year(of: month), log: &log) }
        for entry in question.entries { reportHiddenYears(of: entry, for: month, log: &log) }
        try reportEarlierMonths(month, intake, log: &log)
    }

    /// Months without outcome, at the end of an entry that may lack them, and in between.
    private func reportGaps(of entry: MonthQuestion.Entry, until month: Period, log: inout DiagnosticLog) {
        let year = calendar.year(of: month)
        let months = entry.reach.months.filter { calendar.year(of: $0) >= year - 1 }
        if entry.source.mayLackMonth, entry.reach.last.map({ $0 < month }) ?? true {
            let reached = entry.reach.last.map { "the last month that it has is \($0)" } ?? "nor of any other month"
            log.add(.monthLacked(entry.name, month: "\(month)", reached: reached, at: entry.source.location))
        }
        guard let first = months.min(), let last = months.max() else { return }
        let span = (calendar.months(of: year - 1) + calendar.months(of: year)).filter { first < $0 && $0 < last }
        let missing = span.filter { $0 <= month && !months.contains($0) }
        guard !missing.isEmpty else { return }
        log.add(
            .monthsBetween(
                entry.name, months: missing.map(\.description), isAllowed: entry.source.mayLackMonth,
                at: entry.source.location))
    }

    private func reportComparison(
        _ question: MonthQuestion, _ before: RunBefore, for month: Period, log: inout DiagnosticLog
    ) {
        let year = calendar.year(of: month)
        var isGone = false
        if let published = before.period, calendar.year(of: published) == year {
            for entry in question.entries
            where entry.before?.years.contains(year - 1) == true && !entry.reach.years.contains(year - 1) {
                log.add(.comparisonGone(entry.name, year: year - 1, at: entry.source.location))
                isGone = true
            }
        }
        let compares = plan.configuration.tables.first { table in
            (table.columns + table.rows).contains { line in
                line.view.years?.contains(-1) == true && line.view.scenario?.isOutcome ?? true
            }
        }
        guard let compares, !isGone, !question.entries.contains(where: { $0.reach.years.contains(year - 1) }) else {
            return
        }
        log.add(.noComparison(compares.id, year: year - 1, at: SourceLocation(plan.location.path)))
    }

    /// Reports patterns that match fewer files than in the previous run.
    func reportFewerFiles(
        _ before: RunBefore, _ reaches: [Reach], for month: Period, log: inout DiagnosticLog
    ) {
        let sources = plan.configuration.sources
        for source in sources where source.path.isSearch {
            // A pattern that names the month matches other files in another month.
            guard !source.path.usesPeriod || before.period == month, let index = before.index(of: source, in: sources)
            else { continue }
            let (files, earlier) = (reaches[source.index].files, before.files(of: index))
            guard files.count < earlier.count else { continue }
            let gone = earlier.filter { !files.contains($0) }
            log.add(
                .fewerFiles(
                    source.path.written, now: files.count, before: earlier.count, gone: gone, at: source.location))
        }
    }

    /// Files of outcome that had rows in the previous run and have none now: an export that stopped after its header.
    private func reportEmptied(_ before: RunBefore, _ intake: Intake, log: inout DiagnosticLog) {
        let earlier = Dictionary(
            (before.manifest?.inputs ?? []).map { ($0.path, $0.rows) }, uniquingKeysWith: { first, _ in first })
        for input in intake.inputs where input.scenario.isOutcome && input.totals.records == 0 {
            guard let rows = earlier[input.path], rows > 0 else { continue }
            log.add(.fileEmptied(rows: rows, at: SourceLocation(input.path)))
        }
    }

    /// A source that lacks the first months it had in the previous run, or the last ones of an earlier year.
    private func reportLoss(
        of entry: MonthQuestion.Entry, _ question: MonthQuestion, in year: Int, log: inout DiagnosticLog
    ) {
        // Fewer files have been reported already.
        guard let before = entry.before, entry.reach.files.count >= before.files else { return }
        let (first, last) = (entry.reach.months.min(), entry.reach.last)
        if let start = before.first, calendar.year(of: start) >= year - 1, first.map({ start < $0 }) ?? true {
            log.add(
                .startsLater(
                    entry.name, now: first?.description, before: start.description, at: entry.source.location))
        }
        if let end = before.last, let last, last < end, calendar.year(of: end) < year {
            log.add(
                .endsEarlier(entry.name, now: "\(last)", before: "\(end)", at: entry.source.location))
        }
    }

    /// A few rows of a fiscal year that is not shown, in a file that does not declare that year.
    ///
    /// Earlier years that are included on purpose have more than one or two months.
    private func reportHiddenYears(of entry: MonthQuestion.Entry, for month: Period, log: inout DiagnosticLog) {
        let shown = plan.scope(of: month).years
        for part in entry.reach.undeclared.sorted(by: { ($0.file, $0.year) < ($1.file, $1.year) })
        where part.year < calendar.year(of: month) && !shown.contains(part.year) {
            guard part.months < 3, part.rows * 2 < part.all else { continue }
            log.add(.hiddenYear(part.year, rows: part.rows, at: SourceLocation(part.file, line: part.firstLine)))
        }
    }

    // MARK: Earlier months

    /// Reports each earlier published month, of this fiscal year or the last, whose sources have changed.
    private func reportEarlierMonths(_ month: Period, _ intake: Intake, log: inout DiagnosticLog) throws {
        let now = try OutcomeMonths.of(intake.totals.cube, plan, until: month)
        let outcomeMonths = Set(intake.totals.cube.months(of: .utfall))
        let year = calendar.year(of: month)
        for earlier in calendar.months(of: year - 1) + calendar.months(of: year) where earlier < month {
            // The previous year may have only balances, which have no months.
            if calendar.year(of: earlier) < year, !outcomeMonths.contains(earlier) { continue }
            let run = try PublishedRun.find(output: plan.output, period: earlier, fileSystem: request.fileSystem)
            guard let manifest = run?.manifest, manifest.pipeline == plan.configuration.name, !manifest.months.isEmpty
            else { continue }
            let current =
                calendar.year(of: earlier) == year
                ? now : try OutcomeMonths.of(intake.totals.cube, plan, until: earlier)
            let changes = OutcomeMonths.changes(from: manifest.months, to: current, until: earlier)
            guard !changes.isEmpty else { continue }
            let shown =
                changes.prefix(3).joined(separator: ", ")
                + (changes.count > 3 ? " and \(changes.count - 3) more" : "")
            let (name, place) = (request.pipeline, SourceLocation(plan.location.path))
            guard manifest.status == .definitiv else {
                log.add(.earlierMonthBehind("\(earlier)", changes: shown, pipeline: name, at: place))
                continue
            }
            let sum = try OutcomeMonths.correction(from: manifest.months, to: current, until: earlier)
            log.add(.closedMonthCorrected("\(earlier)", sum: "\(sum)", changes: shown, pipeline: name, at: place))
        }
    }
}
