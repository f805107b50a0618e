import LedgerModel

/// Reads amounts as people and spreadsheets write them, and refuses to guess.
///
/// Thousands by space, no-break space or the mark that is not the decimal mark; minus before, after, as U+2212 or an en
/// dash, or as parentheses; decimal comma or point. `1,234` alone could be either, so it is refused unless the decimal
/// mark or the thousands separator is declared, or another amount has shown the mark.
///
/// Amounts have two grammars, each with one general reader, which alone decides what is wrong with an amount. Faster
/// readers know a part of a grammar, leave the rest to the general one, and are held to it by tests:
///
/// - tables (delimited text, workbooks, records in XML) are read by this one, which tries its own ``plain(_:)`` first;
///   blocks of plain rows by `ByteAmounts.h`, a column at a time, then by ``FastAmount``;
/// - SIE 4, SIE 5 and XMLSIE (`-1234.50`) by ``AmountText``; their plain rows by ``FastAmount``.
///
/// ``EightDigits`` is the inside of ``FastAmount``. ``CellNumber`` reads no amounts: it writes the numbers of a
/// workbook as decimal text, for this reader.
struct DecimalText {
    /// What a text turned out to be.
    enum Reading: Hashable {
        /// An amount in öre, hundredths of a krona.
        case hundredths(Int64)
        /// Nothing, or a dash that stands for nothing.
        case empty
        /// It could be thousands or decimals.
        case ambiguous
        /// Its decimal mark is not the one of the rows before.
        case otherMark
        /// It has more decimals than öre, and they are no residue of binary fractions.
        case tooManyDecimals
        /// It is more than ``AmountText/limit``.
        case tooLarge
        /// Not an amount.
        case invalid
    }

    /// The decimal mark, `,` or `.`: declared, or learnt from the first amount that shows one.
    private(set) var mark: UInt8?
    private let isDeclared: Bool
    /// The only sign between groups of digits, when it is declared.
    let thousands: UInt8?
    /// How many decimals make an öre.
    private(set) var decimalPlaces: Int
    /// Whether amounts above a thousand are known to have no mark between groups; then `13,500` has decimals.
    private var isUngrouped = false
    private var scratch: [UInt8] = []

    /// A reader that knows the mark, or one that learns it.
    ///
    /// Of `,` and `.`, the one that separates thousands leaves decimals to the other.
    init(mark: UInt8?, thousands: UInt8? = nil, unit: Table.Unit = .kr) {
        let places =
            switch unit {
            case .kr: 2
            case .tkr: 5
            case .mnkr: 8
            }
        self.init(mark: mark, thousands: thousands, places: places)
    }

    private init(mark: UInt8?, thousands: UInt8? = nil, places: Int) {
        let others: [UInt8: UInt8] = [0x2C: 0x2E, 0x2E: 0x2C]
        self.mark = mark ?? thousands.flatMap { others[$0] }
        self.thousands = thousands
        isDeclared = self.mark != nil
        decimalPlaces = places
    }

    /// The same reader for numbers that are in no unit of thousands, with two decimals.
    var ofKronor: DecimalText {
        var reader = self
        reader.decimalPlaces = 2
        return reader
    }

    /// Reads an amount.
    mutating func read(_ bytes: ByteView) -> Reading {
        plain(bytes).map(Reading.hundredths) ?? readAny(bytes)
    }

