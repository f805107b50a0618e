import Aggregation
import Configuration
import LedgerModel
import Mapping
import Publishing

/// The reports on the way from one run to another: in each, one more thing is the second run's.
///
/// ```
/// first run → its ledger → its mapping → its registers → its month → its budget → its forecast → second run
/// ```
///
/// What a cell gains from one report to the next is the effect of that one thing. So the effects add up to the cell's
/// difference, whatever formulas there are.
struct ComparisonSteps {
    /// A thing that was replaced, and the report after that.
    struct Step {
        let kind: ChangeCause.Kind
        let state: ReportState
    }

    let first: ReportState
    private(set) var steps: [Step] = []
    /// By the names of mappings, the pipeline's own first.
    private(set) var ledgers: [(mapping: String?, comparison: LedgerComparison)] = []
    let amounts: AmountComparison
    let isMappingSame: Bool

    private let old: TracedRun
    private let new: TracedRun

    init(_ old: TracedRun, _ new: TracedRun) throws {
        self.old = old
        self.new = new
        first = try ReportState(old)
        let last = try ReportState(new)
        isMappingSame = old.hasSameMapping(as: new)
        let (before, after) = (try old.entries(), try new.entries())
        amounts = AmountComparison(before, after)
        var state = first
        // Every place of both runs has a row somewhere, until the second run's own registers take over.
        state.registers = Self.joined(first.registers, last.registers)
        // The ledger is compared where both reports show it, in the shorter window.
        if new.month < old.month {
            state.month = new.month
            add(.period, state, isChange: true)
        }
        try replaceLedger(&state, last, after)
        add(.ledger, state)
        try replaceMapping(&state, last, before)
        add(.mapping, state)
        state.registers = Self.fitting(state, last, first)
        add(.register, state, isChange: first.registers != last.registers)
        if new.month > old.month {
            state.month = new.month
            add(.period, state, isChange: true)
        }
        for kind in [Scenario.Kind.budget, .prognos] {
            for (mapping, figures) in last.figures {
                state.figures[mapping] = (state.figures[mapping] ?? Figures()).replacing([kind], with: figures)
            }
            state.registers = Self.fitting(state, last, first)
            add(kind == .budget ? .budget : .prognos, state)
        }
        let isRest = last.figures != state.figures || last.registers != state.registers
        add(.tables, last, isChange: isRest || old.plan.files[0] != new.plan.files[0])
    }

    private mutating func add(_ kind: ChangeCause.Kind, _ state: ReportState, isChange: Bool = false) {
        let before = steps.last?.state ?? first
        if isChange || state.figures != before.figures { steps.append(Step(kind: kind, state: state)) }
    }

    /// The second run's registers, with what else the figures of the first still need.
    private static func fitting(
        _ state: ReportState, _ last: ReportState, _ first: ReportState
    ) -> [String?: Registers] {
        let fits = state.figures.allSatisfy { mapping, figures in
            guard let registers = last.registers[mapping] else { return false }
            return figures.sums.keys.allSatisfy {
                registers.verksamheter.index(of: $0.verksamhet) != nil && registers.slag.index(of: $0.slag) != nil
            }
        }
        return fits ? last.registers : joined(last.registers, first.registers)
    }

    /// By the pipeline's own mapping.
    var ledger: LedgerComparison? { ledgers.first { $0.mapping == nil }?.comparison }

    /// Whether the runs have different registers.
    var hasOtherRegisters: Bool { old.plan.registers != new.plan.registers }

    private static func joined(
        _ one: [String?: Registers], _ other: [String?: Registers]
    ) -> [String?: Registers] {
        one.merging(other) { $0.adding($1) }
    }

    // MARK: Ledger and mapping

    /// The mappings that both runs have.
    private var mappings: [String?] {
        old.mappings.map(\.name).filter { name in new.mappings.contains { $0.name == name } }
    }

    /// The months of outcome that both reports show, and those that one of them shows.
    private var months: (changes: Set<Period>, moves: Set<Period>) {
        let (one, other) = (old.scope, new.scope)
        let all = one.periods.union(other.periods)
        return (
            all.filter { one.contains(.utfall, $0) && other.contains(.utfall, $0) },
            all.filter { one.contains(.utfall, $0) || other.contains(.utfall, $0) }
        )
    }

