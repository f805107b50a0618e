/// What the bytes of a text say about its encoding.
struct EncodingEvidence: Sendable {
    /// Bytes above 0x7F.
    private(set) var highBytes = 0
    /// Bytes that are Å Ä Ö å ä ö é ü É in code page 437 (and hardly anything in Latin pages).
    private(set) var cp437Letters = 0
    /// Bytes that are those letters in Windows-1252 and ISO 8859-1 (and box drawings or Greek in code page 437).
    private(set) var latinLetters = 0
    /// Bytes 0x80...0x9F, which ISO 8859-1 leaves to control characters.
    private(set) var c1Bytes = 0
    /// Characters of two bytes and more, if this is UTF-8.
    private(set) var utf8Characters = 0
    /// Bytes above 0x7F that belong to no such character.
    private(set) var strayBytes = 0
    /// Bytes at the end that are the start of such a character.
    private(set) var cutBytes = 0

    /// Weighs a text.
    init(_ bytes: ByteView) {
        for byte in bytes where byte >= 0x80 {
            highBytes += 1
            if byte < 0xA0 { c1Bytes += 1 }
            switch byte {
            case 0x8F, 0x8E, 0x99, 0x86, 0x84, 0x94, 0x82, 0x81, 0x90: cp437Letters += 1
            case 0xC5, 0xC4, 0xD6, 0xE5, 0xE4, 0xF6, 0xE9, 0xFC, 0xC9: latinLetters += 1
            default: break
            }
        }
        if highBytes > 0 { weighUTF8(bytes) }
    }

    private mutating func weighUTF8(_ bytes: ByteView) {
        var index = 0
        while index < bytes.count {
            // Nearly all bytes of a text are characters of their own.
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            let length = EncodingEvidence.length(lead: bytes[index])
            var next = index + 1
            while next < bytes.count, next < index + length, 0x80...0xBF ~= bytes[next] { next += 1 }
            if length > 1, next == index + length {
                utf8Characters += 1
            } else if length > 1, next == bytes.count {
                cutBytes = next - index
            } else {
                strayBytes += 1
                next = index + 1
            }
            index = next
        }
    }

    /// How many bytes a character has that starts with `lead`; 1 when none can.
    private static func length(lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    /// Whether all of it is UTF-8, or all but an end that was cut off inside a character.
    func isUTF8(isCut: Bool = false) -> Bool {
        strayBytes == 0 && (cutBytes == 0 || isCut && utf8Characters > 0)
    }

    /// The likeliest encoding of the text as a whole; a few damaged characters do not make UTF-8 something else.
    var encoding: TextEncoding {
        if highBytes == 0 { return .ascii }
        if utf8Characters > strayBytes { return .utf8 }
        if cp437Letters >= latinLetters && cp437Letters > 0 { return .cp437 }
        return c1Bytes > 0 ? .windows1252 : .iso88591
    }
}
