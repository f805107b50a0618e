import LedgerModel

/// Writes bytes one after the other into memory that its user has found large enough.
///
/// The only place of this stage with unchecked memory. Invariant: `count` never exceeds the room, since
/// ``RecordRenderer/room(for:in:)`` bounds every line from above; debug builds check it on each write.
struct LinePen {
    private let room: UnsafeMutableRawBufferPointer
    /// How many bytes have been written.
    private(set) var count = 0

    init(_ room: UnsafeMutableRawBufferPointer) {
        self.room = room
    }

    mutating func write(_ byte: UInt8) {
        room[count] = byte
        count += 1
    }

    mutating func write(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(rebasing: room[count...]).copyMemory(from: bytes)
        }
        count += bytes.count
    }

    /// A field of CSV, in quotes when it holds a comma, a quote or a line break.
    mutating func write(quotingIfNeeded bytes: ArraySlice<UInt8>) {
        let needsQuotes = bytes.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r")
        }
        guard needsQuotes else { return write(bytes) }
        write(UInt8(ascii: "\""))
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { write(byte) }
            write(byte)
        }
        write(UInt8(ascii: "\""))
    }

    /// A whole number, with zeros before it up to a number of digits.
    mutating func write(number: UInt64, digits least: Int = 1) {
        var digits = 1
        var rest = number / 10
        while rest > 0 {
            digits += 1
            rest /= 10
        }
        digits = max(digits, least)
        rest = number
        for index in stride(from: count + digits - 1, through: count, by: -1) {
            room[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += digits
    }

    /// Kronor with two decimals: `-1234.50`.
    mutating func write(kronor ore: Int64) {
        if ore < 0 { write(UInt8(ascii: "-")) }
        write(number: ore.magnitude / 100)
        write(UInt8(ascii: "."))
        write(number: ore.magnitude % 100, digits: 2)
    }

    /// `2026-02`, or `2026` for a year.
    mutating func write(_ period: Period) {
        write(number: UInt64(period.year), digits: 4)
        guard !period.isYear else { return }
        write(UInt8(ascii: "-"))
        write(number: UInt64(period.month), digits: 2)
    }

    /// `2026-02-28`.
    mutating func write(_ date: LedgerDate) {
        write(date.period)
        write(UInt8(ascii: "-"))
        write(number: UInt64(date.day), digits: 2)
    }
}
