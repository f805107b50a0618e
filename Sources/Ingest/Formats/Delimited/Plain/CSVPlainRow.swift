/// A row of a block, by its marks.
///
/// Fenced: its marks are those that ``CSVMarks`` has found, one more than the table has columns, starting with the one
/// before the row; columns must be those of the table.
struct CSVPlainRow {
    let base: UnsafePointer<UInt8>
    var marks: UnsafePointer<UInt32>
    let columns: Int
    let quote: UInt8

    /// Moves on by a number of rows.
    @inline(__always)
    mutating func advance(by rows: Int = 1) {
        marks += columns * rows
    }

    /// Where its line end stands in the block.
    @inline(__always)
    var end: UInt32 { marks[columns] }

    /// How long it is, line end and all.
    @inline(__always)
    var count: UInt32 { end &- marks[0] }

    /// The bytes of a field, quotes and all, without the line end.
    @inline(__always)
    func field(_ column: Int) -> ByteView {
        fields(column, column)
    }

    /// The bytes of a field without the quotes round it; quotes within are still doubled.
    @inline(__always)
    func content(_ column: Int) -> ByteView {
        let field = field(column)
        guard field.count >= 2, field[0] == quote else { return field }
        return ByteView(rebasing: field[1..<field.count - 1])
    }

    /// The bytes of fields side by side, and of the delimiters between them.
    @inline(__always)
    func fields(_ first: Int, _ last: Int) -> ByteView {
        let start = Int(marks[first] &+ 1)
        var end = Int(marks[last &+ 1])
        if last == columns - 1, end > start, base[end - 1] == 0x0D { end -= 1 }
        return ByteView(start: base + start, count: end - start)
    }
}
