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
