import LedgerModel

/// Reads days and months as SIE writes them (point 5.10), and with the same mark between year, month and day.
///
/// The year comes first, so that `2026-01-31`, `2026/01/31` and `2026.01.31` can mean one day only.
enum SIE4DateText {
    /// A date, and whether it has marks.
    typealias Reading<Date> = (date: Date, hasMarks: Bool)

    /// Reads `20260131`, or that with marks.
    static func day(_ bytes: ByteView) -> Reading<LedgerDate>? {
        if let date = DateText.compact(bytes) { return (date, false) }
        guard bytes.count == 10, bytes[7] == bytes[4], let digits = digits(of: bytes, marks: [4, 7]) else { return nil }
        return digits.withBytes(DateText.compact).map { ($0, true) }
    }

    /// Reads `202601`, or that with a mark.
    static func month(_ bytes: ByteView) -> Reading<Period>? {
        if let month = DateText.compactMonth(bytes) { return (month, false) }
        guard bytes.count == 7, let digits = digits(of: bytes, marks: [4]) else { return nil }
        return digits.withBytes(DateText.compactMonth).map { ($0, true) }
    }

    /// The year of `202613`, or of that with a mark, which stands for the closing of the year.
    static func closedYear(_ bytes: ByteView) -> Int? {
        let digits = bytes.count == 6 ? Array(bytes) : digits(of: bytes, marks: [4]) ?? []
        guard digits.count == 6, digits.suffix(2).elementsEqual("13".utf8) else { return nil }
        let january = Array(digits.prefix(4)) + Array("01".utf8)
        return january.withBytes(DateText.compactMonth)?.year
    }

    private static func digits(of bytes: ByteView, marks: [Int]) -> [UInt8]? {
        guard bytes.count > 6, marks.allSatisfy({ "-/.".utf8.contains(bytes[$0]) }) else { return nil }
        return bytes.indices.filter { !marks.contains($0) }.map { bytes[$0] }
    }
}
