import CByteMask

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
    init(_ bytes: ByteView) {
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

    /// A quick look at a block: how many line feeds it holds, and whether it is plain text.
    ///
    /// The text is empty, or ``hasHighBytes``, or nil when it takes a closer look. Fenced: the block is followed by
    /// ``BlockBuffer/slack`` line feeds, and 65 bytes are looked at together.
    static func look(at block: ByteView) -> (text: TextCondition?, lines: Int) {
        guard let base = block.baseAddress else { return ([], 0) }
        var (hasHigh, feeds): (Int32, Int64) = (0, 0)
        let end = base + (block.count + 63) / 64 * 64
        var bytes = base
        while bytes < end {
            // Nearly all is text that is not UTF-8, or pure ASCII.
            bytes += 64 * Int(byte_text_length(bytes, Int64(end - bytes) / 64, &hasHigh, &feeds))
            if bytes == end { break }
            let leads = byte_mask_from(bytes, 0xC2)
            let odd = ~byte_mask_text(bytes) & ~leads & ~byte_mask_equal(bytes, 0x09)
            if odd != 0 || !areUsual(leads, bytes) { return (nil, ByteScan.count(0x0A, in: block)) }
            if byte_mask_from(bytes, 0x80) != 0 { hasHigh = 1 }
            feeds += Int64(byte_mask_equal(bytes, 0x0A).nonzeroBitCount)
            bytes += 64
        }
        return (hasHigh != 0 ? .hasHighBytes : [], Int(feeds) - (end - base - block.count))
    }

    /// Whether all of 64 bytes that could start a character of UTF-8 start letters as Swedish texts have them.
    @inline(__always)
    private static func areUsual(_ leads: UInt64, _ bytes: UnsafePointer<UInt8>) -> Bool {
        var leads = leads
        while leads != 0 {
            let lead = leads.trailingZeroBitCount
            leads &= leads - 1
            guard 0x80...0xBF ~= bytes[lead + 1] else { continue }
            // Å Ä Ö å ä ö, É é, Ü ü: U+00C0...U+00FF, of which the misread ones look otherwise.
            guard bytes[lead] == 0xC3 else { return false }
            switch bytes[lead + 1] {
            case 0x85, 0x84, 0x96, 0xA5, 0xA4, 0xB6, 0x89, 0xA9, 0x9C, 0xBC: continue
            default: return false
            }
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
