import CByteMask

/// Goes through delimited text 64 bytes at a time and tells which of them end a field, given what is inside quotes.
///
/// It knows the plain way of quoting alone: a quoted field starts right behind a delimiter or a line end, ends right
/// before one, has its quotes doubled, and holds no line break. Where anything else turns up ``isPlain`` is false, and
/// its answers mean nothing.
///
/// Fenced: 64 bytes are read from each place it is given.
struct CSVQuotes {
    private let delimiter: UInt8
    private let quote: UInt8
    /// All bits when the text so far ends inside quotes, else none.
    private(set) var inside: UInt64 = 0
    /// What the last byte so far says of the next one, in bit 0.
    private var mayOpen: UInt64 = 1
    private var mustEnd: UInt64 = 0
    private var isReturn: UInt64 = 0
    private var oddities: UInt64 = 0

    /// At the start of a row.
    init(delimiter: UInt8, quote: UInt8) {
        self.delimiter = delimiter
        self.quote = quote
    }

    /// Whether all was plain so far.
    var isPlain: Bool { oddities == 0 }

    /// Delimiters and line ends outside quotes among the next 64 bytes, and the line ends among them.
    @inline(__always)
    mutating func step(_ bytes: UnsafePointer<UInt8>) -> (ends: UInt64, lines: UInt64) {
        let feeds = byte_mask_equal(bytes, 0x0A)
        let returns = byte_mask_equal(bytes, 0x0D)
        let quotes = byte_mask_equal(bytes, quote)
        let within = Self.parity(quotes) ^ inside
        let opening = quotes & within
        let closing = quotes & ~within
        let lines = feeds & ~within
        let ends = (byte_mask_equal(bytes, delimiter) & ~within) | lines
        oddities |= opening & ~((ends | closing) << 1 | mayOpen)
        oddities |= (closing << 1 | mustEnd) & ~(ends | returns | opening)
        oddities |= (returns << 1 | isReturn) & ~feeds
        oddities |= (feeds | returns) & within
        inside = 0 &- within >> 63
        mayOpen = (ends | closing) >> 63
        mustEnd = closing >> 63
        isReturn = returns >> 63
        return (ends, lines)
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
