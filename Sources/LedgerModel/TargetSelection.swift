/// The places of the report that a figure includes.
public struct TargetSelection: Hashable, Sendable {
    /// The places in report order; nil includes everything.
    public let targets: [Target]?

    /// Everything.
    public static let all = TargetSelection(targets: nil)

    /// These places, each once.
    public init(_ targets: some Sequence<Target>) {
        self.targets = Set(targets).sorted()
    }

    private init(targets: [Target]?) {
        self.targets = targets
    }

    /// Whether a place is one of them.
    public func contains(_ target: Target) -> Bool {
        guard let targets else { return true }
        var (low, high) = (0, targets.count)
        while low < high {
            let middle = (low + high) / 2
            if targets[middle] < target { low = middle + 1 } else { high = middle }
        }
        return low < targets.count && targets[low] == target
    }
}
