import LedgerModel

/// The amounts of budgets and forecasts that two runs do not have in common.
///
/// Amounts are the same when they say the same, whatever file and line they stand in.
struct AmountComparison {
    /// An amount and the source it is from.
    struct Entry {
        let source: TraceIndex.Source
        let amount: TracedAmount

        var series: Series { amount.series(in: source) }
    }

    private struct Identity: Hashable {
        let series: Series
        let date: LedgerDate
        let placement: Placement
        let ore: Int64
        let text: String
        let mapping: String?

        init(_ entry: Entry) {
            series = entry.series
            date = entry.amount.date
            placement = entry.amount.placement
            ore = entry.amount.ore
            text = entry.amount.text
            mapping = entry.source.mapping
        }
    }

    /// Those that only the first run has.
    private(set) var removed: [Entry] = []
    /// Those that only the second run has.
    private(set) var added: [Entry] = []

    init(_ old: [Entry], _ new: [Entry]) {
        var counts: [Identity: Int] = [:]
        for entry in new { counts[Identity(entry), default: 0] += 1 }
        for entry in old { counts[Identity(entry), default: 0] -= 1 }
        // Of several the same, the last are the ones that came or went.
        for entry in new.reversed() where counts[Identity(entry)] ?? 0 > 0 {
            counts[Identity(entry), default: 0] -= 1
            added.append(entry)
        }
        for entry in old.reversed() where counts[Identity(entry)] ?? 0 < 0 {
            counts[Identity(entry), default: 0] += 1
            removed.append(entry)
        }
        added.reverse()
        removed.reverse()
    }
}

extension TracedRun {
    /// The amounts of all its sources that are no ledgers.
    func entries() throws -> [AmountComparison.Entry] {
        try amounts().flatMap { source, amounts in
            amounts.map { AmountComparison.Entry(source: index.sources[source], amount: $0) }
        }
    }
}

extension Figures {
    /// What amounts add up to by a mapping of the ledger; `mapping` is its name, nil for the pipeline's own.
    init(
        _ entries: [AmountComparison.Entry], by destinations: inout MappedDestinations, mapping: String?
    ) throws {
        self.init()
        for entry in entries {
            let amount = entry.amount
            var place: MappedDestinations.Place?
            switch amount.placement {
            case .ledger: place = destinations.destination(of: amount.placement, on: amount.date).place
            case .report(let verksamhet, let slag):
                if entry.source.mapping == mapping { place = .init(verksamhet: verksamhet, slag: slag) }
            }
            guard let place else { continue }
            try add(
                0 - amount.ore,
                to: Key(
                    series: entry.series, period: amount.date.period, verksamhet: place.verksamhet, slag: place.slag))
        }
    }
}
