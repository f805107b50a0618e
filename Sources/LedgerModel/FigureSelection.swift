/// What a figure is the sum of: a view of amounts on some places of the report, added or taken away.
///
/// `Utfall feb 2026` on the row `Kostnader` is the outcome of January and February on the cost of every verksamhet.
public struct FigureSelection: Hashable, Sendable {
    /// Whether the sum is added or taken away.
    public enum Sign: Hashable, Sendable {
        /// As it is in the report: income positive, cost negative.
        case plus
        /// The other way about.
        case minus
    }

    /// The series and its periods: what a column says.
    public var view: FigureView
    /// The places of the report: what a row says.
    public var targets: TargetSelection
    /// Whether the sum is added or taken away.
    public var sign: Sign

    /// A selection where a row and a column meet.
    public init(_ view: FigureView, _ targets: TargetSelection, sign: Sign = .plus) {
        self.view = view
        self.targets = targets
        self.sign = sign
    }

    /// Whether it takes what a series has in a period on a place of the report.
    public func contains(_ series: Series, _ period: Period, _ target: Target) -> Bool {
        series == view.series && view.periods.contains(period) && targets.contains(target)
    }
}
