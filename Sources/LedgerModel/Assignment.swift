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

    /// The same destination at all times.
    public init(_ destination: Destination) {
        first = destination
        changes = []
    }

    /// Destinations that follow one another; the first must start at `rawValue` 0, and neighbours should differ.
    public init(stretches: [Stretch]) {
        precondition(stretches.first?.start.rawValue == 0, "the first stretch covers the beginning of time")
        first = stretches[0].destination
        changes = Array(stretches.dropFirst())
    }

    /// Where an amount of a date goes.
    ///
    /// A date without a day (or month) counts as the first day of its period.
    public func destination(on date: LedgerDate) -> Destination {
        var found = first
        for stretch in changes where stretch.start.firstDay <= date.firstDay {
            found = stretch.destination
        }
        return found
    }
}

extension LedgerDate {
    /// The date as a number with month and day 1 where they are missing.
    fileprivate var firstDay: Int32 {
        if rawValue % 10000 == 0 { return rawValue + 101 }
        return rawValue % 100 == 0 ? rawValue + 1 : rawValue
    }
}
