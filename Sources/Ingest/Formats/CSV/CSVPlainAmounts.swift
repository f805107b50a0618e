/// Reads amounts of plain rows: at a glance where they are written plainly, else as the general path does.
///
/// Fenced like ``FastAmount``: the fields lie in a block.
struct CSVPlainAmounts {
    private let mark: UInt8
    private let allowsSpaces: Bool
    /// It knows the mark already, so that it reads an amount as the general path does at any other place.
    private var general: DecimalText

    /// A reader of amounts as `numbers` reads them; nil while it does not know their decimal mark.
    init?(_ numbers: DecimalText) {
        guard let mark = numbers.mark else { return nil }
        self.mark = mark
        allowsSpaces = numbers.thousands == nil || numbers.thousands == 0x20
        general = numbers
    }

    /// The öre of a field that ends with `delimiter` or a line; nil when it holds no amount that is right.
    ///
    /// Fenced: what is between `block` and the field may be read.
    @inline(__always)
    mutating func ore(
        _ field: UnsafeBufferPointer<UInt8>, endedBy delimiter: UInt8, within block: UnsafePointer<UInt8>
    ) -> Int64? {
        guard let start = field.baseAddress else { return nil }
        let isNegative = start.pointee == UInt8(ascii: "-")
        let (digits, end) = (field.count - (isNegative ? 4 : 3), start + field.count)
        if 1...8 ~= digits, end - block >= 11, end[-3] == mark,
            let whole = EightDigits.value(before: end - 3, count: digits)
        {
            let (one, two) = (end[-2] &- 0x30, end[-1] &- 0x30)
            if one <= 9, two <= 9 {
                let ore = Int64(whole) &* 100 &+ Int64(one) &* 10 &+ Int64(two)
                return isNegative ? 0 &- ore : ore
            }
        }
        return unusual(field, start, delimiter)
    }

    @inline(never)
    private mutating func unusual(
        _ field: UnsafeBufferPointer<UInt8>, _ start: UnsafePointer<UInt8>, _ delimiter: UInt8
    ) -> Int64? {
        if let amount = FastAmount(start, mark: mark, delimiter: delimiter), amount.end == start + field.count {
            return amount.ore
        }
        return allowsSpaces ? grouped(field) ?? read(field) : read(field)
    }

    /// An amount such as `-1 234 567,50`, in which a space or a no-break space parts thousands.
    private func grouped(_ field: UnsafeBufferPointer<UInt8>) -> Int64? {
        var rest = field[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest.removeFirst() }
        var value: Int64 = 0
        var digits = 0
        var groups = 0
        while let byte = rest.popFirst(), byte != mark {
            if byte &- 0x30 <= 9, digits < 3 {
                value = value * 10 + Int64(byte &- 0x30)
                digits += 1
                continue
            }
            // The no-break space has a byte before it in UTF-8, and is 0xFF in code page 437.
            if byte == 0xC2, rest.popFirst() != 0xA0 { return nil }
            guard [0x20, 0xC2, 0xA0, 0xFF].contains(byte), groups == 0 ? digits > 0 : digits == 3, groups < 3 else {
                return nil
            }
            groups += 1
            digits = 0
        }
        // Four groups at most are far below the limit of amounts.
        guard groups > 0, digits == 3, rest.count == 2 else { return nil }
        let (one, two) = (rest[rest.startIndex] &- 0x30, rest[rest.startIndex + 1] &- 0x30)
        guard one <= 9, two <= 9 else { return nil }
        value = value * 100 + Int64(one) * 10 + Int64(two)
        return isNegative ? -value : value
    }

    private mutating func read(_ field: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard case .hundredths(let ore) = general.read(field) else { return nil }
        return ore
    }
}
