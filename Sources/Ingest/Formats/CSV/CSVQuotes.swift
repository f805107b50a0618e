import CByteMask

/// Goes through delimited text 64 bytes at a time and tells which of them end a field, given what is inside quotes.
///
/// It knows the plain way of quoting alone: a quoted field starts right behind a delimiter or a line end, ends right
/// before one, has its quotes doubled, and holds no line break. Where anything else turns up ``isPlain`` is false, and
/// its answers mean nothing.
struct CSVQuotes {
    /// All bits when the text so far ends inside quotes, else none.
    private(set) var inside: UInt64 = 0
    /// What the last byte so far says of the next one, in bit 0.
    private var mayOpen: UInt64 = 1
    private var mustEnd: UInt64 = 0
    private var isReturn: UInt64 = 0
    private var oddities: UInt64 = 0

    /// Whether all was plain so far.
    var isPlain: Bool { oddities == 0 }

    /// Delimiters and line ends outside quotes among the next 64 bytes, and the line ends among them.
    ///
    /// Only `count` of the bytes belong to the text when they are fewer.
    @inline(__always)
    mutating func step(_ masks: byte_masks, count: Int) -> (ends: UInt64, lines: UInt64) {
        let (feeds, returns, quotes) = (masks.feeds, masks.returns, masks.quotes)
        let within = Self.parity(quotes) ^ inside
        let opening = quotes & within
        let closing = quotes & ~within
        let lines = feeds & ~within
        let ends = (masks.delimiters & ~within) | lines
        let text = count >= 64 ? UInt64.max : 1 << UInt64(count) &- 1
        let odd =
            opening & ~((ends | closing) << 1 | mayOpen)
            | (closing << 1 | mustEnd) & ~(ends | returns | opening)
            | (returns << 1 | isReturn) & ~feeds
            | (feeds | returns) & within
        oddities |= odd & text
        inside = 0 &- within >> 63
        mayOpen = (ends | closing) >> 63
        mustEnd = closing >> 63
        isReturn = returns >> 63
        return (ends & text, lines & text)
    }

    /// Each bit with how many bits up to it are set, modulo two.
    @inline(__always)
    private static func parity(_ bits: UInt64) -> UInt64 {
        var bits = bits
        bits ^= bits << 1
        bits ^= bits << 2
        bits ^= bits << 4
        bits ^= bits << 8
        bits ^= bits << 16
        return bits ^ bits << 32
    }
}
