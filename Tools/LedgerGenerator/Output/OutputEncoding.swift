/// The character sets that municipal exports come in.
public enum OutputEncoding: Sendable {
    /// IBM code page 437, the one that SIE 4 prescribes (5.8).
    case cp437
    /// Windows-1252.
    case windows1252
    /// UTF-8.
    case utf8

    /// The bytes of `text`; a character that the set lacks becomes `?`, as the real programs do it.
    public func bytes(_ text: String) -> [UInt8] {
        switch self {
        case .utf8: Array(text.utf8)
        case .cp437: text.unicodeScalars.map { Self.byte($0, in: Self.cp437Letters) }
        case .windows1252: text.unicodeScalars.map { Self.byte($0, in: Self.windows1252Letters) }
        }
    }

    private static func byte(_ scalar: Unicode.Scalar, in letters: [Unicode.Scalar: UInt8]) -> UInt8 {
        if scalar.isASCII { return UInt8(scalar.value) }
        return letters[scalar] ?? UInt8(ascii: "?")
    }

    private static let cp437Letters: [Unicode.Scalar: UInt8] = [
        "å": 0x86, "ä": 0x84, "ö": 0x94, "Å": 0x8F, "Ä": 0x8E, "Ö": 0x99, "é": 0x82, "ü": 0x81,
    ]

    private static let windows1252Letters: [Unicode.Scalar: UInt8] = [
        "å": 0xE5, "ä": 0xE4, "ö": 0xF6, "Å": 0xC5, "Ä": 0xC4, "Ö": 0xD6, "é": 0xE9, "ü": 0xFC, "–": 0x96,
    ]
}
