/// Whether a text that nobody reads looks like an amount of money.
enum AmountLook {
    /// Whether a text that stands under a name looks like an amount other than 0.
    ///
    /// Under a name that speaks of money any number does; under any other one with two decimals or a minus, since
    /// codes, dates and counts have neither.
    static func isAmount(_ text: ByteView, under meaning: NameMeaning) -> Bool {
        switch meaning {
        case .number, .account: false
        case .money: number(text) != nil
        case .currency, .unit, .side, .other: number(text).map { $0.decimals == 2 || $0.isNegative } ?? false
        }
    }

    /// The shape of a number other than 0, with kr or SEK behind it or not; nil for any other text.
    private static func number(_ text: ByteView) -> Shape? {
        let text = text.trimmed
        // Most texts are told by their first byte; no amount is longer.
        guard let first = text.first, first < 0x3A || first == 0xE2, text.count <= 32 else { return nil }
        var shape = Shape()
        var rest = text[...]
        for unit in ["kr", "SEK"] where rest.suffix(unit.utf8.count).elementsEqual(unit.utf8) {
            rest = rest.dropLast(unit.utf8.count)
            while rest.last == 0x20 { rest = rest.dropLast() }
        }
        for byte in rest {
            guard shape.take(byte) else { return nil }
        }
        return shape.isNumber ? shape : nil
    }

    /// What has been seen of a number.
    private struct Shape {
        private var digits = 0
        private var isZero = true
        /// Digits since the last mark or blank; before the first of these any count will do.
        private var group = 0
        private var mark: UInt8 = 0
        private var isClosed = false
        private(set) var isNegative = false

        /// Digits behind the last comma or point, if that is a decimal mark.
        var decimals: Int { mark == 0x2C || mark == 0x2E ? group : 0 }
        var isNumber: Bool { digits > 0 && !isZero && digits <= 18 }

        /// Takes the next byte; false when no number has it there.
        mutating func take(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x30...0x39:
                if isClosed { return false }
                digits += 1
                group += 1
                if byte != 0x30 { isZero = false }
            case 0x2C, 0x2E, 0x20, 0x27, 0xA0:
                // Only thousands may stand before a mark.
                if digits > 0, mark != 0, group != 3 || isClosed { return false }
                if digits > 0 || byte == 0x2C || byte == 0x2E { (mark, group) = (byte, 0) }
            case 0x2B, 0x2D, 0x28, 0x29, 0x92, 0x93:
                if digits > 0 { isClosed = true }
                if byte != 0x2B { isNegative = true }
            // The first bytes of a no-break space, a dash and a minus in UTF-8.
            case 0xC2, 0xE2, 0x80, 0x88: break
            default: return false
            }
            return true
        }
    }
}
