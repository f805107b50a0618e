/// What the head of a code tells of an alternative: whether it takes the code, or for a long alternative may take it.
struct HeadTest {
    private let lower: UInt64
    private let lowerMask: UInt64
    private let upper: UInt64
    private let upperMask: UInt64
    private let lengths: ClosedRange<Int>

    /// Whether nothing of the alternative lies beyond the heads, so that they tell all.
    let isExact: Bool

    init(_ alternative: CodePattern.Alternative) {
        let (low, high): (CodeHead, CodeHead)
        switch alternative {
        case .code(let code):
            (low, high) = (CodeHead(code), CodeHead(code))
            lengths = low.length...low.length
        case .prefix(let prefix):
            (low, high) = (CodeHead(prefix), CodeHead(prefix))
            lengths = max(1, low.length)...Int.max
        case .range(let from, let to):
            (low, high) = (CodeHead(from), CodeHead(to))
            lengths = low.length...Int.max
        }
        (lower, lowerMask) = (low.bytes, Self.mask(low.length))
        (upper, upperMask) = (high.bytes, Self.mask(high.length))
        isExact = max(low.length, high.length) <= CodeHead.capacity
    }

    /// Whether the code is, or may be, one of the alternative's.
    @inline(__always)
    func takes(_ code: CodeHead) -> Bool {
        code.bytes & lowerMask >= lower && code.bytes & upperMask <= upper && lengths.contains(code.length)
    }

    /// Ones for so many bytes from the highest on.
    private static func mask(_ bytes: Int) -> UInt64 {
        bytes >= CodeHead.capacity ? .max : ~(UInt64.max >> (8 * UInt64(bytes)))
    }
}
