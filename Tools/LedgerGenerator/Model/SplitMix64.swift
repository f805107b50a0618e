/// A small seeded source of numbers: the same seed gives the same numbers on every machine.
///
/// Steele, Lea and Flood's SplitMix64. Statistical quality is ample for made-up ledgers; it is not for secrets.
public struct SplitMix64: Sendable {
    private var state: UInt64

    /// Starts the sequence that belongs to `seed`.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A number in `0 ..< bound`; `bound` must be positive.
    ///
    /// Multiply and shift: the bias is below 2⁻³² for the bounds used here, and no division is needed.
    public mutating func below(_ bound: Int) -> Int {
        Int(UInt64(bound).multipliedFullWidth(by: next()).high)
    }

    /// True once in `count` draws on average.
    public mutating func oneIn(_ count: Int) -> Bool {
        below(count) == 0
    }

    /// An element of a collection that is not empty.
    public mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }
}
