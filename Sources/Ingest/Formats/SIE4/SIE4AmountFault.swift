/// Why a field is not an amount, where that can be told.
enum SIE4AmountFault: String {
    case tooLarge = "it is more than 9 000 000 000 000 kr"
    case decimals = "it has more than two decimals"
    case thousands = "its comma may be a decimal mark or one between thousands"
    case cut = "a blank within it makes two fields of it"
    case blanks = "it has a blank or an apostrophe between its digits"
    case minusBehind = "its minus stands behind it"
    case parentheses = "it has parentheses in place of a minus"
    case letters = "a word stands with its digits"

    /// Looks at a field that ``AmountText`` cannot read; nil for what is hardly an amount at all.
    init?(_ bytes: ByteView) {
        let look = SIE4FieldLook(bytes)
        if look.isNumber {
            guard let fault = Self.fault(of: bytes, look) else { return nil }
            self = fault
        } else if bytes.contains(where: { $0 == UInt8(ascii: "'") || $0 >= 0x80 }), Self.startsWithNumber(bytes) {
            self = .blanks
        } else if Self.startsWithNumber(bytes), bytes.last.map({ $0 | 0x20 }).map({ 0x61...0x7A ~= $0 }) == true {
            self = .letters
        } else {
            return nil
        }
    }

    private static func fault(of bytes: ByteView, _ look: SIE4FieldLook) -> SIE4AmountFault? {
        if bytes.contains(0x20) { return .blanks }
        if bytes.first == UInt8(ascii: "(") { return .parentheses }
        if bytes.last == UInt8(ascii: "-") { return .minusBehind }
        if bytes.contains(UInt8(ascii: ",")), look.decimals ?? 0 > 2 { return .thousands }
        return look.decimals ?? 0 > 2 ? .decimals : .tooLarge
    }

    private static func startsWithNumber(_ bytes: ByteView) -> Bool {
        let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
        return digits.first.map { $0 &- 0x30 <= 9 } == true
    }
}
