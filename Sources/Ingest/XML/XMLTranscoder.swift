import CLibXML2

/// Turns Latin-1 XML into UTF-8 in front of the parser; UTF-16 has become UTF-8 before.
///
/// Programs that declare ISO 8859-1 write Windows-1252 (the SIE 5 specification says so), which libxml2 would turn into
/// control characters. All other encodings are libxml2's business.
struct XMLTranscoder {
    /// The encoding that bytes are decoded from; nil when libxml2 gets them as they are.
    let encoding: TextEncoding?
    /// Whether the document is in UTF-8 by now, whatever it declares.
    private let isDecoded: Bool

    /// Looks at the XML declaration in the first bytes of a document.
    init(head: ArraySlice<UInt8>) {
        let declared = Self.declaration(head).encoding
        // Who can read the declaration has no UTF-16 before him: it was that once.
        isDecoded = declared.map { Self.latinNames.contains($0) || Self.wideNames.contains($0) } ?? false
        guard let declared, Self.latinNames.contains(declared) else {
            encoding = nil
            return
        }
        let evidence = head.withBytes { EncodingEvidence($0) }
        encoding = evidence.c1Bytes > 0 || declared.hasSuffix("1252") ? .windows1252 : .iso88591
    }

    /// The options for libxml2: no network, `&amp;` in values as the character, and no decoding of what is decoded.
    ///
    /// "NOENT" substitutes entities; the only ones there can be are the predefined, since document types are refused.
    var parserOptions: Int32 {
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
        return Int32(isDecoded ? options | XML_PARSE_IGNORE_ENC.rawValue : options)
    }

    /// Replaces `text` with the UTF-8 of a block.
    func decode(_ bytes: ByteView, into text: inout [UInt8]) {
        text.removeAll(keepingCapacity: true)
        CodePage.windows1252.decode(bytes, into: &text)
    }

    private static let latinNames: Set<String> = [
        "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "windows-1252", "cp1252",
    ]

    private static let wideNames: Set<String> = ["utf-16", "utf16", "utf-16le", "utf-16be", "ucs-2", "iso-10646-ucs-2"]

    /// The values in `<?xml version="1.0" encoding="..."?>`, in lower case; nil where there are none.
    static func declaration(_ head: ArraySlice<UInt8>) -> (version: String?, encoding: String?) {
        let start = String(decoding: head.prefix(200), as: UTF8.self)
        guard start.hasPrefix("<?xml"), let end = start.firstRange(of: "?>") else { return (nil, nil) }
        let declaration = start[..<end.lowerBound]
        return (value(of: "version", in: declaration), value(of: "encoding", in: declaration))
    }

    private static func value(of name: String, in declaration: Substring) -> String? {
        guard let label = declaration.firstRange(of: name) else { return nil }
        let parts = declaration[label.upperBound...].split(
            maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: { $0 == "\"" || $0 == "'" })
        return parts.count > 1 ? parts[1].lowercased() : nil
    }
}
