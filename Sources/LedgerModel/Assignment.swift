/// What the mapping decided for a placement; it can change over time, since rules have validity dates.
public struct Assignment: Hashable, Sendable {
    /// Where amounts of a placement go.
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
        /// The position, from the top, of the rule that decides; nil where none does.
        public let rule: Int?

        /// A stretch from `start`.
        public init(start: LedgerDate, destination: Destination, rule: Int? = nil) {
            self.start = start
            self.destination = destination
            self.rule = rule
        }
    }

    /// Where amounts go from the beginning of time.
    public let first: Destination
    /// The position, from the top, of the rule that decides; nil where none does.
    public let rule: Int?
    /// Later changes of destination, in time order; nearly always none.
    public let changes: [Stretch]
    /// Decides the first day of a year that an amount is given for.
    private let calendar: FiscalCalendar

    /// The same destination at all times.
    public init(_ destination: Destination, rule: Int? = nil) {
        first = destination
        self.rule = rule
        changes = []
        calendar = FiscalCalendar()
    }

    /// Consecutive destinations; the first must start at `rawValue` 0, and neighbours should differ.
    ///
    /// `calendar` decides the first day of a year that an amount is given for.
    public init(stretches: [Stretch], calendar: FiscalCalendar = FiscalCalendar()) {
        precondition(stretches.first?.start.rawValue == 0, "the first stretch covers the beginning of time")
        first = stretches[0].destination
        rule = stretches[0].rule
        changes = Array(stretches.dropFirst())
        self.calendar = calendar
    }

    /// Where an amount of a date goes.
    ///
    /// A month counts as its first day, and a year as the first day of the fiscal year.
    public func destination(on date: LedgerDate) -> Destination {
        let stretch = stretch(on: date)
        return stretch == 0 ? first : changes[stretch - 1].destination
    }

    /// The stretch of a date: 0 for the first, then those of ``changes``.
    public func stretch(on date: LedgerDate) -> Int {
        let day = date.firstDay(in: calendar)
        return (changes.lastIndex { $0.start.firstDay(in: calendar) <= day } ?? -1) + 1
    }
}

extension LedgerDate {
    /// The day used to select rules: of a month its first day, of a year the first day of the fiscal year.
    public func firstDay(in calendar: FiscalCalendar) -> LedgerDate {
        if rawValue % 10000 == 0 { return LedgerDate(unchecked: rawValue + Int32(calendar.firstMonth * 100 + 1)) }
        return rawValue % 100 == 0 ? LedgerDate(unchecked: rawValue + 1) : self
    }
}
