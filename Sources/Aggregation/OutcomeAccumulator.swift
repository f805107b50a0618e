public import LedgerModel

/// Adds the records of one source to dense sums: the hot loop of aggregation.
///
/// A coding is resolved once, when it is announced; after that a record costs a few array accesses. Sums are kept in
/// ledger sign and turned when ``outcome()`` reads them.
public struct OutcomeAccumulator: Sendable {
    /// The place of a coding whose destination changes over time, in ``places``.
    private static let dated: Int32 = -1
    /// The place of codings that no rule takes.
    private static let unmapped: Int32 = -2

    private let scenario: Scenario
    private let source: String
    private let unmappedRow: Int?
    private var sums: YearBlocks
    /// By coding: the slot of its target, that of balance accounts, or one of the places above.
    private var places: [Int32] = []
    /// Of the few codings whose destination changes over time.
    private var assignments: [Int: Assignment] = [:]
    /// What no rule takes, of the codings of which that may happen.
    private var tallies: [Int: UnmappedCoding] = [:]
    private var mappedTotals = ControlTotals()
    private var balanceTotals = ControlTotals()
    private var unmappedTotals = ControlTotals()
    private var hasReportTerms = false

    /// An accumulator for one source (or one worker's part of it).
    ///
    /// `source` is what the user calls the file. With a register that has the row for unmapped amounts
    /// (``LedgerModel/Register/addingUnmapped()``) they are added there; without it they are only counted.
    public init(scenario: Scenario, source: String, register: Register) {
        self.scenario = scenario
        self.source = source
        unmappedRow = register.index(of: Register.unmappedID)
        sums = YearBlocks(verksamheter: register.verksamheter.count)
    }

    /// Adds a batch; `newAssignments` has one for each of the batch's new codings, in order.
    ///
    /// Batches come in source order. Throws when a sum does not fit; the accumulator is of no use then.
    public mutating func add(_ batch: LedgerBatch, newAssignments: [Assignment]) throws(AmountOverflow) {
        precondition(newAssignments.count == batch.newCodings.count, "each new coding has an assignment")
        precondition(batch.newCodings.isEmpty || batch.firstNewCoding == places.count, "batches come in order")
        for index in newAssignments.indices { announce(batch.newCodings[index], newAssignments[index], batch) }
        let places = places
        var next = 0
        while next < batch.records.count {
            let record = batch.records[next]
            let place = places[Int(record.coding)]
            if place >= 0 {
                let totals = try sums.addDay(batch.records.span, from: next, slots: places.span)
                try mappedTotals.add(totals.targets)
                try balanceTotals.add(totals.besides)
                next += totals.targets.records + totals.besides.records
            } else {
                try addSlowly(record, place)
                next += 1
            }
        }
    }

    private mutating func announce(_ new: NewCoding, _ assignment: Assignment, _ batch: LedgerBatch) {
        if new.slag != nil { hasReportTerms = true }
        let coding = places.count
        let isDated = !assignment.changes.isEmpty
        places.append(isDated ? Self.dated : place(of: assignment.first))
        if isDated { assignments[coding] = assignment }
        if assignment.first == .unmapped || assignment.changes.contains(where: { $0.destination == .unmapped }) {
            tallies[coding] = UnmappedCoding(
                source: source, coding: batch.coding(new), line: new.line, records: 0, ore: 0)
        }
    }

    private func place(of destination: Assignment.Destination) -> Int32 {
        switch destination {
        case .outcome(let target): Int32(target.slot)
        case .balance: sums.besides
        case .unmapped: Self.unmapped
        }
    }

    private mutating func addSlowly(_ record: LedgerRecord, _ place: Int32) throws(AmountOverflow) {
        let coding = Int(record.coding)
        switch place {
        case Self.dated:
            guard let assignment = assignments[coding] else {
                preconditionFailure("a dated coding was announced with its assignment")
            }
            try addSlowly(record, self.place(of: assignment.destination(on: record.date)))
        case sums.besides:
            try balanceTotals.add(ore: record.ore)
        case Self.unmapped:
            try unmappedTotals.add(ore: record.ore)
            try tallies[coding]?.add(ore: record.ore, line: record.line)
            if let unmappedRow, let slag = tallies[coding]?.coding.likelySlag {
                let target = Target(verksamhet: unmappedRow, slag: slag)
                try sums.add(record.ore, slot: Int32(target.slot), column: sums.column(of: record.date.period))
            }
        default:
            try sums.add(record.ore, slot: place, column: sums.column(of: record.date.period))
            try mappedTotals.add(ore: record.ore)
        }
    }

    /// The sums so far as a value that merges with others.
    public func outcome() throws(AmountOverflow) -> Outcome {
        var cells: [Cube.Cell] = []
        for entry in sums.entries {
            let key = Cube.Key(scenario, entry.period, Target(slot: entry.slot))
            cells.append(Cube.Cell(key, ore: try Int64(0).minus(entry.ore)))
        }
        // Codes that are written in two ways have been announced twice.
        let untaken = try UnmappedCoding.merged(tallies.values.filter { $0.records > 0 })
        return Outcome(
            cube: try Cube(cells), mapped: mappedTotals, balance: balanceTotals, unmapped: unmappedTotals,
            unmappedCodings: untaken, hasReportTerms: hasReportTerms)
    }
}

extension Target {
    /// Its number among all targets: two for each verksamhet.
    var slot: Int { verksamhet * 2 + (slag == .intakt ? 0 : 1) }

    /// The target with a number.
    init(slot: Int) {
        self.init(verksamhet: slot / 2, slag: slot % 2 == 0 ? .intakt : .kostnad)
    }
}
