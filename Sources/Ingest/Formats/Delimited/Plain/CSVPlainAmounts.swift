import CByteMask

/// Reads amounts of plain rows: many together where they have no thousands separators, else as the general path does.
///
/// Fenced like ``FastAmount``: the fields lie in a block.
struct CSVPlainAmounts {
    private let mark: UInt8
    /// It knows the mark already, so that it reads an amount as the general path does at any other place.
    private var general: DecimalText

    /// A reader of amounts as `numbers` reads them; nil while it does not know their decimal mark.
    init?(_ numbers: DecimalText) {
        guard let mark = numbers.mark else { return nil }
        self.mark = mark
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
        guard case .hundredths(let ore) = general.read(content) else { return nil }
        return ore
    }
}
