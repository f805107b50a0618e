import LedgerModel

/// Dense sums by target and month, one block of memory for each year that occurs.
struct YearBlocks: Sendable {
    /// Twelve months, and column 0 for amounts of the whole year.
    private static let columns = 13
    private static let firstYear = 1900

    private let slots: Int
    /// By year from 1900: where its block starts, or -1.
    private var starts = Array(repeating: -1, count: 300)
    private var sums: [Int64] = []
    /// Whether anything was added to a sum: 0 öre differs from nothing.
    private var isTouched: [Bool] = []

    /// Sums for income and cost of so many verksamheter.
    init(verksamheter: Int) {
        slots = verksamheter * 2
    }

    /// Adds `ore` to the sum of a slot and a month or year 1900...2199; throws when it does not fit.
    mutating func add(_ ore: Int64, slot: Int, period: Period) throws(AmountOverflow) {
        let year = period.year - Self.firstYear
        if starts[year] < 0 { appendBlock(year) }
        let index = starts[year] + slot * Self.columns + period.month
        let (sum, overflow) = sums[index].addingReportingOverflow(ore)
        if overflow { throw AmountOverflow() }
        sums[index] = sum
        isTouched[index] = true
    }

    private mutating func appendBlock(_ year: Int) {
        starts[year] = sums.count
        sums.append(contentsOf: repeatElement(0, count: slots * Self.columns))
        isTouched.append(contentsOf: repeatElement(false, count: slots * Self.columns))
    }

    /// All sums that anything was added to, by year, slot and month.
    var entries: [(slot: Int, period: Period, ore: Int64)] {
        var entries: [(slot: Int, period: Period, ore: Int64)] = []
        for (year, start) in starts.enumerated() where start >= 0 {
            for index in 0..<slots * Self.columns where isTouched[start + index] {
                let period = Period(unchecked: Int32((Self.firstYear + year) * 100 + index % Self.columns))
                entries.append((slot: index / Self.columns, period: period, ore: sums[start + index]))
            }
        }
        return entries
    }
}
