/// What the bytes of a line say about how its text has fared on its way here.
struct TextCondition: OptionSet, Sendable {
    let rawValue: UInt8

    /// Bytes above 0x7F.
    static let hasHighBytes = TextCondition(rawValue: 1)
    /// Control characters other than tab and line end.
    static let hasControls = TextCondition(rawValue: 2)
    /// Zero bytes.
    static let hasZeros = TextCondition(rawValue: 4)
    /// U+FFFD, which stands for letters that were lost.
    static let hasLosses = TextCondition(rawValue: 8)
    /// Signs between letters, as they come about when one encoding is taken for another.
    static let isMisread = TextCondition(rawValue: 16)

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Looks at a line.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self = []
        for byte in bytes where byte < 0x20 || byte > 0x7E {
            switch byte {
            case 0x09, 0x0A, 0x0D: break
            case 0: insert(.hasZeros)
            case 0x80...: insert(.hasHighBytes)
            default: insert(.hasControls)
            }
        }
        // Only text that is UTF-8 now can have been misread before: fields in code pages are decoded here.
        if contains(.hasHighBytes), let text = String(validating: bytes, as: UTF8.self) { inspect(text) }
    }

    /// A quick look at a stretch of many lines: empty, ``hasHighBytes``, or nil when it takes a closer look.
    static func ofPlainText(_ bytes: UnsafeBufferPointer<UInt8>) -> TextCondition? {
        var (odd, high, leads): (UInt8, UInt8, UInt8) = (0, 0, 0)
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < bytes.count {
            // Eight bytes of printable ASCII, as nearly all are, are passed over at once.
            if index + 8 <= bytes.count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let low = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
                let deleted = ByteScan.zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F)
                if low | deleted | (word & 0x8080_8080_8080_8080) == 0 {
                    index += 8
                    continue
                }
            }
            for byte in bytes[index..<min(index + 8, bytes.count)] {
                let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
                odd |= isControl || byte == 0x7F ? 1 : 0
                high |= byte & 0x80
                leads |= byte >= 0xC2 ? 1 : 0
            }
            index += 8
        }
        if odd != 0 || hasStrayReturn(bytes) { return nil }
        if leads != 0, !hasOnlyUsualCharacters(bytes) { return nil }
        return high == 0 ? [] : .hasHighBytes
    }

    /// Whether a carriage return stands anywhere but before a line feed.
    private static func hasStrayReturn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let found = ByteScan.first(0x0D, in: bytes, from: index) {
            guard found + 1 < bytes.count, bytes[found + 1] == 0x0A else { return true }
            index = found + 2
        }
        return false
    }

    /// Whether everything that could be UTF-8 is a letter as Swedish texts have it.
    private static func hasOnlyUsualCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index + 1 < bytes.count {
            let byte = bytes[index]
            if byte >= 0xC2, 0x80...0xBF ~= bytes[index + 1] {
                // Å Ä Ö å ä ö, É é, Ü ü: U+00C0...U+00FF, of which the misread ones look otherwise.
                guard byte == 0xC3,
                    [0x85, 0x84, 0x96, 0xA5, 0xA4, 0xB6, 0x89, 0xA9, 0x9C, 0xBC].contains(bytes[index + 1])
                else { return false }
                index += 1
            }
            index += 1
        }
        return true
    }

    private mutating func inspect(_ text: String) {
        var before: Unicode.Scalar = " "
        var here: Unicode.Scalar = " "
        for after in text.unicodeScalars {
            if Self.isMisread(here, before: before, after: after) { insert(.isMisread) }
            if after == "\u{FFFD}" { insert(.hasLosses) }
            (before, here) = (here, after)
        }
        if Self.isMisread(here, before: before, after: " ") { insert(.isMisread) }
    }

    private static func isMisread(
        _ scalar: Unicode.Scalar, before: Unicode.Scalar, after: Unicode.Scalar
    ) -> Bool {
        switch scalar {
        // Code page 437 taken for ISO 8859-1: å is 0x86, a control character there.
        case "\u{80}"..."\u{9F}": true
        // ISO 8859-1 taken for code page 437: Å Ä Ö å ä ö é are box drawings and Greek; ├ starts UTF-8's.
        case "┼", "─", "╓", "σ", "Σ", "÷", "Θ", "├": isLetter(before) || isLetter(after)
        // Code page 437 taken for Windows-1252, where „ and ” are also honest quotes round a word.
        case "„", "”": isLetter(before) && isLetter(after)
        case "†", "™": isLetter(after)
        // UTF-8 taken for Windows-1252: Ã¥ Ã¤ Ã¶ Ã… Ã„ Ã– Ã©.
        case "Ã": "¥¤¶…„–©".unicodeScalars.contains(after)
        default: false
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.properties.isAlphabetic
    }
}
