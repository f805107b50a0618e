/// The amounts that a figure is the sum of: a view over some places of the report, added or subtracted.
///
/// `Utfall feb 2026` on the row `Kostnader` is the outcome of January and February on the cost of every verksamhet.
public struct FigureSelection: Hashable, Sendable {
    /// Whether the sum is added or subtracted.
    public enum Sign: Hashable, Sendable {
        /// As it is in the report: income positive, cost negative.
        case plus
        /// With the sign turned.
        case minus
    }

    /// The series and its periods: what a column says.
    public var view: FigureView
    /// The places of the report: what a row says.
    public var targets: TargetSelection
    /// Whether the sum is added or subtracted.
    public var sign: Sign

    /// The selection at the crossing of a row and a column.
    public init(_ view: FigureView, _ targets: TargetSelection, sign: Sign = .plus) {
        self.view = view
        self.targets = targets
        self.sign = sign
    }

    /// Whether it includes the amounts of a series in a period on a place of the report.
    public func contains(_ series: Series, _ period: Period, _ target: Target) -> Bool {
        view.includes(series, period) && targets.contains(target)
    }
}
