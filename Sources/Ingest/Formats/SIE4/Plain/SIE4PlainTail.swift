import LedgerModel

/// What stands behind the object list of a plain row.
///
/// The amount, a date that is not needed, the text, and fields that mean nothing here.
///
/// Fenced like ``SIE4PlainLine``.
struct SIE4PlainTail {
    /// In öre.
    let ore: Int64
    /// With its escapes still in it.
    private(set) var text = ByteView.empty
    /// The start of the next line.
    private(set) var end: UnsafePointer<UInt8>

    /// Reads from the start of the amount; nil when anything is not plain.
    @inline(__always)
    init?(_ start: UnsafePointer<UInt8>) {
        guard let amount = FastAmount(start) else { return nil }
        ore = amount.ore
        end = amount.end
        if !readTextAlone() {
            guard readFields() else { return nil }
        }
    }

    /// ` "" "`, as a little-endian word.
    private static let emptyDate: UInt64 = 0x22_2022_2220

    /// No date, a text, and nothing more, as most programs write; false when it is not that.
    @inline(__always)
    private mutating func readTextAlone() -> Bool {
        let word = UInt64(littleEndian: UnsafeRawPointer(end).loadUnaligned(as: UInt64.self))
        guard word & 0xFF_FFFF_FFFF == Self.emptyDate else { return false }
        let start = end + 5
        guard let quote = SIE4PlainLine.textEnd(from: start) else { return false }
        // All lines of a file end alike, so that where the next begins can be guessed and need not be waited for.
        if quote[1] == 0x0A {
            end = quote + 2
        } else if quote[1] == 0x0D, quote[2] == 0x0A {
            end = quote + 3
        } else {
            return false
        }
        text = ByteView(start: start, count: quote - start)
        return true
    }

    /// Whatever plain fields there are, to the end of the line.
    @inline(never)
    private mutating func readFields() -> Bool {
        // Anything else, such as a decimal comma, belongs to the amount and is for the general path to judge.
        guard end.pointee == 0x20 || end.pointee == 0x0A || end.pointee == 0x0D else { return false }
        var index = 0
        while true {
            while end.pointee == 0x20 { end += 1 }
            if end.pointee == 0x0A || end.pointee == 0x0D {
                guard let next = SIE4PlainLine.end(end) else { return false }
                end = next
                return true
            }
            let isQuoted = end.pointee == UInt8(ascii: "\"")
            guard let field = SIE4PlainLine.escapedField(end) else { return false }
            // Outside quotes a backslash escapes nothing, and a label may start a record that has lost its line end.
            let marks = (UInt8(ascii: "\\"), UInt8(ascii: "#"))
            if !isQuoted, field.bytes.contains(where: { $0 == marks.0 || $0 == marks.1 }) { return false }
            // Anything but a date here may be the second half of an amount such as `1 000,00`.
            if index == 0, !field.bytes.isEmpty, field.bytes.count != 8 { return false }
            if index == 0, !field.bytes.allSatisfy({ $0 &- 0x30 <= 9 }) { return false }
            // What may be a further amount is looked at by the general path.
            if index == 1, !isQuoted, let first = field.bytes.first, first <= UInt8(ascii: "9") { return false }
            if index > 3 { return false }
            if index == 1 { text = field.bytes }
            index += 1
            end = field.end
        }
    }
}
