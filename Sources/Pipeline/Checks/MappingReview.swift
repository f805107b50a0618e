import Aggregation
import Configuration
import Diagnostics
import LedgerModel
import Mapping
import Publishing

/// Reports amounts that no rule takes, and unused rules that almost name a code of the data.
///
/// Over all files at once, so that a missing rule is reported once. Rules are reviewed when the month is known.
struct MappingReview: RunCheck {
    mutating func finish(_ intake: Intake, month: Period?, _: CheckNotes, log: inout DiagnosticLog) {
        let plan = intake.plan
        let taken: [TakenKonteringar]
        do {
            taken = try takenKonteringar(intake)
        } catch {
            reportUnmapped([], intake, log: &log)
            log.add(.sumTooLarge(at: SourceLocation(plan.location.path)))
            return
        }
        reportUnmapped(taken, intake, log: &log)
        for (other, sums) in zip(plan.others, intake.others) {
            var findings = DiagnosticLog()
            report(sums.totals.unmappedPlacements, other.mapping, [], intake, log: &findings)
            for finding in findings.diagnostics { log.add(finding.inMapping(other.name)) }
        }
        guard let month else { return }
        let calendar = plan.configuration.calendar
        let start = calendar.months(of: calendar.year(of: month))[0]
        plan.mapping.review(taken, from: start.firstDay, before: month.advanced(byMonths: 1).firstDay, log: &log)
    }

    private func takenKonteringar(_ intake: Intake) throws(AmountOverflow) -> [TakenKonteringar] {
        var taken: [TakenKonteringar] = []
        for scenario in intake.konteringar.keys.sorted() {
            guard let sums = intake.konteringar[scenario] else { continue }
            let totals = try sums.totals()
            taken.append(TakenKonteringar(sums.list, rows: totals.map(\.rows), ore: totals.map(\.ore)))
        }
        return taken
    }

    private func reportUnmapped(_ taken: [TakenKonteringar], _ intake: Intake, log: inout DiagnosticLog) {
        report(intake.totals.unmappedPlacements, intake.plan.mapping, taken, intake, log: &log)
    }

    private func report(
        _ unmapped: [UnmappedPlacement], _ mapping: MappingTable, _ taken: [TakenKonteringar], _ intake: Intake,
        log: inout DiagnosticLog
    ) {
        guard intake.plan.configuration.unmapped == .error else { return }
        // In the order of the files, then of the lines.
        var places: [String: Int] = [:]
        for (place, input) in intake.inputs.enumerated() where places[input.path] == nil { places[input.path] = place }
        let placements = unmapped.sorted { left, right in
            let (first, second) = (places[left.source] ?? 0, places[right.source] ?? 0)
            return first == second ? left < right : first < second
        }
        var review = UnmappedReview(mapping, taken: taken)
        review.report(
            placements.map { placement in
                UnmappedAmount(
                    placement.placement, at: SourceLocation(placement.source, line: Int(placement.line)),
                    records: placement.records,
                    ore: placement.ore, dates: placement.dates)
            }, log: &log)
    }
}

extension Period {
    /// The first day of a month.
    fileprivate var firstDay: LedgerDate { LedgerDate(unchecked: rawValue * 100 + 1) }
}
