/// An amount written in the plain way, such as `-1234.50`.
///
/// Fenced: it reads with a bare pointer, digits until a byte that is none, which a line feed is, so it never passes the
/// end of a line. At most twelve digits before the mark are taken; more are left to ``AmountText``, which knows what is
/// wrong.
struct FastAmount {
    /// In öre.
    let ore: Int64
    /// The byte behind it: a blank, a line end or the delimiter.
    let end: UnsafePointer<UInt8>

    /// Reads an amount at `start`; nil when it is not plain.
    @inline(__always)
    init?(_ start: UnsafePointer<UInt8>, mark: UInt8 = UInt8(ascii: "."), delimiter: UInt8 = 0x20) {
        var pointer = start
        let isNegative = pointer.pointee == UInt8(ascii: "-")
        if isNegative { pointer += 1 }
        let first = pointer
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
        guard pointer.pointee <= 0x20 || pointer.pointee == delimiter else { return nil }
        ore = isNegative ? 0 &- value : value
        end = pointer
    }
}
