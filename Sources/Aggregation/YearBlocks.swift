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

    /// The column of a month or year 1900...2199, for ``add(_:slot:column:)``.
    mutating func column(of period: Period) -> Int {
        let year = period.year - Self.firstYear
        if starts[year] < 0 { appendBlock(year) }
        return starts[year] + period.month
    }

    /// Adds `ore` to the sum of a slot in a column; throws when it does not fit.
    @inline(__always)
    mutating func add(_ ore: Int64, slot: Int, column: Int) throws(AmountOverflow) {
        let index = column + slot * Self.columns
        let (sum, overflow) = sums[index].ore.addingReportingOverflow(ore)
        if overflow { throw AmountOverflow() }
        sums[index] = Sum(ore: sum, isTouched: true)
    }

    private mutating func appendBlock(_ year: Int) {
        starts[year] = sums.count
        sums.append(contentsOf: repeatElement(Sum(), count: slots * Self.columns))
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
