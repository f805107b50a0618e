import LedgerModel

/// A plain `#VER` line: series, number, date, and fields that mean nothing here.
struct SIE4PlainHead {
    let series: UnsafeBufferPointer<UInt8>
    let number: UnsafeBufferPointer<UInt8>
    let date: LedgerDate
    let end: UnsafePointer<UInt8>

    /// `#VER `, as a little-endian word.
    private static let label: UInt64 = 0x0000_0020_5245_5623

    init?(_ start: UnsafePointer<UInt8>) {
        let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
        guard word & 0xFF_FFFF_FFFF == SIE4PlainHead.label else { return nil }
        guard let series = SIE4PlainLine.field(start + 5), series.end.pointee == 0x20,
            let number = SIE4PlainLine.field(series.end + 1), number.end.pointee == 0x20,
            !number.bytes.contains(where: { $0 >= 0x80 }),
            let day = SIE4PlainLine.field(number.end + 1), let date = DateText.compact(day.bytes)
        else { return nil }
        var pointer = day.end
        while pointer.pointee == 0x20 {
            while pointer.pointee == 0x20 { pointer += 1 }
            if pointer.pointee == 0x0A || pointer.pointee == 0x0D { break }
            guard let field = SIE4PlainLine.field(pointer) else { return nil }
            pointer = field.end
        }
        guard let end = SIE4PlainLine.end(pointer) else { return nil }
        self.series = series.bytes
        self.number = number.bytes
        self.date = date
        self.end = end
    }
}
