import LedgerModel

/// A plain `#VER` line: series, number, date, and fields that mean nothing here.
///
/// Fenced like ``SIE4PlainLine``.
struct SIE4PlainHead {
    let series: ByteView
    let number: ByteView
    /// The number as ``VoucherName`` has it; 0 where it is not a few digits.
    let plainNumber: UInt64
    let date: LedgerDate
    /// The start of the next line.
    let end: UnsafePointer<UInt8>

    /// `#VER `, as a little-endian word.
    private static let label: UInt64 = 0x20_5245_5623

    /// Reads a line from its start; nil when it is not plain.
    @inline(__always)
    init?(_ start: UnsafePointer<UInt8>, _ day: inout PlainDay) {
        let word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
        guard word & 0xFF_FFFF_FFFF == Self.label,
            let series = SIE4PlainLine.field(SIE4PlainLine.skipSpaces(start + 5)), series.end.pointee == 0x20,
            let number = Self.number(SIE4PlainLine.skipSpaces(series.end + 1)), number.end.pointee == 0x20,
            let day8 = Self.day(SIE4PlainLine.skipSpaces(number.end + 1)), let date = day.date(day8.bytes)
        else { return nil }
        // A label may start a record that has lost its line end; a series may be the sign alone.
        if series.bytes.first == UInt8(ascii: "#"), series.bytes.count > 1 { return nil }
        var pointer = day8.end
        while pointer.pointee == 0x20 {
            while pointer.pointee == 0x20 { pointer += 1 }
            if pointer.pointee == 0x0A || pointer.pointee == 0x0D { break }
            let isQuoted = pointer.pointee == UInt8(ascii: "\"")
            guard let field = SIE4PlainLine.escapedField(pointer) else { return nil }
            if !isQuoted, field.bytes.contains(UInt8(ascii: "#")) { return nil }
            pointer = field.end
        }
        guard let end = SIE4PlainLine.end(pointer) else { return nil }
        self.series = series.bytes
        self.number = number.bytes
        plainNumber = number.plain
        self.date = date
        self.end = end
    }

    /// The number's bytes, what follows, and ``plainNumber``.
    private typealias Number = (bytes: ByteView, end: UnsafePointer<UInt8>, plain: UInt64)

    @inline(__always)
    private static func number(_ start: UnsafePointer<UInt8>) -> Number? {
        let digits = EightDigits(start)
        if 1...7 ~= digits.count, start[digits.count] == 0x20 {
            let bytes = ByteView(start: start, count: digits.count)
            return (bytes, start + digits.count, UInt64(digits.value) &+ 1)
        }
        guard let field = SIE4PlainLine.field(start), !field.bytes.contains(where: { $0 >= 0x80 || $0 == 0x23 })
        else { return nil }
        return (field.bytes, field.end, 0)
    }

    @inline(__always)
    private static func day(_ start: UnsafePointer<UInt8>) -> SIE4PlainLine.Field? {
        if EightDigits(start).count == 8, start[8] == 0x20 {
            return (ByteView(start: start, count: 8), start + 8)
        }
        guard let field = SIE4PlainLine.field(start), field.bytes.count == 8 else { return nil }
        return field
    }
}
