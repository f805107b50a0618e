/// A block of a sequence that stands in it again right behind itself.
struct RepeatedBlock: Equatable {
    /// Where the block starts.
    let start: Int
    /// How long it is.
    let period: Int
    /// How many elements behind the block repeat it: as many as it has, or more when it comes several times.
    let count: Int

    /// So many distances are tried, those that most elements have to the one before that is equal.
    private static let candidates = 8

    /// The longest block; nil when nothing is repeated.
    static func longest(in sequence: [UInt64]) -> RepeatedBlock? {
        var best: RepeatedBlock?
        for period in likelyPeriods(of: sequence) {
            guard let block = longest(period, in: sequence) else { continue }
            if block.count > best?.count ?? 0 { best = block }
        }
        return best
    }

    /// The longest run in which each element equals the one `period` before it, if it is a whole block.
    private static func longest(_ period: Int, in sequence: [UInt64]) -> RepeatedBlock? {
        var (best, run): (RepeatedBlock?, Int) = (nil, 0)
        for index in period..<sequence.count {
            run = sequence[index] == sequence[index - period] ? run + 1 : 0
            if run >= period, run > best?.count ?? 0 {
                best = RepeatedBlock(start: index - run - period + 1, period: period, count: run)
            }
        }
        return best
    }

    /// Distances between equal elements, the commonest first, then the shortest.
    private static func likelyPeriods(of sequence: [UInt64]) -> [Int] {
        var last: [UInt64: Int] = [:]
        last.reserveCapacity(sequence.count)
        var votes: [Int: Int] = [:]
        for (index, element) in sequence.enumerated() {
            if let before = last.updateValue(index, forKey: element) { votes[index - before, default: 0] += 1 }
        }
        return votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(candidates).map(\.key)
    }
}
