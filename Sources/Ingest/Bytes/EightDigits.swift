/// The digits that eight bytes start with, read together.
///
/// Fenced like ``FastAmount``: eight bytes may be read.
struct EightDigits {
    /// How many of the bytes are digits before the first that is none.
    let count: Int
    /// Digits as numbers, the first in the lowest byte.
    private let numbers: UInt64

    @inline(__always)
    init(_ start: UnsafePointer<UInt8>) {
        let word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
        numbers = word ^ 0x3030_3030_3030_3030
        // A byte above 9 gets its high bit, from the sum or from itself; what it carries only falsifies later ones.
        let others = (numbers &+ 0x7676_7676_7676_7676 | numbers) & 0x8080_8080_8080_8080
        count = others.trailingZeroBitCount / 8
    }

    /// The number that the digits make, at most eight of them; 0 for none.
    @inline(__always)
    var value: UInt32 {
        // Moved to the end, with zeros before them.
        Self.value(numbers << UInt64(64 - count * 8))
    }

    /// Digits added up in pairs, fours and eights.
    @inline(__always)
    private static func value(_ digits: UInt64) -> UInt32 {
        let pairs = digits &* 10 &+ digits >> 8
        let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        let high = (pairs >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
        return UInt32(truncatingIfNeeded: (low &+ high) >> 32)
    }
}
