import CByteMask

/// Which bytes of some rows end a field, as a bit for each byte: found once, to cut the block and to read it.
///
/// Fenced: it reads with bare pointers. Invariant: the rows are followed by ``BlockBuffer/slack`` line feeds.
struct CSVEnds {
    /// Delimiters and line ends outside quotes, 64 bytes a word.
    let masks: [UInt64]
    /// The index behind the last line end outside quotes; nil when there is none.
    let lastRow: Int?

    /// Looks through bytes that start with a row; nil when their quotes are not plain.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, quote: UInt8) {
        guard let base = bytes.baseAddress else { return nil }
        var quotes = CSVQuotes()
        var last: Int?
        let words = (bytes.count + 63) / 64
        masks = Array(unsafeUninitializedCapacity: words) { room, count in
            withUnsafeTemporaryAllocation(of: byte_masks.self, capacity: Self.stretch) { stretch in
                guard let found = stretch.baseAddress else { return }
                while count < words {
                    let number = min(Self.stretch, words - count)
                    byte_masks_of(base + count * 64, Int64(number), delimiter, quote, found)
                    for index in 0..<number {
                        let (ends, lines) = quotes.step(found[index], count: bytes.count - count * 64)
                        room[count] = ends
                        if lines != 0 { last = count * 64 + 64 - lines.leadingZeroBitCount }
                        count += 1
                    }
                }
            }
        }
        lastRow = last
        if !quotes.isPlain { return nil }
    }

    /// So many times 64 bytes are looked at in one go.
    private static let stretch = 64
}
