/// What the mapping decided for a coding; it can change over time, since rules have validity dates.
public struct Assignment: Hashable, Sendable {
    /// Where amounts of a coding go.
    public enum Destination: Hashable, Sendable {
        /// Into the report.
        case outcome(Target)
        /// A balance account (class 1-2): outside the outcome, inside the control totals.
        case balance
        /// No rule takes it.
        case unmapped
    }

    /// A stretch of time with one destination, from `start` until the next stretch starts.
    public struct Stretch: Hashable, Sendable {
        /// The first date it holds for; the first stretch holds from the beginning of time (`rawValue` 0).
        public let start: LedgerDate
        /// Where amounts go.
        public let destination: Destination

        /// A stretch from `start`.
        public init(start: LedgerDate, destination: Destination) {
            self.start = start
            self.destination = destination
        }
    }

    /// Where amounts go from the beginning of time.
    public let first: Destination
    /// When and where they go after that, in time order; nearly always nothing.
    public let changes: [Stretch]
    /// When the years start that amounts may be given for.
    private let calendar: FiscalCalendar

    /// The same destination at all times.
    public init(_ destination: Destination) {
        first = destination
        changes = []
        calendar = FiscalCalendar()
    }

    /// Destinations that follow one another; the first must start at `rawValue` 0, and neighbours should differ.
    ///
    /// `calendar` tells when the years start that amounts may be given for.
    public init(stretches: [Stretch], calendar: FiscalCalendar = FiscalCalendar()) {
        precondition(stretches.first?.start.rawValue == 0, "the first stretch covers the beginning of time")
        first = stretches[0].destination
        changes = Array(stretches.dropFirst())
        self.calendar = calendar
    }

    /// Where an amount of a date goes.
    ///
    /// A month counts as its first day, and a year as the first day of the fiscal year.
    public func destination(on date: LedgerDate) -> Destination {
        var found = first
        let day = date.firstDay(in: calendar)
        for stretch in changes where stretch.start.firstDay(in: calendar) <= day {
            found = stretch.destination
        }
        return found
    }
}

extension LedgerDate {
    /// The date as a number, with the first month of the fiscal year, and day 1, where they are missing.
    fileprivate func firstDay(in calendar: FiscalCalendar) -> Int32 {
        if rawValue % 10000 == 0 { return rawValue + Int32(calendar.firstMonth * 100 + 1) }
        return rawValue % 100 == 0 ? rawValue + 1 : rawValue
    }
}
