import Configuration
import LedgerModel

/// The placements of a source whose rows are added up and not published among the normalized rows.
///
/// These hold kronor of the figures in force: no volumes, no outcome and no decision after the month, and of a forecast
/// the version of the newest file. So the rows of a scenario add up to its datasets.
struct UnpublishedPlacements {
    private let slag: SlagRegister
    private let month: Period?
    private let isOutcome: Bool
    private let leavesOutAll: Bool
    private var placements: Set<UInt32> = []
    /// In a source of outcome, the placements whose rows say that they are a budget or forecast.
    private var plans: Set<UInt32> = []

    init(_ source: PlannedSource, _ slag: SlagRegister, until month: Period?) {
        self.slag = slag
        self.month = month
        isOutcome = source.configuration.scenario.isOutcome
        leavesOutAll = !source.isNewest
    }

    /// Takes such rows out of a batch whose new placements are assigned.
    mutating func leaveOut(of batch: inout LedgerBatch, _ assignments: [Assignment]) {
        if leavesOutAll { return batch.records.removeAll() }
        for (index, new) in batch.newPlacements.enumerated() where new.isReport || new.terms != nil {
            let terms = new.terms.map { batch.terms[Int($0)] }
            let placement = UInt32(batch.firstNewPlacement + index)
            if isUnpublished(terms, assignments[index].first) { placements.insert(placement) }
            if let scenario = terms?.scenario, !scenario.isOutcome { plans.insert(placement) }
        }
        if !placements.isEmpty { batch.records.removeAll { placements.contains($0.placement) } }
        guard isOutcome, let month else { return }
        batch.records.removeAll { $0.date.period > month && (plans.isEmpty || !plans.contains($0.placement)) }
    }

    private func isUnpublished(_ terms: AmountTerms?, _ destination: Assignment.Destination) -> Bool {
        if case .outcome(let target) = destination, slag[target.slag].art == .matt { return true }
        guard let month else { return false }
        let lastDay = ReportScope(month: month, calendar: FiscalCalendar()).lastDay
        if let decision = terms?.decision, !decision.isInForce(on: lastDay) { return true }
        return terms?.version.map { $0 > month } ?? false
    }
}
