public import LedgerModel

/// Collects the keys of the amounts of a budget or forecast from the batches of one worker.
///
/// A source whose rows name their scenario has a group of amounts for each, the outcome's among them.
public struct AmountKeyCollector: Sendable {
    /// The amounts of a scenario.
    private struct Group {
        let scenario: Scenario
        var keys: [AmountKey] = []
    }

    private struct Placement {
        let hash: PlacementHash
        let isReport: Bool
        let group: Int
    }

    private let series: Series
    private var groups: [Group]
    private var placements: [Placement] = []

    /// An empty collector for a source whose amounts are of a series where they say nothing else.
    public init(_ series: Series) {
        self.series = series
        groups = [Group(scenario: series.scenario)]
    }

    /// The scenarios that there are amounts of, in order.
    public var scenarios: [Scenario] { groups.map(\.scenario).sorted() }

    /// The amounts of a scenario.
    func keys(of scenario: Scenario) -> [AmountKey] {
        groups.first { $0.scenario == scenario }?.keys ?? []
    }

    /// Adds a batch; its texts must be kept, since they distinguish amounts in ledger terms.
    public mutating func add(_ batch: LedgerBatch) {
        var parts: UInt8 = 0
        for new in batch.newPlacements {
            let own = new.terms.map { batch.terms[Int($0)].series(in: series) } ?? series
            let hash = PlacementHash(new, in: batch, parts: &parts, terms: Mixing.terms(own))
            placements.append(Placement(hash: hash, isReport: new.isReport, group: group(of: own.scenario)))
        }
        for record in batch.records {
            let placement = placements[Int(record.placement)]
            // A table in ledger terms may list accounts without a budget.
            if record.ore == 0, !placement.isReport { continue }
            let key = AmountKey(record, placement.hash, isReport: placement.isReport, in: batch)
            groups[placement.group].keys.append(key)
        }
    }

    private mutating func group(of scenario: Scenario) -> Int {
        if let known = groups.firstIndex(where: { $0.scenario == scenario }) { return known }
        groups.append(Group(scenario: scenario))
        return groups.count - 1
    }

    /// The months of the outcome that the workers of a source have amounts of, in order.
    public static func outcomeDays(of collectors: [AmountKeyCollector]) -> [BookedDay] {
        var days: [Period: BookedDay] = [:]
        for group in collectors.flatMap(\.groups) where group.scenario.isOutcome {
            for key in group.keys where key.hasAmount {
                var day = BookedDay(LedgerDate(key.period), firstLine: key.line)
                day.add(DaySums(count: 1))
                if let known = days[key.period] { day.merge(known) }
                days[key.period] = day
            }
        }
        return days.values.sorted { $0.date < $1.date }
    }
}
