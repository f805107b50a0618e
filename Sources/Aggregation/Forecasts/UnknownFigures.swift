import LedgerModel

/// The places of the report on which a computed forecast has no figure, which is not 0.
public struct UnknownFigures: Hashable, Sendable {
    private var targets: [Series: Set<Target>] = [:]

    /// Every figure is known.
    public init() {}

    mutating func add(_ target: Target, of series: Series) {
        targets[series, default: []].insert(target)
    }

    /// The series that lack some figure, in order.
    var series: [Series] { targets.keys.sorted() }

    /// The places without figure of a series.
    func targets(of series: Series) -> Set<Target> { targets[series] ?? [] }
}
