import Aggregation
import Configuration
import Diagnostics
import LedgerModel
import Mapping
import Publishing

extension Intake {
    /// Tells what no rule takes, and which rules took nothing although a code that they nearly name is there.
    ///
    /// Over all files at once, so that a rule that is missing is told once. Rules are reviewed when the month is known.
    func reviewMapping(_ period: Period? = nil, log: inout DiagnosticLog) {
        let taken: [TakenKonteringar]
        do {
            taken = try takenKonteringar()
        } catch {
            reportUnmapped([], log: &log)
            log.add(.sumTooLarge(at: SourceLocation(plan.location.path)))
            return
        }
        reportUnmapped(taken, log: &log)
        guard let period else { return }
        let calendar = plan.configuration.calendar
        let start = calendar.months(of: calendar.year(of: period))[0]
        plan.mapping.review(taken, from: start.firstDay, before: period.advanced(byMonths: 1).firstDay, log: &log)
    }

    private func takenKonteringar() throws(AmountOverflow) -> [TakenKonteringar] {
        var taken: [TakenKonteringar] = []
        for scenario in [Scenario.utfall, .budget, .prognos] {
            guard let sums = konteringar[scenario] else { continue }
            let totals = try sums.totals()
            taken.append(TakenKonteringar(sums.list, rows: totals.map(\.rows), ore: totals.map(\.ore)))
        }
        return taken
    }

    private func reportUnmapped(_ taken: [TakenKonteringar], log: inout DiagnosticLog) {
        guard plan.configuration.unmapped == .error else { return }
        // In the order of the files, and then of their lines.
        var places: [String: Int] = [:]
        for (place, input) in inputs.enumerated() where places[input.path] == nil { places[input.path] = place }
        let codings = outcome.unmappedCodings.sorted { left, right in
            let (first, second) = (places[left.source] ?? 0, places[right.source] ?? 0)
            return first == second ? left < right : first < second
        }
        var review = UnmappedReview(plan.mapping, taken: taken)
        review.report(
            codings.map { coding in
                UnmappedAmount(
                    coding.coding, at: SourceLocation(coding.source, line: Int(coding.line)), records: coding.records,
                    ore: coding.ore, dates: coding.dates)
            }, log: &log)
    }
}

extension Period {
    /// The first day of a month.
    fileprivate var firstDay: LedgerDate { LedgerDate(unchecked: rawValue * 100 + 1) }
}
