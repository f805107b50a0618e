/// How far two words are apart, for "did you mean".
enum EditDistance {
    /// The candidate nearest to `word`, if it is near enough to be what was meant; the first of equals.
    static func nearest(to word: String, among candidates: [String]) -> String? {
        let measured = candidates.map { (candidate: $0, distance: between(word.lowercased(), $0)) }
        guard let best = measured.min(by: { $0.distance < $1.distance }) else { return nil }
        // A third of the letters wrong is a slip; more is another word.
        return best.distance <= (word.count + 1) / 3 ? best.candidate : nil
    }

    /// How many letters to insert, remove, replace or swap with their neighbour to get from one word to the other.
    static func between(_ one: String, _ other: String) -> Int {
        let (left, right) = (Array(one), Array(other))
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, candidate) in right.enumerated() {
                var cost = min(last[column + 1], current[column]) + 1
                cost = min(cost, last[column] + (letter == candidate ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == candidate {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
