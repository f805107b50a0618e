import LedgerModel

/// Dense sums by lane and month, one page of memory for each month that occurs.
///
/// A lane is a kontering with one destination. Both the sums of a rule and the sums of a place in the report are sums
/// of lanes. Records mostly come sorted by date, so the same page stays in the cache; it grows when it is touched.
struct LaneSums: Sendable {
    /// The sums of one month by lane; lanes beyond the last have nothing.
    ///
    /// Twelve bytes a lane, since each worker has hundreds of thousands.
    struct Page: Sendable {
        /// In öre, ledger sign.
        fileprivate(set) var ore: [Int64] = []
        /// The number of records, since a sum of 0 öre differs from no record.
        fileprivate(set) var rows: [UInt32] = []

        fileprivate mutating func grow(to width: Int) {
            ore.reserveCapacity(width)
            ore.append(contentsOf: repeatElement(0, count: width - ore.count))
            rows.reserveCapacity(width)
            rows.append(contentsOf: repeatElement(0, count: width - rows.count))
        }

        /// Sets the first lanes.
        fileprivate mutating func set(_ ore: [Int64], _ rows: [UInt32]) {
            self.ore.replaceSubrange(..<ore.count, with: ore)
            self.rows.replaceSubrange(..<rows.count, with: rows)
        }

        /// Adds the first `count` lanes of another page, each to the lane given for it.
        fileprivate mutating func add(_ other: Page, count: Int, lanes: [Int32]) throws(AmountOverflow) {
            try Self.add(other, count: count, lanes: lanes, to: &ore, &rows)
        }

        private static func add(
            _ other: Page, count: Int, lanes: [Int32], to ore: inout [Int64], _ rows: inout [UInt32]
        ) throws(AmountOverflow) {
            var ore = ore.mutableSpan
            var rows = rows.mutableSpan
            let (addedOre, addedRows, lanes) = (other.ore.span, other.rows.span, lanes.span)
            for index in 0..<min(count, addedRows.count) where addedRows[index] > 0 {
                let lane = Int(lanes[index])
                let (number, tooMany) = rows[lane].addingReportingOverflow(addedRows[index])
                if tooMany { throw AmountOverflow() }
                ore[lane] = try ore[lane].plus(addedOre[index])
                rows[lane] = number
            }
        }

        /// Adds the records of a day; false when a sum does not fit.
        @inline(__always)
        fileprivate mutating func add(_ run: inout DayRun) -> Bool {
            Self.add(&run, to: &ore, &rows)
        }

        @inline(__always)
        private static func add(_ run: inout DayRun, to ore: inout [Int64], _ rows: inout [UInt32]) -> Bool {
            ore.withUnsafeMutableBufferPointer { ore in
                rows.withUnsafeMutableBufferPointer { rows in
                    guard let ore = ore.baseAddress, let rows = rows.baseAddress else { return false }
                    return run.add(to: ore, rows)
                }
            }
        }

        /// Adds records to a lane; throws when their sum or number does not fit.
        fileprivate mutating func add(_ ore: Int64, rows: UInt32, to lane: Int) throws(AmountOverflow) {
            let (count, tooMany) = self.rows[lane].addingReportingOverflow(rows)
            if tooMany { throw AmountOverflow() }
            self.ore[lane] = try self.ore[lane].plus(ore)
            self.rows[lane] = count
        }
    }

    /// Twelve months, and column 0 for amounts of the whole year.
    private static let columns = 13
    private static let firstYear = 1900

    /// The lane of records without a target, such as those on balance accounts.
    static let besides: Int32 = 0

    /// The number of lanes.
    private(set) var lanes = 1
    /// By year from 1900: the index of its first month in `places`, or -1.
    private var years = Array(repeating: -1, count: 300)
    /// By month: its page, or -1.
    private var places: [Int] = []
    private var pages: [Page] = []

    /// Adds a lane and returns it.
    mutating func addLane() -> Int {
        defer { lanes += 1 }
        return lanes
    }

    /// The page of a month or year 1900...2199, grown to hold all lanes.
    @inline(__always)
    private mutating func page(of period: Period) -> Int {
        let year = years[period.year - Self.firstYear]
        if year >= 0 {
            let page = places[year + period.month]
            if page >= 0, pages[page].ore.count >= lanes { return page }
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
            pages.append(Page())
        }
        let page = places[place]
        // Most lanes are added while the first month is read; spare room in every later page would waste memory.
        let width = lanes + lanes / (pages[page].ore.isEmpty ? 16 : 2) + 16
        pages[page].grow(to: width)
        return page
    }

    /// Adds a record, or some, of `ore` to a lane; throws when the sum does not fit.
    mutating func add(_ ore: Int64, rows: UInt32 = 1, lane: Int32, in period: Period) throws(AmountOverflow) {
        let page = page(of: period)
        try pages[page].add(ore, rows: rows, to: Int(lane))
    }

    /// Adds the lanes of another value, each to the lane given for it; throws when a sum does not fit.
    mutating func add(_ other: LaneSums, lanes: [Int32]) throws(AmountOverflow) {
        for (period, place) in other.periods {
            let page = page(of: period)
            try pages[page].add(other.pages[place], count: other.lanes, lanes: lanes)
        }
    }

    /// Adds consecutive records of one day, up to the first that has no lane.
    ///
    /// ``DayRun`` states what must hold for records and lanes. Throws when a sum does not fit.
    @inline(__always)
    mutating func add(_ run: inout DayRun) throws(AmountOverflow) {
        let page = page(of: run.date.period)
        if !pages[page].add(&run) { throw AmountOverflow() }
    }

    /// The months that occur, in order, and the page of each.
    var periods: [(period: Period, page: Int)] {
        var periods: [(period: Period, page: Int)] = []
        for (year, months) in years.enumerated() where months >= 0 {
            for month in 0..<Self.columns where places[months + month] >= 0 {
                let period = Period(unchecked: Int32((Self.firstYear + year) * 100 + month))
                periods.append((period, places[months + month]))
            }
        }
        return periods
    }

    /// Calls `body` with each month that occurs, in order, and its page, which may lack the last lanes.
    func forEachMonth(_ body: (Period, Page) throws(AmountOverflow) -> Void) throws(AmountOverflow) {
        for (period, page) in periods { try body(period, pages[page]) }
    }

    /// The same, where nothing is added.
    func forEachPage(_ body: (Period, Page) -> Void) {
        for (period, page) in periods { body(period, pages[page]) }
    }
}

extension LaneSums {
    /// Appends the sums of the first lanes, by month.
    func append(to writer: inout WordWriter, lanes: Int) {
        writer.append(UInt64(periods.count))
        for (period, place) in periods {
            let count = min(lanes, pages[place].ore.count)
            writer.append(period)
            writer.append(UInt64(count))
            writer.append(pages[place].ore[..<count].lazy.map(UInt64.init(bitPattern:)))
            writer.append(halves: pages[place].rows[..<count])
        }
    }

    /// What ``append(to:lanes:)`` wrote of so many lanes; nil when the words are of something else.
    init?(_ reader: inout WordReader, lanes: Int) {
        self.lanes = lanes
        guard let months: Int = reader.number() else { return nil }
        for _ in 0..<months {
            guard let period = reader.number().flatMap(Period.init(rawValue:)), let count: Int = reader.number(),
                count <= lanes, let ore = reader.words(count), let rows = reader.halves(count)
            else { return nil }
            let page = page(of: period)
            // A month stands once.
            guard pages[page].rows.allSatisfy({ $0 == 0 }) else { return nil }
            pages[page].set(ore.map(Int64.init(bitPattern:)), rows)
        }
    }
}
