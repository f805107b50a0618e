public import LedgerModel

/// What sources add up to once their placements are mapped: a value that merges in any order.
public struct SourceTotals: Hashable, Sendable {
    /// The sums of the report, in report sign.
    public var cube: Cube
    /// The part of ``cube`` that was given in report terms, which no kontering has.
    public var reports: Cube
    /// Totals of the records that rules take into the report.
    public var mapped: ControlTotals
    /// Totals of the records on balance accounts, which are outside the cube.
    public var balance: ControlTotals
    /// Totals of the records that no rule takes; inside the cube only when they are collected on a row of their own.
    public var unmapped: ControlTotals
    /// The placements that no rule takes on some date, by source and first line.
    public private(set) var unmappedPlacements: [UnmappedPlacement]
    /// Whether some amounts were given in report terms.
    public var hasReportTerms: Bool

    /// Nothing, or what is given.
    public init(
        cube: Cube = Cube(), reports: Cube = Cube(), mapped: ControlTotals = ControlTotals(),
        balance: ControlTotals = ControlTotals(),
        unmapped: ControlTotals = ControlTotals(), unmappedPlacements: [UnmappedPlacement] = [],
        hasReportTerms: Bool = false
    ) {
        self.cube = cube
        self.reports = reports
        self.mapped = mapped
        self.balance = balance
        self.unmapped = unmapped
        self.unmappedPlacements = unmappedPlacements.sorted()
        self.hasReportTerms = hasReportTerms
    }

    /// Adds the totals of other sources; throws when a sum does not fit.
    public mutating func merge(_ other: SourceTotals) throws(AmountOverflow) {
        try cube.merge(other.cube)
        if !other.reports.isEmpty { try reports.merge(other.reports) }
        try mapped.add(other.mapped)
        try balance.add(other.balance)
        try unmapped.add(other.unmapped)
        hasReportTerms = hasReportTerms || other.hasReportTerms
        try merge(other.unmappedPlacements)
    }

    private mutating func merge(_ others: [UnmappedPlacement]) throws(AmountOverflow) {
        guard let first = others.first else { return }
        // Files mostly come sorted by name, so appending is usually enough.
        guard let last = unmappedPlacements.last, last > first || last.source == first.source else {
            unmappedPlacements += others
            return
        }
        unmappedPlacements = try UnmappedPlacement.merged(unmappedPlacements + others).sorted()
    }

    /// Totals of all records, to be compared with what the parser counted; throws when a sum does not fit.
    public func controlTotals() throws(AmountOverflow) -> ControlTotals {
        var totals = mapped
        try totals.add(balance)
        try totals.add(unmapped)
        return totals
    }

    /// The sum of positive cost in report terms, in kronor, when there is any: the sign is probably wrong.
    ///
    /// Changes of a budget are left out, since a cut is positive.
    public func positiveCost(_ slag: SlagRegister) throws(AmountOverflow) -> Amount? {
        guard hasReportTerms else { return nil }
        let cost = try sum(of: .kostnad, slag)
        return cost > 0 ? Amount(ore: cost) : nil
    }

    /// The sum of negative income in report terms, in kronor, when there is any: the sign is probably wrong.
    public func negativeIncome(_ slag: SlagRegister) throws(AmountOverflow) -> Amount? {
        guard hasReportTerms else { return nil }
        let income = try sum(of: .intakt, slag)
        return income < 0 ? Amount(ore: income) : nil
    }

    private func sum(of art: Art, _ slag: SlagRegister) throws(AmountOverflow) -> Int64 {
        try cube.sum { key in
            slag[key.target.slag].art == art && key.series.decision?.kind ?? .ursprunglig == .ursprunglig
        }
    }
}
