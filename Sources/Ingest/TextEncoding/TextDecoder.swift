/// Decodes the fields of an export to UTF-8, each by its own evidence.
///
/// Exports mix code pages inside one file and even on one line, so no single table serves a whole file: a field that is
/// valid UTF-8 is UTF-8; otherwise its Swedish letters tell the page, and a field without any follows the file.
struct TextDecoder: Sendable {
    /// The encoding of fields that carry no evidence of their own.
    let fallback: TextEncoding
    /// Whether every field is in that encoding, as when a pipeline says so.
    var isCertain = false

    /// Appends the UTF-8 of a field.
    func decode(_ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) {
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            text.append(contentsOf: bytes)
            return
        }
        switch encoding(of: bytes) {
        case .ascii, .utf8: text.append(contentsOf: String(decoding: bytes, as: UTF8.self).utf8)
        case .cp437: CodePage.cp437.decode(bytes, into: &text)
        case .windows1252, .iso88591: CodePage.windows1252.decode(bytes, into: &text)
        }
    }

    /// The text of a field.
    func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var text: [UInt8] = []
        decode(bytes, into: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// The encoding of a field that has bytes above 0x7F.
    func encoding(of bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding {
        if isCertain { return fallback }
        let evidence = EncodingEvidence(bytes)
        if evidence.isValidUTF8 { return .utf8 }
        if evidence.cp437Letters != evidence.latinLetters {
            return evidence.cp437Letters > evidence.latinLetters ? .cp437 : .windows1252
        }
        return fallback == .ascii || fallback == .utf8 ? .windows1252 : fallback
    }
}

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
    /// Whether everything is well-formed UTF-8.
    private(set) var isValidUTF8 = true

    /// Weighs a text; `isCut` tells that its last character may be cut off.
    init(_ bytes: UnsafeBufferPointer<UInt8>, isCut: Bool = false) {
        for byte in bytes where byte >= 0x80 {
            highBytes += 1
            if byte < 0xA0 { c1Bytes += 1 }
            switch byte {
            case 0x8F, 0x8E, 0x99, 0x86, 0x84, 0x94, 0x82, 0x81, 0x90: cp437Letters += 1
            case 0xC5, 0xC4, 0xD6, 0xE5, 0xE4, 0xF6, 0xE9, 0xFC, 0xC9: latinLetters += 1
            default: break
            }
        }
        guard highBytes > 0 else { return }
        var whole = bytes[...]
        if isCut, let lead = whole.suffix(3).lastIndex(where: { $0 >= 0xC0 }) { whole = whole[..<lead] }
        isValidUTF8 = String(validating: whole, as: UTF8.self) != nil
    }

    /// The likeliest encoding of the text as a whole.
    var encoding: TextEncoding {
        if highBytes == 0 { return .ascii }
        if isValidUTF8 { return .utf8 }
        if cp437Letters >= latinLetters && cp437Letters > 0 { return .cp437 }
        return c1Bytes > 0 ? .windows1252 : .iso88591
    }
}
