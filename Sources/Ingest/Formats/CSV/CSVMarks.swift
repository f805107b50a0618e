/// Where the fields of a block of rows end: the delimiters and line ends outside quotes.
///
/// Fenced: it reads the block with a bare pointer, up to its slack, and writes places into room for one a byte and
/// nine more. Invariant: the places rise, and the last is that of a line end, if only of the one behind the block.
struct CSVMarks {
    /// Offsets into the block, after a first one that stands for the byte before it.
    let places: [UInt32]

    /// The marks of a block followed by ``BlockBuffer/slack`` line feeds; nil when its quotes are not plain.
    init?(_ block: UnsafeBufferPointer<UInt8>, delimiter: UInt8, quote: UInt8) {
        guard let base = block.baseAddress, let last = block.last else { return nil }
        // The line feed right behind the block ends a row that lacks its own.
        let length = block.count + (last == 0x0A ? 0 : 1)
        var quotes = CSVQuotes(delimiter: delimiter, quote: quote)
        places = Array(unsafeUninitializedCapacity: length + 9) { room, count in
            room[0] = .max
            count = 1
            for offset in stride(from: 0, to: length, by: 64) {
                var ends = quotes.step(base + offset).ends
                if offset + 64 > length { ends &= 1 << UInt64(length - offset) &- 1 }
                Self.write(ends, at: UInt32(offset), into: room, &count)
            }
        }
        guard quotes.isPlain, quotes.inside == 0 else { return nil }
    }

    /// Writes the places of the bits, eight at a time whether there are so many or not, which saves guesses.
    @inline(__always)
    private static func write(
        _ bits: UInt64, at offset: UInt32, into room: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
    ) {
        guard var place = room.baseAddress.map({ $0 + count }) else { return }
        let number = bits.nonzeroBitCount
        var bits = bits
        var written = 0
        while written < number {
            for index in 0..<8 {
                place[index] = offset &+ UInt32(truncatingIfNeeded: bits.trailingZeroBitCount)
                bits &= bits &- 1
            }
            place += 8
            written += 8
        }
        count += number
    }
}

/// The rows of a block, by its marks.
///
/// Fenced: columns must be those of the table, and rows those that ``CSVMarks`` has found.
struct CSVPlainRows {
    let base: UnsafePointer<UInt8>
    let places: UnsafeBufferPointer<UInt32>
    let columns: Int
    let delimiter: UInt8

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

    /// The bytes of fields side by side, and of the delimiters between them.
    @inline(__always)
    func fields(_ range: ClosedRange<Int>, of row: Int) -> UnsafeBufferPointer<UInt8> {
        let start = Int(places[row * columns + range.lowerBound] &+ 1)
        var end = Int(places[row * columns + range.upperBound + 1])
        if range.upperBound == columns - 1, end > start, base[end - 1] == 0x0D { end -= 1 }
        return UnsafeBufferPointer(start: base + start, count: end - start)
    }
}
