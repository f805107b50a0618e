public import LedgerModel

/// Adds the records of one source to dense sums: the hot loop of aggregation.
///
/// A placement is resolved once, when it is announced; after that a record costs a few array accesses. Sums are kept in
/// ledger sign and turned when ``totals()`` reads them.
public struct SourceAccumulator: Sendable {
    /// Stands in ``places`` for a placement whose destination changes over time.
    private static let dated: Int32 = -1
    /// Stands in ``places`` for a placement that no rule takes.
    private static let unmapped: Int32 = -2

    private let source: String
    private let unmappedRow: Int?
    private let registers: Registers
    /// The slag of an account where no rule says one.
    private let slagOfAccount: @Sendable (String) -> Int?
    /// The series of the source's records; the first is the source's own.
    private var allSeries: [Series]
    private var seriesIndexes: [Series: Int]
    private var sums = LaneSums()
    /// By placement: its lane, the lane of balance accounts, or one of the two markers above.
    private var places: [Int32] = []
    /// By lane: the slot of its target, or -1.
    private var laneSlots: [Int32] = [-1]
    /// Lanes of another series than the source's own, by index; mostly none.
    private var laneSeries: [Int: Int] = [:]
    /// Lanes of placements in report terms, in order; none in a ledger.
    private var reportLanes: [Int] = []
    /// The konteringar that rules may take, and the lane of each.
    private var konteringar = KonteringList()
    private var konteringLanes: [Int32] = []
    /// Placements whose destination changes over time (few), with a lane for each stretch.
    private var assignments: [Int: (assignment: Assignment, lanes: [Int32])] = [:]
    /// Unmapped amounts of the placements that can have some, and their lane.
    private var tallies: [Int: (tally: UnmappedPlacement, lane: Int32)] = [:]
    private var mappedTotals = ControlTotals()
    private var balanceTotals = ControlTotals()
    private var unmappedTotals = ControlTotals()
    private var hasReportTerms = false

    /// An accumulator for one source, or for one worker's part of it.
    ///
    /// `source` is what the user calls the file. When the register has the row for unmapped amounts
    /// (``LedgerModel/Register/addingUnmapped()``), unmapped amounts are added there; otherwise they are only counted.
    public init(
        series: Series, source: String, registers: Registers, slagOfAccount: (@Sendable (String) -> Int?)? = nil
    ) {
        self.slagOfAccount =
            slagOfAccount ?? { [slag = registers.slag] in slag.slag(ofClass: AccountClass(konto: $0).art) }
        allSeries = [series]
        seriesIndexes = [series: 0]
        self.source = source
        self.registers = registers
        unmappedRow = registers.verksamheter.index(of: Register.unmappedID)
    }

    /// Adds a batch; `newAssignments` has one for each of the batch's new placements, in order.
    ///
    /// Batches come in source order. After a throw (a sum does not fit) the accumulator must not be used.
    public mutating func add(_ batch: LedgerBatch, newAssignments: [Assignment]) throws(AmountOverflow) {
        precondition(newAssignments.count == batch.newPlacements.count, "each new placement has an assignment")
        precondition(batch.newPlacements.isEmpty || batch.firstNewPlacement == places.count, "batches come in order")
        for index in newAssignments.indices { announce(batch.newPlacements[index], newAssignments[index], batch) }
        let places = places
        // The buffers are valid only inside these closures.
        var failure: AmountOverflow?
        batch.records.withUnsafeBufferPointer { records in
            places.withUnsafeBufferPointer { places in
                guard let first = records.baseAddress else { return }
                do throws(AmountOverflow) {
                    try add(first, count: records.count, places)
                } catch {
                    failure = error
                }
            }
        }
        if let failure { throw failure }
    }

    /// Unchecked memory: see the invariant of ``DayRun``.
    private mutating func add(
        _ records: UnsafePointer<LedgerRecord>, count: Int, _ places: UnsafeBufferPointer<Int32>
    ) throws(AmountOverflow) {
        var next = 0
        while next < count {
            let placement = Int(records[next].placement)
            precondition(placement < places.count, "a placement is announced before it is used")
            let place = places[placement]
            if place >= 0 {
                var run = DayRun(records, from: next, to: count, lanes: places)
                try sums.add(&run)
                try run.addTotals(to: &mappedTotals, besides: &balanceTotals)
                next = run.index
            } else {
                try addSlowly(records[next], place)
                next += 1
            }
        }
    }

    private mutating func announce(_ new: NewPlacement, _ assignment: Assignment, _ batch: LedgerBatch) {
        if new.isReport { hasReportTerms = true }
        let placement = places.count
        let isDated = !assignment.changes.isEmpty
        let first = lane(assignment.first, assignment.rule, new, batch)
        places.append(isDated ? Self.dated : first)
        if isDated {
            let lanes = assignment.changes.map { lane($0.destination, $0.rule, new, batch) }
            assignments[placement] = (assignment, [first] + lanes)
        }
        if assignment.first == .unmapped || assignment.changes.contains(where: { $0.destination == .unmapped }) {
            let tally = UnmappedPlacement(
                source: source, placement: batch.placement(new), line: new.line, records: 0, ore: 0)
            let slot = unmappedRow.map {
                registers.slot(
                    of: Target(
                        verksamhet: $0, slag: registers.likelySlag(of: tally.placement, ofAccount: slagOfAccount)))
            }
            tallies[placement] = (tally, lane(slot: slot ?? -1, nil, new, batch))
        }
    }

