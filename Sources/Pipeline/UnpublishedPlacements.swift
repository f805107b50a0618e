import Configuration
import LedgerModel

/// The placements of a source whose rows are added up and not published among the normalized rows.
///
/// These hold kronor of the figures in force: no volumes, no decision after the month, and of a forecast the version of
/// the newest file. So the rows of a scenario add up to its datasets.
struct UnpublishedPlacements {
    private let slag: SlagRegister
    private let lastDay: LedgerDate?
    private let leavesOutAll: Bool
    private var placements: Set<UInt32> = []

    init(_ source: PlannedSource, _ slag: SlagRegister, until month: Period?) {
        self.slag = slag
        lastDay = month.map { ReportScope(month: $0, calendar: FiscalCalendar()).lastDay }
        leavesOutAll = !source.isNewest
    }

    /// Takes such rows out of a batch whose new placements are assigned.
    mutating func leaveOut(of batch: inout LedgerBatch, _ assignments: [Assignment]) {
        if leavesOutAll { return batch.records.removeAll() }
        for (index, new) in batch.newPlacements.enumerated() where new.isReport || new.terms != nil {
            let terms = new.terms.map { batch.terms[Int($0)] }
            if isUnpublished(terms, assignments[index].first) {
                placements.insert(UInt32(batch.firstNewPlacement + index))
            }
        }
        if !placements.isEmpty { batch.records.removeAll { placements.contains($0.placement) } }
    }

    private func isUnpublished(_ terms: AmountTerms?, _ destination: Assignment.Destination) -> Bool {
        if case .outcome(let target) = destination, slag[target.slag].art == .matt { return true }
        guard let lastDay else { return false }
        if let decision = terms?.decision, !decision.isInForce(on: lastDay) { return true }
        return terms?.version.map { $0 > lastDay.period } ?? false
    }
}
