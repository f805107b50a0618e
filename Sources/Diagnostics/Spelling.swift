/// Finds the word that a misspelt one probably means, for "did you mean".
public enum Spelling {
    /// The candidate nearest to `word`, if it is near enough; the first of several equally near.
    ///
    /// Case is ignored. Up to a third of the letters may be wrong; beyond that only a unique completion counts.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = folded(word)
        return closest(to: wanted, among: candidates, within: (wanted.count + 1) / 3)
            ?? completion(of: wanted, among: candidates)
    }

    /// The candidate that `word` is a slip for, such as another case or a plural; the first of several equally near.
    ///
    /// One letter in four may be wrong, and two at most, so that a word of its own is seldom taken for a slip.
    public static func slip(_ word: String, of candidates: some Sequence<String>) -> String? {
        let wanted = folded(word)
        return closest(to: wanted, among: candidates, within: min(2, (wanted.count + 2) / 4))
    }

    /// The first of the candidates with the fewest letters wrong, so many at most.
    private static func closest(
        to wanted: [Unicode.Scalar], among candidates: some Sequence<String>, within most: Int
    ) -> String? {
        var limit = most
        var closest: String?
        for candidate in candidates {
            // The distance is at least the difference in length.
            guard abs(candidate.unicodeScalars.count - wanted.count) <= limit else { continue }
            let letters = folded(candidate)
            let distance = distance(wanted, letters)
            if distance > limit { continue }
            if distance == 0 { return candidate }
            closest = candidate
            limit = distance - 1
        }
        return closest
    }

    /// The only candidate that begins with the letters.
    private static func completion(
        of letters: [Unicode.Scalar], among candidates: some Sequence<String>
    ) -> String? {
        let longer = letters.count < 3 ? [] : candidates.filter { folded($0).starts(with: letters) }
        return longer.count == 1 ? longer[0] : nil
    }

    private static func folded(_ word: String) -> [Unicode.Scalar] { Array(word.lowercased().unicodeScalars) }

    /// The number of letters to insert, remove, replace or swap with their neighbour to get from one word to the other.
    private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for (row, letter) in one.enumerated() {
            var current = [row + 1]
            for (column, candidate) in other.enumerated() {
                var cost = min(last[column + 1], current[column]) + 1
                cost = min(cost, last[column] + (letter == candidate ? 0 : 1))
                if row > 0, column > 0, letter == other[column - 1], one[row - 1] == candidate {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[other.count]
    }
}