    private mutating func lane(
        _ destination: Assignment.Destination, _ rule: Int?, _ new: NewPlacement, _ batch: LedgerBatch
    ) -> Int32 {
        switch destination {
        case .outcome(let target): lane(slot: registers.slot(of: target), rule, new, batch)
        case .balance: LaneSums.besides
        case .unmapped: Self.unmapped
        }
    }

    private mutating func lane(slot: Int, _ rule: Int?, _ new: NewPlacement, _ batch: LedgerBatch) -> Int32 {
        let lane = Int32(sums.addLane())
        laneSlots.append(Int32(slot))
        if let terms = new.terms { laneSeries[Int(lane)] = index(of: batch.terms[Int(terms)].series(in: allSeries[0])) }
        if new.isReport {
            reportLanes.append(Int(lane))
        } else {
            konteringar.append(new, of: batch, rule: rule)
            konteringLanes.append(lane)
        }
        return lane
    }

    private mutating func index(of series: Series) -> Int {
        if let known = seriesIndexes[series] { return known }
        seriesIndexes[series] = allSeries.count
        allSeries.append(series)
        return allSeries.count - 1
    }

    private mutating func addSlowly(_ record: LedgerRecord, _ place: Int32) throws(AmountOverflow) {
        let placement = Int(record.placement)
        switch place {
        case Self.dated:
            guard let (assignment, lanes) = assignments[placement] else {
                preconditionFailure("a dated placement was announced with its assignment")
            }
            try addSlowly(record, lanes[assignment.stretch(on: record.date)])
        case LaneSums.besides:
            try balanceTotals.add(ore: record.ore)
        case Self.unmapped:
            try unmappedTotals.add(ore: record.ore)
            guard let lane = tallies[placement]?.lane else {
                preconditionFailure("a placement that no rule takes was announced so")
            }
            try tallies[placement]?.tally.add(ore: record.ore, line: record.line, date: record.date)
            try sums.add(record.ore, lane: lane, in: record.date.period)
        default:
            try sums.add(record.ore, lane: place, in: record.date.period)
            try mappedTotals.add(ore: record.ore)
        }
    }

    /// The sums so far as a value that merges with others.
    public func totals() throws(AmountOverflow) -> SourceTotals {
        var cells: [Cube.Cell] = []
        let slots = registers.slots
        var (bySlot, hasSlot) = (Array(repeating: Int64(0), count: slots), Array(repeating: false, count: slots))
        var others: [Int: Int64] = [:]
        try sums.forEachMonth { period, page throws(AmountOverflow) in
            for lane in 0..<min(page.rows.count, laneSlots.count) where page.rows[lane] > 0 && laneSlots[lane] >= 0 {
                let slot = Int(laneSlots[lane])
                if !laneSeries.isEmpty, let series = laneSeries[lane], series > 0 {
                    let place = series * slots + slot
                    others[place] = try (others[place] ?? 0).plus(page.ore[lane])
                    continue
                }
                bySlot[slot] = try bySlot[slot].plus(page.ore[lane])
                hasSlot[slot] = true
            }
            for slot in 0..<slots where hasSlot[slot] {
                let key = Cube.Key(allSeries[0], period, registers.target(slot: slot))
                cells.append(Cube.Cell(key, ore: try Int64(0).minus(bySlot[slot])))
                (bySlot[slot], hasSlot[slot]) = (0, false)
            }
            for place in others.keys.sorted() {
                let key = Cube.Key(allSeries[place / slots], period, registers.target(slot: place % slots))
                cells.append(Cube.Cell(key, ore: try Int64(0).minus(others[place] ?? 0)))
            }
            others.removeAll(keepingCapacity: true)
        }
        // Codes that are written in two ways were announced twice.
        let untaken = try UnmappedPlacement.merged(tallies.values.map(\.tally).filter { $0.records > 0 })
        return SourceTotals(
            cube: try Cube(cells), reports: try reports(), mapped: mappedTotals, balance: balanceTotals,
            unmapped: unmappedTotals,
            unmappedPlacements: untaken, hasReportTerms: hasReportTerms)
    }

    /// What was given in report terms.
    private func reports() throws(AmountOverflow) -> Cube {
        if reportLanes.isEmpty { return Cube() }
        var cells: [Cube.Cell] = []
        try sums.forEachMonth { period, page throws(AmountOverflow) in
            for lane in reportLanes where lane < page.rows.count && page.rows[lane] > 0 && laneSlots[lane] >= 0 {
                let target = registers.target(slot: Int(laneSlots[lane]))
                let key = Cube.Key(allSeries[laneSeries[lane] ?? 0], period, target)
                cells.append(Cube.Cell(key, ore: try Int64(0).minus(page.ore[lane])))
            }
        }
        return try Cube(cells)
    }

    /// The number of konteringar announced.
    public var konteringCount: Int { konteringar.count }

    /// Moves the sums of each kontering into `total`; throws when a sum does not fit.
    ///
    /// The accumulator must not be used afterwards: moving avoids holding thousands of konteringar twice.
    public mutating func giveKonteringar(to total: inout KonteringSums) throws(AmountOverflow) {
        let (given, list) = (sums, konteringar)
        (sums, konteringar) = (LaneSums(), KonteringList())
        try total.add(list, given, lanes: konteringLanes)
    }
}
