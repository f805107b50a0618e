/// What a field looks like, whatever the record makes of it.
///
/// A number may have a sign on either side, parentheses, one decimal mark, and blanks between its digits.
struct SIE4FieldLook {
    /// Whether it is a number, however it is written.
    private(set) var isNumber = false
    /// Whether a minus, a plus or parentheses stand with it.
    private(set) var hasSign = false
    /// The digits before the mark.
    private(set) var wholeDigits = 0
    /// The digits behind the mark; nil without one.
    private(set) var decimals: Int?
    /// Whether all its digits are zeros.
    private(set) var isZero = true

    /// Looks at the bytes of a field without quotes.
    init(_ bytes: ByteView) {
        var behindNumber = false
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x30...0x39:
                if behindNumber { return }
                isZero = isZero && byte == 0x30
                if let known = decimals { decimals = known + 1 } else { wholeDigits += 1 }
            case UInt8(ascii: "."), UInt8(ascii: ","):
                if decimals != nil || behindNumber { return }
                decimals = 0
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"):
                // In front, or behind all digits: `2026-01-31` is no number.
                if index > 0 { behindNumber = true }
                hasSign = true
            case 0x20: continue
            default: return
            }
        }
        isNumber = wholeDigits + (decimals ?? 0) > 0
    }

    /// A number that is hardly anything but money: it has a sign or decimals.
    var isAmount: Bool { isNumber && (hasSign || decimals != nil) }
    /// Digits alone.
    var isCode: Bool { isNumber && !isAmount }
    /// As long as accounts are.
    var isAccount: Bool { isCode && 3...8 ~= wholeDigits }
    /// As long as months are.
    var isMonth: Bool { isCode && wholeDigits == 6 }
    /// As short as year indexes are, which have a minus for years before.
    var isYearIndex: Bool { isNumber && decimals == nil && 1...2 ~= wholeDigits }
}