    /// Learns from an amount that groups of digits stand together, as in `13636.28`.
    mutating func learnGroups(from text: String) {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }.prefix { $0 &- 0x30 <= 9 }
        if digits.count > 3 { isUngrouped = true }
    }

    /// The amount of a text in öre; nil for all other texts.
    func ore(_ text: String) -> Int64? {
        var reader = self
        let reading = Array(text.utf8).withBytes { reader.readAny($0) }
        if case .hundredths(let ore) = reading { return ore } else { return nil }
    }

    /// Reads an amount such as `1234,50` or `-1 234 567,50`, once the mark is known; nil for any other form.
    ///
    /// Nearly all amounts are written so.
    private func plain(_ bytes: ByteView) -> Int64? {
        guard let mark, decimalPlaces == 2 else { return nil }
        let isNegative = bytes.first == UInt8(ascii: "-")
        var rest = bytes[(isNegative ? 1 : 0)...]
        let first = rest.first
        var value: Int64 = 0
        var (digits, groups, digitsInGroup) = (0, 0, 0)
        while let byte = rest.first, byte != mark {
            rest.removeFirst()
            if byte &- 0x30 <= 9 {
                value = value &* 10 &+ Int64(byte &- 0x30)
                digits += 1
                digitsInGroup += 1
            } else {
                // A no-break space has a byte before it in UTF-8, and is 0xFF in code page 437.
                let isSpace = byte == 0xC2 ? rest.popFirst() == 0xA0 : byte == 0x20 || byte == 0xA0 || byte == 0xFF
                guard isSpace, groups == 0 ? 1...3 ~= digits : digitsInGroup == 3 else { return nil }
                groups += 1
                digitsInGroup = 0
            }
            // Far below the limit of amounts.
            if digits > 12 { return nil }
        }
        // No thousands begin with a zero.
        guard groups == 0 ? digits > 0 : digitsInGroup == 3 && first != 0x30 && allowsSpaces else { return nil }
        value = value &* 100
        if rest.popFirst() != nil {
            guard let one = rest.popFirst(), one &- 0x30 <= 9 else { return nil }
            let two = rest.popFirst() ?? 0x30
            guard two &- 0x30 <= 9, rest.isEmpty else { return nil }
            value = value &+ Int64(one &- 0x30) &* 10 &+ Int64(two &- 0x30)
        }
        return isNegative ? -value : value
    }

    /// Whether a space may stand between groups of digits.
    private var allowsSpaces: Bool { thousands == nil || thousands == 0x20 }

    /// Reads an amount of any form; what it learns of the mark holds for the next.
    mutating func readAny(_ bytes: ByteView) -> Reading {
        scratch.removeAll(keepingCapacity: true)
        guard normalize(KronorText.without(bytes)) else { return readExponent(bytes) }
        var isNegative = false
        var digits = trimmingSpaces(scratch[...])
        if digits.first == UInt8(ascii: "("), digits.last == UInt8(ascii: ")") {
            isNegative = true
            digits = digits.dropFirst().dropLast()
        }
        digits = trimmingSpaces(digits)
        if digits.isEmpty { return isNegative ? .invalid : .empty }
        if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
            if isNegative { return .invalid }
            isNegative = digits.first == UInt8(ascii: "-")
            digits = trimmingSpaces(digits.dropFirst())
            if digits.isEmpty { return isNegative ? .empty : .invalid }
        } else if digits.last == UInt8(ascii: "-") {
            if isNegative { return .invalid }
            isNegative = true
            digits = trimmingSpaces(digits.dropLast())
        }
        switch unsigned(Array(digits)) {
        case .hundredths(let value): return .hundredths(isNegative ? -value : value)
        case let other: return other
        }
    }

    /// Reads `-2.9103830456733704e-11` as programs print the residue of binary fractions.
    ///
    /// A number above 1 is never read so: `1,23E+06` is what a spreadsheet leaves of 1 234 567.
    private mutating func readExponent(_ bytes: ByteView) -> Reading {
        let text = String(decoding: bytes, as: UTF8.self).trimmed
        guard mark != 0x2C || !isDeclared, let exponent = text.lowercased().split(separator: "e").last,
            exponent.first == "-", let plain = CellNumber.plain(text)
        else { return .invalid }
        var reader = DecimalText(mark: 0x2E, places: decimalPlaces)
        return Array(plain.utf8).withBytes { reader.readAny($0) }
    }

    /// Copies the text with every kind of space and minus as its ASCII form; false for any other byte.
    private mutating func normalize(_ bytes: ByteView) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x30...0x39, 0x2B, 0x2C, 0x2D, 0x2E, 0x28, 0x29, 0x20: scratch.append(byte)
            case 0x27: scratch.append(byte)
            case 0x09: scratch.append(0x20)
            case 0xA0, 0xFF: scratch.append(0x20)  // no-break space in Latin pages and in code page 437
            case 0x96: scratch.append(0x2D)  // en dash in Windows-1252
            case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0:
                scratch.append(0x20)
                index += 1
            case 0xE2 where index + 2 < bytes.count:
                guard let ascii = Self.asciiForm(bytes[index + 1], bytes[index + 2]) else { return false }
                scratch.append(ascii)
                index += 2
            default: return false
            }
            index += 1
        }
        return true
    }

    /// U+2009, U+202F: thin spaces; U+2012, U+2013, U+2212: dashes; U+2019: an apostrophe.
    private static func asciiForm(_ second: UInt8, _ third: UInt8) -> UInt8? {
        switch (second, third) {
        case (0x80, 0x89), (0x80, 0xAF): 0x20
        case (0x80, 0x92), (0x80, 0x93), (0x80, 0x94), (0x88, 0x92): 0x2D
        case (0x80, 0x99): 0x27
        default: nil
        }
    }

    private func trimmingSpaces(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text.drop { $0 == 0x20 }
        while text.last == 0x20 { text.removeLast() }
        return text
    }

    private mutating func unsigned(_ text: [UInt8]) -> Reading {
        let marks = text.indices.filter { text[$0] == 0x2C || text[$0] == 0x2E }
        guard let last = marks.last else { return whole(text, decimals: []) }
        let after = Array(text[(last + 1)...])
        let before = Array(text[..<last])
        let isMixed = marks.contains { text[$0] != text[last] }
        let found = text[last]
        if let mark {
            if found == mark {
                if marks.count > 1 && !isMixed { return .invalid }
                return whole(before, decimals: after)
            }
            // The other mark separates thousands, if it groups them, and no thousands begin with a zero.
            if !isDeclared && marks.count == 1 && (after.count < 3 || text[0] == 0x30 || isUngrouped) {
                return .otherMark
            }
            return whole(text, decimals: [])
        }
        if marks.count > 1 && !isMixed { return whole(text, decimals: []) }
        // Where a space or an apostrophe separates thousands, a comma or point can only be the decimal mark.
        if !isMixed && thousands == nil && after.count == 3 && before.count <= 3 && before != [0x30] && !before.isEmpty
        {
            return .ambiguous
        }
        let reading = whole(before, decimals: after)
        if case .hundredths = reading { mark = found }
        return reading
    }

    /// Puts whole digits, grouped or not, and decimals together.
    private func whole(_ text: [UInt8], decimals: [UInt8]) -> Reading {
        let groups = text.split(omittingEmptySubsequences: false) { $0 &- 0x30 > 9 }
        let separators = Set(text.filter { $0 &- 0x30 > 9 })
        let allowed: Set<UInt8> = thousands.map { [$0] } ?? [0x20, 0x2C, 0x2E]
        if separators.count > 1 || !separators.isSubset(of: allowed) { return .invalid }
        if groups.count > 1 {
            guard (1...3).contains(groups[0].count), groups[0].first != 0x30,
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else {
                return .invalid
            }
        }
        guard groups.joined().count + decimals.count > 0 else { return .invalid }
        let surplus = decimals.dropFirst(decimalPlaces)
        let isRoundedUp = Self.isResidue(surplus, of: 0x39)
        guard surplus.allSatisfy({ $0 == 0x30 }) || isRoundedUp || Self.isResidue(surplus, of: 0x30) else {
            return surplus.allSatisfy { $0 &- 0x30 <= 9 } ? .tooManyDecimals : .invalid
        }
        var value: Int64 = 0
        for byte in groups.joined() + (decimals + Array(repeating: 0x30, count: decimalPlaces)).prefix(decimalPlaces) {
            guard byte &- 0x30 <= 9 else { return .invalid }
            value = value * 10 + Int64(byte &- 0x30)
            if value > AmountText.limit { return .tooLarge }
        }
        return .hundredths(value + (isRoundedUp ? 1 : 0))
    }

    /// Whether decimals behind öre are what a binary fraction leaves: six zeros or six nines, and more digits.
    ///
    /// `100.10000000000001` is 100.10, `99.999999999` is 100.00, and `0.0000000001` is 0; `83.3333333333` is none.
    private static func isResidue(_ decimals: ArraySlice<UInt8>, of digit: UInt8) -> Bool {
        decimals.count > 6 && decimals.prefix(6).allSatisfy { $0 == digit }
            && decimals.allSatisfy { $0 &- 0x30 <= 9 }
    }
}
