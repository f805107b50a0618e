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
    func decode(_ bytes: ByteView, into text: inout [UInt8]) {
        // Most texts are ASCII, and most others UTF-8 where they may be; neither needs evidence weighed.
        let isLikelyUTF8 = !isCertain || fallback == .utf8
        if ByteWords.isASCII(bytes) || isLikelyUTF8 && UTF8Text.isPlain(bytes) {
            text.append(contentsOf: bytes)
            return
        }
        switch encoding(of: bytes) {
        case .ascii, .utf8, .utf16: text.append(contentsOf: String(decoding: bytes, as: UTF8.self).utf8)
        case .cp437: CodePage.cp437.decode(bytes, into: &text)
        case .windows1252, .iso88591: CodePage.windows1252.decode(bytes, into: &text)
        }
    }

    /// The text of a field.
    func string(_ bytes: ByteView) -> String {
        if ByteWords.isASCII(bytes) { return String(decoding: bytes, as: UTF8.self) }
        var text: [UInt8] = []
        decode(bytes, into: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// The encoding of a field that has bytes above 0x7F.
    func encoding(of bytes: ByteView) -> TextEncoding {
        if isCertain { return fallback }
        let evidence = EncodingEvidence(bytes)
        if evidence.isUTF8() { return .utf8 }
        // A text cut at a number of bytes may end inside a letter.
        if fallback == .utf8, evidence.isUTF8(isCut: true) { return .utf8 }
        if evidence.cp437Letters != evidence.latinLetters {
            return evidence.cp437Letters > evidence.latinLetters ? .cp437 : .windows1252
        }
        return fallback == .ascii || fallback == .utf8 ? .windows1252 : fallback
    }
}
