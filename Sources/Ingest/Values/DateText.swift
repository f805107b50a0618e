import LedgerModel

/// Reads dates as exports write them: `20260131` (SIE 4 point 5.10) and `2026-01-31` (XML Schema `date`).
enum DateText {
    /// Reads eight digits.
    @inline(__always)
    static func compact(_ bytes: ByteView) -> LedgerDate? {
        guard bytes.count == 8, let number = digits(bytes) else { return nil }
        return LedgerDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
    }

    /// Reads `2026-01-31` and ignores a time or a zone after it.
    ///
    /// What follows the day must start with `T`, `Z`, `+` or `-`; a zone must never shift the day.
    static func iso(_ bytes: ByteView) -> LedgerDate? {
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        if bytes.count > 10, !"TZ+-".utf8.contains(bytes[10]) { return nil }
        guard let year = digits(.init(rebasing: bytes[0..<4])), let month = digits(.init(rebasing: bytes[5..<7])),
            let day = digits(.init(rebasing: bytes[8..<10]))
        else { return nil }
        return LedgerDate(year: year, month: month, day: day)
    }

    /// Reads six digits, `202601`.
    static func compactMonth(_ bytes: ByteView) -> Period? {
        guard bytes.count == 6, let number = digits(bytes) else { return nil }
        return Period(year: number / 100, month: number % 100)
    }

    /// Reads `2026-01` (XML Schema `gYearMonth`), with an ignored zone: `Z` or `+01:00`.
    static func isoMonth(_ bytes: ByteView) -> Period? {
        guard bytes.count >= 7, bytes[4] == UInt8(ascii: "-") else { return nil }
        let zone = ByteView(rebasing: bytes[7...])
        // What looks like a day that does not exist is no month.
        guard zone.isEmpty || zone.elementsEqual("Z".utf8) || isOffset(zone) else { return nil }
        guard let year = digits(.init(rebasing: bytes[0..<4])), let month = digits(.init(rebasing: bytes[5..<7])) else {
            return nil
        }
        return Period(year: year, month: month)
    }

    /// Whether it is `+01:00` or the like.
    private static func isOffset(_ zone: ByteView) -> Bool {
        guard zone.count == 6, "+-".utf8.contains(zone[0]), zone[3] == UInt8(ascii: ":") else { return false }
        return [1, 2, 4, 5].allSatisfy { zone[$0] &- 0x30 <= 9 }
    }

    @inline(__always)
    private static func digits(_ bytes: ByteView) -> Int? {
        var number = 0
        for byte in bytes {
            guard byte &- 0x30 <= 9 else { return nil }
            number = number * 10 + Int(byte &- 0x30)
        }
        return number
    }
}
