import LedgerModel

/// The hot loop of aggregation: adds consecutive records of one day to the sums of their lanes.
///
/// Pointers are not bounds-checked, only that sums fit and that placements have been announced. Invariant: `start` is
/// below `count`, `count` is at most the number of records, and a page that is added to has all lanes.
struct DayRun {
    private let records: UnsafePointer<LedgerRecord>
    private let count: Int
    /// By placement: its lane, or a negative number where it has none.
    private let lanes: UnsafeBufferPointer<Int32>
    /// The next record.
    private(set) var index: Int
    private let start: Int
    private var debit: Int64 = 0
    private var net: Int64 = 0
    private var partDebit: Int64 = 0
    /// What was added to lane ``LaneSums/besides``.
    private var part = (ore: Int64(0), rows: 0)
    /// All amounts or-ed together, to bound their sum.
    private var bits: UInt64 = 0

    /// The records from an index on.
    @inline(__always)
    init(
        _ records: UnsafePointer<LedgerRecord>, from start: Int, to count: Int, lanes: UnsafeBufferPointer<Int32>
    ) {
        (self.records, self.count, self.lanes) = (records, count, lanes)
        self.start = start
        index = start
    }

    /// The day.
    @inline(__always)
    var date: LedgerDate { records[start].date }

    /// Adds records to a page, up to the first of another day or without a lane; false when a sum does not fit.
    ///
    /// The first record must have a lane.
    @inline(__always)
    mutating func add(to sums: UnsafeMutablePointer<Int64>, _ rows: UnsafeMutablePointer<UInt32>) -> Bool {
        let date = date
        let besides = Int(LaneSums.besides)
        let before = (ore: sums[besides], rows: rows[besides])
        var (index, debit, net, partDebit, bits) = (index, Int64(0), Int64(0), Int64(0), UInt64(0))
        repeat {
            let ore = records[index].ore
            let placement = Int(records[index].placement)
            precondition(placement < lanes.count, "a placement is announced before it is used")
            let lane = Int(lanes[placement])
            if lane < 0 { break }
            let (sum, overflow) = sums[lane].addingReportingOverflow(ore)
            let (number, tooMany) = rows[lane].addingReportingOverflow(1)
            if overflow || tooMany { return false }
            sums[lane] = sum
            rows[lane] = number
            let sign = ore >> 63
            bits |= UInt64(bitPattern: ore ^ sign)
            net &+= ore
            debit &+= ore & ~sign
            // Branch-free: balance accounts are common, and a branch on them would be mispredicted.
            partDebit &+= ore & ~sign & Int64(lane &- 1) >> 63
            index &+= 1
        } while index < count && records[index].date == date
        (self.index, self.debit, self.net, self.partDebit, self.bits) = (index, debit, net, partDebit, bits)
        part = (ore: sums[besides] &- before.ore, rows: Int(rows[besides] &- before.rows))
        return true
    }

    /// Adds the sums of the records to the totals: those with a target, and those without.
    ///
    /// The sums of a day fit unless amounts are huge, so overflow is checked once for all of them.
    @inline(__always)
    func addTotals(to targets: inout ControlTotals, besides: inout ControlTotals) throws(AmountOverflow) {
        let rows = index - start
        guard bits.leadingZeroBitCount + rows.leadingZeroBitCount > Int64.bitWidth else {
            for record in UnsafeBufferPointer(start: records + start, count: rows) {
                let isPart = lanes[Int(record.placement)] == LaneSums.besides
                if isPart { try besides.add(ore: record.ore) } else { try targets.add(ore: record.ore) }
            }
            return
        }
        let partCredit = partDebit - part.ore
        try besides.add(ControlTotals(records: part.rows, debit: partDebit, credit: partCredit))
        try targets.add(
            ControlTotals(
                records: rows - part.rows, debit: debit - partDebit, credit: debit - net - partCredit))
    }
}
