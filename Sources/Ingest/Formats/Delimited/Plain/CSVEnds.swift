import CByteMask

/// Which bytes of some rows end a field, as a bit for each byte: found once, to cut the block and to read it.
///
/// Fenced: it reads with bare pointers. Invariant: the rows are followed by ``BlockBuffer/slack`` line feeds.
struct CSVEnds {
    /// Delimiters and line ends outside quotes, 64 bytes a word, up to the end of the last row that has one.
    private(set) var masks: [UInt64]
    /// The index behind the last line end outside quotes; nil when there is none.
    let lastRow: Int?
    /// How many line ends there are, none of them inside quotes.
    let lines: Int

    /// Looks through bytes that start with a row; nil when their quotes are not plain.
    init?(_ bytes: ByteView, delimiter: UInt8, quote: UInt8) {
        guard let base = bytes.baseAddress else { return nil }
        var rows = byte_rows()
        masks = Array(unsafeUninitializedCapacity: (bytes.count + 63) / 64) { room, count in
            guard let first = room.baseAddress else { return }
            rows = byte_ends(base, Int64(bytes.count), delimiter, quote, first)
            count = room.count
        }
        if rows.end < 0 { return nil }
        let end = Int(rows.end)
        lastRow = end > 0 ? end : nil
        lines = Int(rows.count)
        // What is behind it belongs to rows that are not whole.
        masks.removeLast(masks.count - (end + 63) / 64)
        if end % 64 != 0 { masks[masks.count - 1] &= 1 << UInt64(end % 64) &- 1 }
    }
}