    private mutating func replaceLedger(
        _ state: inout ReportState, _ last: ReportState, _ after: [AmountComparison.Entry]
    ) throws {
        let (sums, news) = try ledgerSums()
        for (index, name) in old.mappings.map(\.name).enumerated() where mappings.contains(name) {
            guard let other = new.mappings.firstIndex(where: { $0.name == name }) else { continue }
            let pair = (
                old: MappedDestinations(old.mappings[index].table, old.mappings[index].registers),
                new: MappedDestinations(new.mappings[other].table, new.mappings[other].registers)
            )
            var comparison: LedgerComparison?
            for scenario in Set(sums.map(\.scenario) + news.map(\.scenario)).sorted() {
                let own = try LedgerComparison(
                    Series(scenario), sums.filter { $0.scenario == scenario }.map { $0.sums[index] },
                    news.filter { $0.scenario == scenario }.map { $0.sums[other] }, by: pair,
                    isMappingSame: isMappingSame, months: months)
                if comparison == nil { comparison = own } else { try comparison?.add(own) }
            }
            if let comparison { ledgers.append((name, comparison)) }
            var figures = state.figures[name] ?? Figures()
            if isMappingSame {
                figures = figures.replacing([.utfall], with: last.figures[name] ?? Figures())
            } else {
                if let comparison { try figures.add(comparison.figures) }
                try replaceMixedOutcome(&figures, after, pair.old, name)
            }
            state.figures[name] = figures
        }
    }

    /// Sources that name the scenario row by row have outcome among their amounts.
    private func replaceMixedOutcome(
        _ figures: inout Figures, _ after: [AmountComparison.Entry], _ destinations: MappedDestinations,
        _ mapping: String?
    ) throws {
        var destinations = destinations
        let isOutcome = { (entry: AmountComparison.Entry) in entry.series.scenario.isOutcome }
        let before = try old.entries().filter(isOutcome)
        let gone = try Figures(before, by: &destinations, mapping: mapping)
        for (key, ore) in gone.sums { try figures.add(0 - ore, to: key) }
        try figures.add(try Figures(after.filter(isOutcome), by: &destinations, mapping: mapping))
    }

    /// The sums of the ledgers of both runs; those that both have alike are left out where the mapping is the same.
    private func ledgerSums() throws -> (old: [Sums], new: [Sums]) {
        guard isMappingSame else { return (try Self.sums(of: old), try Self.sums(of: new)) }
        let known = Set(old.index.sources.compactMap { old.identity($0) })
        let same = Set(new.index.sources.compactMap { new.identity($0) }).intersection(known)
        return (
            try Self.sums(of: old) { source in old.identity(source).map { !same.contains($0) } ?? true },
            try Self.sums(of: new) { source in new.identity(source).map { !same.contains($0) } ?? true }
        )
    }

    /// What a source of outcome gave, by each mapping.
    private typealias Sums = (scenario: Scenario, sums: [TracedSums])

    private static func sums(
        of run: TracedRun, _ isWanted: (TraceIndex.Source) -> Bool = { _ in true }
    ) throws -> [Sums] {
        try run.sums(isWanted).map { (run.index.sources[$0.source].scenario, $0.sums) }
    }

    private func replaceMapping(
        _ state: inout ReportState, _ last: ReportState, _ before: [AmountComparison.Entry]
    ) throws {
        if isMappingSame { return }
        for (name, table, registers) in new.mappings where mappings.contains(name) {
            var destinations = MappedDestinations(table, registers)
            let plans = before.filter { !$0.series.scenario.isOutcome }
            let remapped = try Figures(plans, by: &destinations, mapping: name)
            var figures = (state.figures[name] ?? Figures()).replacing([.budget, .prognos], with: remapped)
            figures = figures.replacing([.utfall], with: last.figures[name] ?? Figures())
            state.figures[name] = figures
        }
    }
}

extension TracedRun {
    /// Whether another run maps konteringar alike.
    fileprivate func hasSameMapping(as other: TracedRun) -> Bool {
        let (mine, theirs) = (mappings, other.mappings)
        return mine.count == theirs.count
            && zip(mine, theirs).allSatisfy { one, other in
                one.name == other.name && one.table.bytes == other.table.bytes
                    && one.table.accountsText == other.table.accountsText
            }
            && plan.configuration.unmapped == other.plan.configuration.unmapped
    }

    /// What makes the sums of a source the same as those of another run's; nil where they share a file with others.
    fileprivate func identity(_ source: TraceIndex.Source) -> String? {
        guard let sums = source.sums, index.sources.count(where: { $0.sums?.path == sums.path }) == 1 else {
            return nil
        }
        return run.digest(of: sums.path)
    }
}
