import Aggregation
import LedgerModel

/// What changed in the outcome between two runs, by kontering and month, and what only the mapping has moved.
///
/// The ledger's changes are told by the old mapping: a corrected amount stands where the account was before. What a new
/// mapping puts elsewhere, the corrected amounts included, has moved.
struct LedgerComparison {
    /// A kontering whose amounts of a month have changed, in öre and report sign.
    struct Change {
        let kontering: Kontering
        let period: Period
        let from: Int64
        let to: Int64
    }

    /// Amounts that a rule of the new mapping puts elsewhere.
    struct Move: Hashable {
        let old: MappedDestinations.Destination
        let new: MappedDestinations.Destination
    }

    /// What has moved from one place to another.
    struct Moved {
        /// In öre and report sign.
        var ore: Int64 = 0
        var konteringar: [Kontering] = []
    }

    private(set) var changes: [Change] = []
    private(set) var moves: [Move: Moved] = [:]
    /// What changed of what was given in report terms.
    private(set) var reports = Figures()
    /// What the ledger alone changes, by the old mapping.
    private(set) var figures = Figures()

    private let isMappingSame: Bool
    private let series: Series
    /// The months that changes and moves are told of.
    private let months: (changes: Set<Period>, moves: Set<Period>)
    private var old: MappedDestinations
    private let new: MappedDestinations

    /// Takes over what was found of another scenario.
    mutating func add(_ other: LedgerComparison) throws {
        changes += other.changes
        moves.merge(other.moves) { one, other in
            Moved(ore: one.ore + other.ore, konteringar: one.konteringar + other.konteringar)
        }
        try reports.add(other.reports)
        try figures.add(other.figures)
    }

    /// Compares the sums of a series by one mapping, before and after.
    init(
        _ series: Series, _ old: [TracedSums], _ new: [TracedSums],
        by mappings: (old: MappedDestinations, new: MappedDestinations),
        isMappingSame: Bool, months: (changes: Set<Period>, moves: Set<Period>)
    ) throws {
        self.isMappingSame = isMappingSame
        self.months = months
        self.series = series
        (self.old, self.new) = mappings
        var (one, other) = (KonteringSums(), KonteringSums())
        for part in old { try one.merge(part.konteringar) }
        for part in new { try other.merge(part.konteringar) }
        try compare(one, other)
        for (parts, registers, sign) in [(old, mappings.old.registers, Int64(-1)), (new, mappings.new.registers, 1)] {
            for part in parts {
                for (key, ore) in Figures(part.reports, registers).sums { try reports.add(ore * sign, to: key) }
            }
        }
        try figures.add(reports)
    }

    /// The same codes in both runs, by the rules that take them.
    private struct Pair {
        var old: [Int] = []
        var new: [Int] = []
    }

    private mutating func compare(_ one: KonteringSums, _ other: KonteringSums) throws {
        var pairs: [[UInt8]: Pair] = [:]
        for index in 0..<one.list.count { pairs[one.list.key(of: index), default: Pair()].old.append(index) }
        for index in 0..<other.list.count { pairs[other.list.key(of: index), default: Pair()].new.append(index) }
        let (before, after) = (one.pages, other.pages)
        let periods = Set((before + after).map(\.period)).sorted()
        let months = periods.map { period in
            (period, before.first { $0.period == period }, after.first { $0.period == period })
        }
        for (_, pair) in pairs.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            for (period, old, new) in months {
                let was = pair.old.map { (one.list.rule(at: $0), old?[$0] ?? KonteringSums.Total()) }
                    .filter { $0.1.rows > 0 }
                let now = pair.new.map { (other.list.rule(at: $0), new?[$0] ?? KonteringSums.Total()) }
                    .filter { $0.1.rows > 0 }
                if was.isEmpty && now.isEmpty || isMappingSame && isSame(was, now) { continue }
                let kontering = pair.old.first.map(one.list.kontering) ?? other.list.kontering(at: pair.new[0])
                try compare(kontering, period, was, now)
            }
        }
    }

    private typealias Totals = [(rule: Int?, total: KonteringSums.Total)]

    private func isSame(_ was: Totals, _ now: Totals) -> Bool {
        was.count == now.count && zip(was, now).allSatisfy { $0.rule == $1.rule && $0.total == $1.total }
    }

    private mutating func compare(_ kontering: Kontering, _ period: Period, _ was: Totals, _ now: Totals) throws {
        let (from, to) = (try Self.sum(was), try Self.sum(now))
        if from.ore != to.ore || from.rows != to.rows, months.changes.contains(period) {
            changes.append(
                Change(kontering: kontering, period: period, from: 0 - from.ore, to: 0 - to.ore))
        }
        let (konto, difference) = (kontering.konto, from.ore - to.ore)
        let destinations = now.map { (new.destination(ofRule: $0.rule, konto: konto), 0 - $0.total.ore) }
        if isMappingSame {
            for (rule, total) in was { try add(total.ore, old.destination(ofRule: rule, konto: konto), period) }
            for (destination, ore) in destinations { try add(ore, destination, period) }
            return
        }
        // Where the old mapping puts what has changed: with one rule in the month there is no doubt.
        var place =
            was.count == 1
            ? old.destination(ofRule: was[0].rule, konto: konto)
            : old.destination(of: .ledger(kontering), on: LedgerDate(period))
        // What the old mapping did not know, such as a new code with its rule, is new all the same.
        if place.place == nil, let first = destinations.first?.0 { place = first }
        if difference != 0 { try add(difference, place, period) }
        var stands: [MappedDestinations.Destination: Int64] = [:]
        for (rule, total) in was { stands[old.destination(ofRule: rule, konto: konto), default: 0] -= total.ore }
        stands[place, default: 0] += difference
        if months.moves.contains(period) { move(kontering, stands, destinations) }
    }

    private static func sum(_ totals: Totals) throws -> KonteringSums.Total {
        var sum = KonteringSums.Total()
        for (_, total) in totals { try sum.add(total) }
        return sum
    }

    private mutating func add(
        _ ore: Int64, _ destination: MappedDestinations.Destination, _ period: Period
    ) throws {
        guard let place = destination.place else { return }
        try figures.add(
            ore,
            to: Figures.Key(series: series, period: period, verksamhet: place.verksamhet, slag: place.slag))
    }

    /// Notes what goes from where it stands to where the new mapping puts it.
    private mutating func move(
        _ kontering: Kontering, _ stands: [MappedDestinations.Destination: Int64],
        _ destinations: [(MappedDestinations.Destination, Int64)]
    ) {
        var surplus = stands.filter { $0.value != 0 }
        for (new, ore) in destinations {
            var rest = ore
            // What stays comes first.
            let olds = surplus.keys.sorted { one, other in
                (one.place == new.place ? 0 : 1, one.line ?? 0) < (other.place == new.place ? 0 : 1, other.line ?? 0)
            }
            for old in olds where rest != 0 {
                let available = surplus[old] ?? 0
                let part = olds.count == 1 || available.magnitude > rest.magnitude ? rest : available
                surplus[old] = available - part
                rest -= part
                if part == 0 || old.place == new.place { continue }
                var moved = moves[Move(old: old, new: new)] ?? Moved()
                moved.ore += part
                if moved.konteringar.last != kontering { moved.konteringar.append(kontering) }
                moves[Move(old: old, new: new)] = moved
            }
        }
    }
}

extension KonteringList {
    /// The codes alone, whichever rule takes them.
    fileprivate func key(of index: Int) -> [UInt8] {
        var key: [UInt8] = []
        forEachCode(of: index) { _, code in
            key += code
            key.append(0xFF)
        }
        return key
    }
}
