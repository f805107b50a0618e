/// The places of the report that a figure includes: some verksamheter crossed with some slag.
///
/// Every selection that a row and a column can make is such a product, also when ids are left out of it.
public struct TargetSelection: Hashable, Sendable {
    /// The verksamheter, as indexes of the register, ascending.
    public let verksamheter: [Int]
    /// The slag or volumes, as indexes of their register, ascending.
    public let slag: [Int]

    /// Some verksamheter crossed with some slag, each once.
    public init(verksamheter: some Sequence<Int>, slag: some Sequence<Int>) {
        self.verksamheter = Set(verksamheter).sorted()
        self.slag = Set(slag).sorted()
    }

    /// What both this and another selection include.
    public func intersection(_ other: TargetSelection) -> TargetSelection {
        let (rows, kinds) = (Set(other.verksamheter), Set(other.slag))
        return TargetSelection(verksamheter: verksamheter.filter(rows.contains), slag: slag.filter(kinds.contains))
    }

    /// Whether it includes nothing.
    public var isEmpty: Bool { verksamheter.isEmpty || slag.isEmpty }

    /// Whether a place is one of them.
    public func contains(_ target: Target) -> Bool {
        verksamheter.containsSorted(target.verksamhet) && slag.containsSorted(target.slag)
    }
}

extension [Int] {
    /// Whether a sorted list has a number.
    fileprivate func containsSorted(_ number: Int) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == number
    }
}
