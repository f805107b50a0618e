import LedgerModel

/// Dense sums by lane and month, a page of memory for each month that occurs.
///
/// A lane is a kontering with one destination, so that what a rule took, and what a place in the report has, are sums
/// of lanes. Records mostly come by date: a page is what they touch for a while, and it grows when it is touched.
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
    /// By year from 1900: where its months are in `places`, or -1.
    private var years = Array(repeating: -1, count: 300)
    /// By month: its page, or -1.
    private var places: [Int] = []
    /// The sums of a month by lane; lanes behind the last have nothing.
    private var pages: [[Sum]] = []

    /// Makes a lane more and returns it.
    mutating func addLane() -> Int {
        defer { lanes += 1 }
        return lanes
    }

    /// The page of a month or year 1900...2199, which has all lanes then.
    @inline(__always)
    private mutating func page(of period: Period) -> Int {
        let year = years[period.year - Self.firstYear]
        if year >= 0 {
            let page = places[year + period.month]
            if page >= 0, pages[page].count >= lanes { return page }
        }
        return makePage(of: period)
    }

    @inline(never)
    private mutating func makePage(of period: Period) -> Int {
        let year = period.year - Self.firstYear
        if years[year] < 0 {
            years[year] = places.count
            places.append(contentsOf: repeatElement(-1, count: Self.columns))
        }
        let place = years[year] + period.month
        if places[place] < 0 {
            places[place] = pages.count
            pages.append([])
        }
        let page = places[place]
        // Most lanes come while the first month is read; room to spare in all later ones would be much memory.
        let width = lanes + lanes / (pages[page].isEmpty ? 16 : 2) + 16
        pages[page].reserveCapacity(width)
        pages[page].append(contentsOf: repeatElement(Sum(), count: width - pages[page].count))
        return page
    }

    /// Adds a record of `ore` to a lane; throws when the sum does not fit.
    mutating func add(_ ore: Int64, lane: Int32, in period: Period) throws(AmountOverflow) {
        try add(Sum(ore: ore, rows: 1), lane: Int(lane), page: page(of: period))
    }

    /// Adds what another one's lanes have to lanes of this one; throws when a sum does not fit.
    mutating func add(_ other: LaneSums, lanes: [Int32]) throws(AmountOverflow) {
        for (period, place) in other.periods {
            let page = page(of: period)
            let added = other.pages[place]
            for lane in 0..<min(added.count, other.lanes) where added[lane].rows > 0 {
                try add(added[lane], lane: Int(lanes[lane]), page: page)
            }
        }
    }

    @inline(__always)
    private mutating func add(_ added: Sum, lane: Int, page: Int) throws(AmountOverflow) {
        pages[page][lane].ore = try pages[page][lane].ore.plus(added.ore)
        pages[page][lane].rows += added.rows
    }

    /// Adds a record and those behind it that are of the same day, up to the first that has no lane.
    ///
    /// See ``DayRun`` for what is promised about records and lanes. Throws when a sum does not fit.
    @inline(__always)
    mutating func add(_ run: inout DayRun) throws(AmountOverflow) {
        let page = page(of: run.date.period)
        var fits = true
        pages[page].withUnsafeMutableBufferPointer { sums in
            if let sums = sums.baseAddress { fits = run.add(to: sums) }
        }
        if !fits { throw AmountOverflow() }
    }

    /// The months that occur, in order, and the page of each.
    private var periods: [(period: Period, page: Int)] {
        var periods: [(period: Period, page: Int)] = []
        for (year, months) in years.enumerated() where months >= 0 {
            for month in 0..<Self.columns where places[months + month] >= 0 {
                let period = Period(unchecked: Int32((Self.firstYear + year) * 100 + month))
                periods.append((period, places[months + month]))
            }
        }
        return periods
    }

    /// Calls `body` with the months that occur, in order, and what each lane has in it; later lanes may be left out.
    func forEachMonth(_ body: (Period, Span<Sum>) throws(AmountOverflow) -> Void) throws(AmountOverflow) {
        for (period, page) in periods {
            let sums = pages[page]
            try body(period, sums.span.extracting(first: lanes))
        }
    }
}
