import CByteMask

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

    /// Reads the amounts of a column, in öre; false when one is none, or not right.
    mutating func read(
        _ column: Int, of first: CSVPlainRow, count: Int, into ores: UnsafeMutableBufferPointer<Int64>
    ) -> Bool {
        guard let start = ores.baseAddress else { return false }
        var (row, done) = (first, 0)
        while true {
            let glanced = byte_amounts(
                row.base, row.marks, Int64(row.columns), Int64(column), Int64(count - done), mark, row.quote,
                start + done)
            done += Int(glanced)
            if done == count { return true }
            // This one takes a closer look.
            row.advance(by: Int(glanced))
            guard let ore = ore(column, of: row) else { return false }
            ores[done] = ore
            done += 1
            row.advance()
        }
    }

    /// The öre of a field; nil when it holds no amount that is right.
    mutating func ore(_ column: Int, of row: CSVPlainRow) -> Int64? {
        let (field, content) = (row.field(column), row.content(column))
        // Behind it stands the quote that closes it, or what the line goes on with.
        let delimiter = content.count == field.count ? row.base[Int(row.marks[column + 1])] : row.quote
        if let start = content.baseAddress, let amount = FastAmount(start, mark: mark, delimiter: delimiter),
            amount.end == start + content.count
        {
            return amount.ore
        }
        return allowsSpaces ? grouped(content) ?? read(content) : read(content)
    }

    /// An amount such as `-1 234 567,50`, in which a space or a no-break space parts thousands.
    private func grouped(_ field: UnsafeBufferPointer<UInt8>) -> Int64? {
        var rest = field[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest.removeFirst() }
        // No thousands begin with a zero.
        if rest.first == 0x30 { return nil }
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
