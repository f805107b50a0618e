/// An alternative compiled to compare heads: exact when it fits a head, otherwise a test that codes must pass.
struct HeadPattern {
    private let lower: UInt64
    private let lowerMask: UInt64
    private let upper: UInt64
    private let upperMask: UInt64
    private let lengths: ClosedRange<Int>

    /// Whether the alternative fits a head, so that the comparison decides alone.
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

    /// Whether the alternative takes the code, or may take it when it is not exact.
    @inline(__always)
    func takes(_ code: CodeHead) -> Bool {
        code.bytes & lowerMask >= lower && code.bytes & upperMask <= upper && lengths.contains(code.length)
    }

    /// A mask of the `bytes` highest bytes.
    private static func mask(_ bytes: Int) -> UInt64 {
        bytes >= CodeHead.capacity ? .max : ~(UInt64.max >> (8 * UInt64(bytes)))
    }
}
