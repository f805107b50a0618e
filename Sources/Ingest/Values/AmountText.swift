/// Reads an amount as SIE and XML write it: `-1234.50`, at most two decimals that matter, a point.
///
/// SIE 4 point 5.9 and the `Amount` type of SIE 5. More decimals are fine when they are zeros. A decimal comma, with
/// one or two decimals, is a reading of its own so that the caller can warn; thousands separators are never guessed at.
struct AmountText {
    /// What a text turned out to be.
    enum Reading: Hashable {
        /// An amount in öre.
        case ore(Int64)
        /// An amount in öre that was written with a decimal comma.
        case commaOre(Int64)
        /// Not an amount.
        case invalid
    }

    /// The largest magnitude in öre; sums of ten thousand such amounts still fit 64 bits.
    static let limit: Int64 = 900_000_000_000_000

    /// Reads all of `bytes`; an empty text is invalid.
    @inline(__always)
    static func read(_ bytes: ByteView) -> Reading {
        var index = 0
        let count = bytes.count
        var isNegative = false
        if index < count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
            isNegative = bytes[index] == UInt8(ascii: "-")
            index += 1
        }
        var value: Int64 = 0
        let firstDigit = index
        while index < count, bytes[index] &- 0x30 <= 9 {
            value = value &* 10 &+ Int64(bytes[index] &- 0x30)
            if value > limit { return .invalid }
            index += 1
        }
        var digits = index - firstDigit
        let wholeDigits = digits
        var hasComma = false
        var decimals = 0
        if index < count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",") {
            hasComma = bytes[index] == UInt8(ascii: ",")
            index += 1
            while index < count, bytes[index] &- 0x30 <= 9 {
                if decimals < 2 {
                    value = value &* 10 &+ Int64(bytes[index] &- 0x30)
                    decimals += 1
                } else if bytes[index] != UInt8(ascii: "0") {
                    return .invalid
                }
                digits += 1
                index += 1
            }
        }
        guard index == count, digits > 0, value <= limit else { return .invalid }
        // Behind a comma, three digits may as well be thousands.
        if hasComma && digits - wholeDigits > 2 { return .invalid }
        for _ in decimals..<2 { value = value &* 10 }
        guard value <= limit else { return .invalid }
        let ore = isNegative ? -value : value
        return hasComma ? .commaOre(ore) : .ore(ore)
    }
}
