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
