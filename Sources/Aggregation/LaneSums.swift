import LedgerModel

/// Dense sums by lane and month, one page of memory for each month that occurs.
///
/// A lane is a kontering with one destination, so that what a rule took, and what a place in the report has, are sums
/// of lanes. Records mostly come by date: a page is what they touch for a while.
struct LaneSums: Sendable {
    /// What was added to a lane in a month.
    struct Sum: Sendable {
        /// In öre, ledger sign.
        var ore: Int64 = 0
        /// How many records: 0 öre differs from nothing.
        var rows = 0
    }

    /// Twelve months, and column 0 for amounts of the whole year.
    private static let columns = 13
    private static let firstYear = 1900

    /// The lane of what belongs to no target, such as balance accounts.
    static let besides: Int32 = 0

    /// How many lanes there are.
    private(set) var lanes = 1
    /// How many a page has room for.
    private var width = 32
    /// By year from 1900: where its months are in `pages`, or -1.
    private var years = Array(repeating: -1, count: 300)
    /// By month: where its page starts, or -1.
    private var pages: [Int] = []
    private var sums: [Sum] = []

    /// Makes so many lanes more and returns the first.
    mutating func addLanes(_ count: Int) -> Int {
        defer { lanes += count }
        if lanes + count > width { widen(toHold: lanes + count) }
        return lanes
    }

    /// Where the page of a month or year 1900...2199 starts, for what is added before lanes are made.
    mutating func page(of period: Period) -> Int {
        let year = period.year - Self.firstYear
        if years[year] < 0 {
            years[year] = pages.count
            pages.append(contentsOf: repeatElement(-1, count: Self.columns))
        }
        let place = years[year] + period.month
        if pages[place] < 0 {
            pages[place] = sums.count
            // Months are few, and room for as many again would double the memory.
            sums.reserveCapacity(sums.count + width)
            sums.append(contentsOf: repeatElement(Sum(), count: width))
        }
        return pages[place]
    }

    /// Adds a record of `ore` to a lane; throws when the sum does not fit.
    mutating func add(_ ore: Int64, lane: Int32, page: Int) throws(AmountOverflow) {
        var sums = sums.mutableSpan
        try Self.add(ore, to: &sums, at: page + Int(lane))
    }

    /// Adds what another one's lanes have to lanes of this one; throws when a sum does not fit.
    mutating func add(_ other: LaneSums, lanes: [Int32]) throws(AmountOverflow) {
        for (period, start) in other.periods {
            let page = page(of: period)
            for lane in 0..<other.lanes where other.sums[start + lane].rows > 0 {
                let (added, place) = (other.sums[start + lane], page + Int(lanes[lane]))
                sums[place].ore = try sums[place].ore.plus(added.ore)
                sums[place].rows += added.rows
            }
        }
    }

    /// Adds a record and those behind it that are of the same day, up to the first that has no lane.
    ///
    /// `lanes` has a lane for each coding, or a number below zero. The totals are those of targets and of what is
    /// ``besides``. Throws when a sum does not fit.
    mutating func addDay(
        _ records: Span<LedgerRecord>, from first: Int, lanes: Span<Int32>
    ) throws(AmountOverflow) -> (targets: ControlTotals, besides: ControlTotals) {
        let date = records[first].date
        let page = page(of: date.period)
        var sums = sums.mutableSpan
        var (all, part) = (ControlTotals(), ControlTotals())
        var index = first
        while index < records.count {
            let record = records[index]
            let lane = lanes[Int(record.coding)]
            guard lane >= 0, record.date == date else { break }
            try Self.add(record.ore, to: &sums, at: page &+ Int(lane))
            try all.add(ore: record.ore)
            // Every few records there is a balance account, nobody can guess where: no branch. What is in the part is
            // in the whole too, so it fits.
            let isPart: Int64 = lane == Self.besides ? -1 : 0
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
        sums[index] = Sum(ore: sum, rows: sums[index].rows &+ 1)
    }

    private mutating func widen(toHold count: Int) {
        let old = width
        while width < count { width += max(32, width / 4) }
        var wide = Array(repeating: Sum(), count: sums.count / old * width)
        for page in 0..<sums.count / old {
            for lane in 0..<lanes { wide[page * width + lane] = sums[page * old + lane] }
        }
        sums = wide
        for place in pages.indices where pages[place] >= 0 { pages[place] = pages[place] / old * width }
    }

    /// The months that occur, in order, and where the page of each starts.
    private var periods: [(period: Period, start: Int)] {
        var periods: [(period: Period, start: Int)] = []
        for (year, months) in years.enumerated() where months >= 0 {
            for month in 0..<Self.columns where pages[months + month] >= 0 {
                let period = Period(unchecked: Int32((Self.firstYear + year) * 100 + month))
                periods.append((period, pages[months + month]))
            }
        }
        return periods
    }

    /// Calls `body` with the months that occur, in order, and what each lane has in it.
    func forEachMonth(_ body: (Period, Span<Sum>) throws(AmountOverflow) -> Void) throws(AmountOverflow) {
        for (period, start) in periods { try body(period, sums.span.extracting(start..<start + lanes)) }
    }
}
