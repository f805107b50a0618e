/// Divides amounts into irregular parts that add up exactly.
enum AmountSplit {
    /// `count` parts of `amount` with random weights; the öre left over go to the last part.
    static func parts(of amount: Int64, count: Int, random: inout SplitMix64) -> [Int64] {
        let weights = (0..<max(count, 1)).map { _ in Int64(random.below(900) + 100) }
        let sum = weights.reduce(0, +)
        var parts = weights.map { weight in share(of: amount, weight, sum) }
        parts[parts.count - 1] += amount - parts.reduce(0, +)
        return parts
    }

    /// `amount * weight / sum`, truncated toward zero.
    static func share(of amount: Int64, _ weight: Int64, _ sum: Int64) -> Int64 {
        Int64(Int128(amount) * Int128(weight) / Int128(sum))
    }
}
