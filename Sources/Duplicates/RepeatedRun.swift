/// Elements of a sequence that occur earlier in it in the same order.
struct RepeatedRun: Equatable {
    /// Where they occur first.
    let first: Int
    /// Where they occur again.
    let again: Int
    /// The number of elements.
    let count: Int
    /// How many of them occur exactly twice.
    let twice: Int

    /// The run with most elements that stand exactly twice; nil when nothing is repeated.
    static func longest(in sequence: [UInt64], twice isTwice: (UInt64) -> Bool) -> RepeatedRun? {
        var last: [UInt64: Int] = [:]
        last.reserveCapacity(sequence.count)
        var best: RepeatedRun?
        var (start, before, twice) = (0, -2, 0)
        for (index, element) in sequence.enumerated() {
            let place = last.updateValue(index, forKey: element) ?? -2
            if place < 0 || place != before + 1 { (start, twice) = (index, 0) }
            before = place
            guard place >= 0 else { continue }
            if isTwice(element) { twice += 1 }
            if twice > best?.twice ?? 0 {
                let count = index - start + 1
                best = RepeatedRun(first: place - count + 1, again: start, count: count, twice: twice)
            }
        }
        return best
    }
}
