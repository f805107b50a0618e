/// The rows of a block, by its marks.
///
/// Fenced: columns must be those of the table, and rows those that ``CSVMarks`` has found.
struct CSVPlainRows {
    let base: UnsafePointer<UInt8>
    let places: UnsafeBufferPointer<UInt32>
    let columns: Int
    let delimiter: UInt8
    let quote: UInt8

    /// Whether a row has every field, and is no longer than a limit.
    @inline(__always)
    func isWhole(_ row: Int, limit: Int) -> Bool {
        let first = row * columns
        let end = places[first + columns]
        guard base[Int(end)] == 0x0A, end &- places[first] <= UInt32(limit) else { return false }
        for mark in first + 1..<first + columns where base[Int(places[mark])] != delimiter { return false }
        return true
    }

    /// The bytes of a field, quotes and all, without the line end.
    @inline(__always)
    func field(_ column: Int, of row: Int) -> UnsafeBufferPointer<UInt8> {
        fields(column...column, of: row)
    }

    /// The bytes of a field without the quotes round it; quotes within are still doubled.
    @inline(__always)
    func content(_ column: Int, of row: Int) -> UnsafeBufferPointer<UInt8> {
        let field = field(column, of: row)
        guard field.count >= 2, field[0] == quote else { return field }
        return UnsafeBufferPointer(rebasing: field[1..<field.count - 1])
    }

    /// The bytes of fields side by side, and of the delimiters between them.
    @inline(__always)
    func fields(_ range: ClosedRange<Int>, of row: Int) -> UnsafeBufferPointer<UInt8> {
        let start = Int(places[row * columns + range.lowerBound] &+ 1)
        var end = Int(places[row * columns + range.upperBound + 1])
        if range.upperBound == columns - 1, end > start, base[end - 1] == 0x0D { end -= 1 }
        return UnsafeBufferPointer(start: base + start, count: end - start)
    }
}
