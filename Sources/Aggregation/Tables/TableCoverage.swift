import Diagnostics
import LedgerModel

/// Compares the rows of a list with its row that takes everything.
///
/// They should show all of it, and each thing once. A note says where they do not, since readers add up what they see.
/// The total itself is right in any case.
struct TableCoverage {
    private let plan: TablePlan

    init(_ plan: TablePlan) {
        self.plan = plan
    }

    /// Reports the first place in the report that no row beside the total shows, and the first that several show.
    ///
    /// `recorded` are the places that have something.
    func report(_ recorded: Set<Target>, log: inout DiagnosticLog) {
        guard !plan.specification.isShortForm, let total = plan.rows.first(where: \.isEverything),
            case .figures(let sets) = total.content
        else { return }
        let parts = parts()
        if parts.isEmpty { return }
        // What the columns leave out is in no figure.
        let shown = plan.columns.compactMap { column -> TargetSelection? in
            guard case .figures(let others) = column.content else { return nil }
            return sets.crossed(with: others, plan.registers)
        }
        let unmapped = plan.registers.verksamheter.index(of: Register.unmappedID)
        let places = recorded.filter { place in
            place.verksamhet != unmapped && shown.contains { $0.contains(place) }
        }.sorted()
        let counts = places.map { place in
            (place, parts.reduce(0) { $0 + ($1.contains { $0.contains(place) } ? 1 : 0) })
        }
        for (isMissing, found) in [(true, counts.filter { $0.1 == 0 }), (false, counts.filter { $0.1 > 1 })] {
            guard let first = found.first?.0 else { continue }
            log.add(
                .rowsAreNoParts(
                    table: plan.specification.id,
                    verksamhet: plan.registers.verksamheter.verksamheter[first.verksamhet].id,
                    slag: plan.registers.slag[first.slag].id, isMissing: isMissing, count: found.count,
                    at: total.line.location))
        }
    }

    /// What each row of the description shows, those that view other figures than their columns left out.
    private func parts() -> [[TargetSelection]] {
        var parts: [(line: TableLine, targets: [TargetSelection])] = []
        for row in plan.rows
        where !row.isHidden && !row.isEverything && !row.isUnmapped && row.line.view == TableViewRule() {
            guard case .figures(let sets) = row.content else { continue }
            let targets = sets.crossed(with: SelectorSets(), plan.registers)
            // Volumes and what is outside the net are no part of it.
            guard targets.slag.contains(where: { plan.registers.slag[$0].art.countsToNet }) else { continue }
            if let last = parts.last, last.line == row.line {
                parts[parts.count - 1].targets.append(targets)
            } else {
                parts.append((row.line, [targets]))
            }
        }
        return parts.map(\.targets)
    }
}
