import LedgerModel

/// Dense sums by target and month, one block of memory for each year that occurs.
struct YearBlocks: Sendable {
    /// Twelve months, and column 0 for amounts of the whole year.
    private static let columns = 13
    private static let firstYear = 1900

    private let slots: Int
    /// By year from 1900: where its block starts, or -1.
    private var starts = Array(repeating: -1, count: 300)
    private var sums: [Sum] = []

    private struct Sum {
        var ore: Int64 = 0
        /// Whether anything was added: 0 öre differs from nothing.
        var isTouched = false
    }

    /// Sums for income and cost of so many verksamheter.
    init(verksamheter: Int) {
        slots = verksamheter * 2
    }

    /// The slot of what belongs to no target, such as balance accounts: added to like any other, and no entry.
    var besides: Int32 { Int32(slots) }

    /// The column of a month or year 1900...2199, for what is added.
    mutating func column(of period: Period) -> Int {
        let year = period.year - Self.firstYear
        if starts[year] < 0 { appendBlock(year) }
        return starts[year] + period.month
    }

    /// Adds `ore` to the sum of a slot in a column; throws when it does not fit.
    mutating func add(_ ore: Int64, slot: Int32, column: Int) throws(AmountOverflow) {
        var sums = sums.mutableSpan
        try Self.add(ore, to: &sums, at: column + Int(slot) * Self.columns)
    }

    /// Adds a record and those behind it that are of the same day, up to the first that has no slot.
    ///
    /// `slots` has a slot for each coding, or a number below zero. The totals are those of targets and of what is
    /// ``besides``. Throws when a sum does not fit.
    mutating func addDay(
        _ records: Span<LedgerRecord>, from first: Int, slots: Span<Int32>
    ) throws(AmountOverflow) -> (targets: ControlTotals, besides: ControlTotals) {
        let (date, besides) = (records[first].date, besides)
        let column = column(of: date.period)
        var sums = sums.mutableSpan
        var (all, part) = (ControlTotals(), ControlTotals())
        var index = first
        while index < records.count {
            let record = records[index]
            let slot = slots[Int(record.coding)]
            guard slot >= 0, record.date == date else { break }
            try Self.add(record.ore, to: &sums, at: column &+ Int(slot) &* Self.columns)
            try all.add(ore: record.ore)
            // Every few records there is a balance account, nobody can guess where: no branch. What is in the part is
            // in the whole too, so it fits.
            let isPart: Int64 = slot == besides ? -1 : 0
            part.records &-= Int(isPart)
            let sign = record.ore >> 63
            part.debit &+= record.ore & ~sign & isPart
            part.credit &-= record.ore & sign & isPart
            index &+= 1
        }
        let targets = ControlTotals(
            records: all.records - part.records, debit: all.debit - part.debit, credit: all.credit - part.credit)
        return (targets, part)
    }

    @inline(__always)
    private static func add(_ ore: Int64, to sums: inout MutableSpan<Sum>, at index: Int) throws(AmountOverflow) {
        let (sum, overflow) = sums[index].ore.addingReportingOverflow(ore)
        if overflow { throw AmountOverflow() }
        sums[index] = Sum(ore: sum, isTouched: true)
    }

    private mutating func appendBlock(_ year: Int) {
        starts[year] = sums.count
        sums.append(contentsOf: repeatElement(Sum(), count: (slots + 1) * Self.columns))
    }

    /// All sums that anything was added to, by year, slot and month.
    var entries: [(slot: Int, period: Period, ore: Int64)] {
        var entries: [(slot: Int, period: Period, ore: Int64)] = []
        for (year, start) in starts.enumerated() where start >= 0 {
            for index in 0..<slots * Self.columns where sums[start + index].isTouched {
                let period = Period(unchecked: Int32((Self.firstYear + year) * 100 + index % Self.columns))
                entries.append((slot: index / Self.columns, period: period, ore: sums[start + index].ore))
            }
        }
        return entries
    }
}
