import LedgerModel

/// The numbers of a workbook as exact decimal text: a cell keeps `1.2345E3`, and no binary fraction is made of it.
enum CellNumber {
    /// Excel computes with so many digits; those behind them, as in `0.30000000000000004`, are of the binary fraction.
    private static let significantDigits = 15

    /// Writes a number without exponent and without needless zeros.
    ///
    /// Nil when the text is no number, or one of more than thirty places.
    static func plain(_ text: some StringProtocol) -> String? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard let mantissa = parts.first, parts.count <= 2 else { return nil }
        let exponent = parts.count == 2 ? Int(parts[1]) : 0
        guard let exponent, (-30...30).contains(exponent) else { return nil }
        let isNegative = mantissa.first == "-"
        let pieces = (isNegative ? mantissa.dropFirst() : mantissa).split(
            separator: ".", omittingEmptySubsequences: false)
        guard let whole = pieces.first, pieces.count <= 2 else { return nil }
        let decimals = pieces.count == 2 ? Array(pieces[1].utf8) : []
        var digits = Array(whole.utf8) + decimals
        guard !digits.isEmpty, digits.count <= 30, digits.allSatisfy({ $0 &- 0x30 <= 9 }) else { return nil }
        var point = whole.utf8.count + exponent
        if point <= 0 {
            digits.insert(contentsOf: repeatElement(0x30, count: 1 - point), at: 0)
            point = 1
        }
        if point > digits.count { digits += repeatElement(0x30, count: point - digits.count) }
        while digits.count > point, digits.last == 0x30 { digits.removeLast() }
        while point > 1, digits.first == 0x30 {
            digits.removeFirst()
            point -= 1
        }
        // Rounded to the digits that Excel computes with.
        let first = digits.firstIndex { $0 != 0x30 } ?? digits.endIndex
        if digits.count - first > significantDigits { round(&digits, &point, at: first + significantDigits) }
        return written(digits, point, isNegative: isNegative)
    }

    /// A number as ``plain(_:)`` writes it, rounded to so many decimals if the next `certainty` are all 0 or all 9.
    static func rounded(_ number: String, to decimals: Int, certainty: Int) -> String {
        var digits = number.utf8.filter { $0 &- 0x30 <= 9 }
        guard
            var point = number.utf8.firstIndex(of: 0x2E).map({ number.utf8.distance(from: number.startIndex, to: $0) })
        else { return number }
        let isNegative = number.hasPrefix("-")
        if isNegative { point -= 1 }
        let next = Set(digits.dropFirst(point + decimals).prefix(certainty))
        guard digits.count >= point + decimals + certainty, next == [0x30] || next == [0x39] else { return number }
        round(&digits, &point, at: point + decimals)
        return written(digits, point, isNegative: isNegative)
    }

    private static func written(_ digits: [UInt8], _ point: Int, isNegative: Bool) -> String {
        let before = String(decoding: digits[..<point], as: UTF8.self)
        let after = String(decoding: digits[point...], as: UTF8.self)
        let isZero = digits.allSatisfy { $0 == 0x30 }
        return (isNegative && !isZero ? "-" : "") + before + (after.isEmpty ? "" : "." + after)
    }

    /// Rounds half away from zero to the digits before `end`; `point` is where the decimals start.
    private static func round(_ digits: inout [UInt8], _ point: inout Int, at end: Int) {
        var carries = digits[end] >= 0x35
        for index in digits.indices[end...] { digits[index] = 0x30 }
        var index = end - 1
        while carries, index >= 0 {
            carries = digits[index] == 0x39
            digits[index] = carries ? 0x30 : digits[index] + 1
            index -= 1
        }
        if carries {
            digits.insert(0x31, at: 0)
            point += 1
        }
        while digits.count > point, digits.last == 0x30 { digits.removeLast() }
    }

    /// The day of a serial number as `2026-01-31`, without the time behind it; nil for days before 1900-03-01.
    ///
    /// Days count from 1899-12-30, since the count of 1900 holds a 29 February; from 1904-01-01 in the other system.
    static func day(_ text: some StringProtocol, is1904: Bool) -> String? {
        guard let whole = plain(text)?.split(separator: ".").first, let serial = Int(whole), serial < 200_000 else {
            return nil
        }
        let days = serial + (is1904 ? 1462 : 0)
        guard days >= 61 else { return nil }
        // Day 61 is 1900-03-01; counted from March, a leap day is the last of its year.
        var rest = days - 61
        var year = 1900
        var month = 3
        while true {
            let length = LedgerDate.daysIn(month: month, of: year)
            if rest < length { break }
            rest -= length
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return LedgerDate(year: year, month: month, day: rest + 1)?.description
    }

    /// A number with zeros in front, so that it has so many digits; one with decimals stays as it is.
    static func filled(_ number: String, to digits: Int) -> String {
        guard number.utf8.count < digits, number.utf8.allSatisfy({ $0 &- 0x30 <= 9 }) else { return number }
        return String(repeating: "0", count: digits - number.utf8.count) + number
    }

    /// How many digits a number format such as `0000` shows at least; 0 for any other format.
    static func digits(_ format: String) -> Int {
        let first = format.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
        let zeros = first.filter { $0 != "\"" && $0 != "\\" }
        return !zeros.isEmpty && zeros.allSatisfy { $0 == "0" } ? zeros.count : 0
    }
}
