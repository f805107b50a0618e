/// Whether two codes are almost the same: equal but for what spreadsheets and typing errors change.
///
/// Ignored are leading zeros, spaces, a decimal `.0`, the letter O for a zero, and case.
enum NearCode {
    /// How a code of the ledger differs from the one that a rule names.
    enum Cause: Int, Comparable {
        /// The table has lost leading zeros that the ledger has.
        case zerosGone
        /// The table has leading zeros that the ledger lacks.
        case zerosAdded
        /// A space, `.0`, a letter O, or another case.
        case shape

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// A hash that is equal for codes that are almost the same.
    @inline(__always)
    static func hash<Code: RandomAccessCollection>(_ code: Code) -> UInt64
    where Code.Element == UInt8, Code.Index == Int {
        var end = code.endIndex
        let zero = UInt8(ascii: "0")
        // The decimals of 1234.0 and 1234,00.
        var point = end
        while point > code.startIndex, code[point - 1] == zero { point -= 1 }
        if point < end, point - 1 > code.startIndex, code[point - 1] == 0x2E || code[point - 1] == 0x2C {
            end = point - 1
        }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var isLeading = true
        for byte in code[code.startIndex..<end] {
            var byte = byte
            // A space, or a no-break space, which is two bytes.
            if byte == 0x20 || byte == 0xC2 || byte == 0xA0 { continue }
            if byte &- 0x61 < 26 { byte &-= 0x20 }
            if byte == UInt8(ascii: "O") { byte = zero }
            if isLeading, byte == zero { continue }
            isLeading = false
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }

    /// Whether `code`, which differs from `name`, is almost `name`.
    static func isNear(_ code: String, _ name: String) -> Bool {
        !code.isEmpty && !code.utf8.elementsEqual(name.utf8)
            && hash(Array(code.utf8)) == hash(Array(name.utf8))
    }

    /// How they differ.
    static func cause(ledger code: String, table name: String) -> Cause {
        if isZeros(before: name, in: code) { return .zerosGone }
        return isZeros(before: code, in: name) ? .zerosAdded : .shape
    }

    private static func isZeros(before short: String, in long: String) -> Bool {
        let extra = long.utf8.count - short.utf8.count
        return extra > 0 && long.utf8.suffix(short.utf8.count).elementsEqual(short.utf8)
            && long.utf8.prefix(extra).allSatisfy { $0 == UInt8(ascii: "0") }
    }
}

extension CodePattern {
    /// The alternative that almost takes a code, and how it differs; nil when one takes it, or none comes close.
    func nearly(_ code: String) -> (alternative: Alternative, cause: NearCode.Cause)? {
        guard case .oneOf(let alternatives) = self, !code.isEmpty, !matches(code) else { return nil }
        for alternative in alternatives {
            if let cause = alternative.nearly(code) { return (alternative, cause) }
        }
        return nil
    }

    /// Whether it names exactly this code.
    func names(_ code: String) -> Bool {
        guard case .oneOf(let alternatives) = self else { return false }
        return alternatives.contains { alternative in
            if case .code(let own) = alternative { own.utf8.elementsEqual(code.utf8) } else { false }
        }
    }
}

extension CodePattern.Alternative {
    /// How it differs from a code that it does not take.
    fileprivate func nearly(_ code: String) -> NearCode.Cause? {
        switch self {
        case .prefix: return nil
        case .code(let own):
            return NearCode.isNear(code, own) ? NearCode.cause(ledger: code, table: own) : nil
        case .range(let lower, _):
            let bare = String(code.drop { $0 == "0" })
            if bare.utf8.count < code.utf8.count, bare.utf8.count == lower.utf8.count, matches(bare) {
                return .zerosGone
            }
            let missing = lower.utf8.count - code.utf8.count
            guard missing > 0, matches(String(repeating: "0", count: missing) + code) else { return nil }
            return .zerosAdded
        }
    }

    /// The alternative as written in a cell.
    var text: String {
        switch self {
        case .code(let code): code
        case .prefix(let prefix): prefix + "*"
        case .range(let lower, let upper): "\(lower)-\(upper)"
        }
    }

    /// The alternative with the leading zeros that a code has, or without those that it lacks.
    func corrected(to code: String, _ cause: NearCode.Cause) -> String {
        guard case .range(let lower, let upper) = self else { return code }
        switch cause {
        case .zerosGone:
            let zeros = String(repeating: "0", count: max(0, code.utf8.count - lower.utf8.count))
            return "\(zeros)\(lower)-\(zeros)\(upper)"
        case .zerosAdded, .shape:
            let gone = lower.utf8.count - code.utf8.count
            // Without its leading zeros the range must still end at the same code.
            guard upper.utf8.prefix(gone).allSatisfy({ $0 == UInt8(ascii: "0") }) else { return code }
            return "\(lower.dropFirst(gone))-\(upper.dropFirst(gone))"
        }
    }
}
