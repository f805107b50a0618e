/// An amount written in the plain way, such as `-1234.50`.
///
/// Fenced: it reads with a bare pointer. Invariant: ``BlockBuffer/slack`` bytes may be read from `start` on. Eight
/// bytes are looked at together; a longer amount is read digit by digit, until a byte that is none, which a line feed
/// is, so it never passes the end of a line. At most twelve digits before the mark are taken; more are left to
/// ``AmountText``, which knows what is wrong.
struct FastAmount {
    /// In öre.
    let ore: Int64
    /// The byte behind it: a blank, a line end or the delimiter.
    let end: UnsafePointer<UInt8>

    /// Reads an amount at `start`; nil when it is not plain.
    @inline(__always)
    init?(_ start: UnsafePointer<UInt8>, mark: UInt8 = UInt8(ascii: "."), delimiter: UInt8 = 0x20) {
        let isNegative = start.pointee == UInt8(ascii: "-")
        let first = start + (isNegative ? 1 : 0)
        let digits = EightDigits(first)
        let behind = first + digits.count
        let (one, two) = (behind[1] &- 0x30, behind[2] &- 0x30)
        let isWhole =
            1...7 ~= digits.count && behind.pointee == mark && one <= 9 && two <= 9
            && (behind[3] <= 0x20 || behind[3] == delimiter)
        if isWhole {
            let value = Int64(digits.value) &* 100 &+ Int64(one) &* 10 &+ Int64(two)
            ore = isNegative ? 0 &- value : value
            end = behind + 3
            return
        }
        guard let (value, end) = Self.read(first, mark, delimiter) else { return nil }
        ore = isNegative ? 0 &- value : value
        self.end = end
    }

    @inline(never)
    private static func read(
        _ first: UnsafePointer<UInt8>, _ mark: UInt8, _ delimiter: UInt8
    ) -> (value: Int64, end: UnsafePointer<UInt8>)? {
        var pointer = first
        var value: Int64 = 0
        while pointer.pointee &- 0x30 <= 9 {
            value = value &* 10 &+ Int64(pointer.pointee &- 0x30)
            pointer += 1
        }
        let digits = pointer - first
        guard digits > 0, digits <= 12 else { return nil }
        value = value &* 100
        if pointer.pointee == mark {
            let (one, two) = (pointer[1] &- 0x30, pointer[2] &- 0x30)
            guard one <= 9 else { return nil }
            value = value &+ Int64(one) &* 10
            pointer += 2
            if two <= 9 {
                value = value &+ Int64(two)
                pointer += 1
            }
        }
        return pointer.pointee <= 0x20 || pointer.pointee == delimiter ? (value, pointer) : nil
    }
}

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
        // Moved to the end, with zeros before them, then added up in pairs, fours and eights.
        let digits = numbers << UInt64(64 - count * 8)
        let pairs = digits &* 10 &+ digits >> 8
        let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        let high = (pairs >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
        return UInt32(truncatingIfNeeded: (low &+ high) >> 32)
    }
}
