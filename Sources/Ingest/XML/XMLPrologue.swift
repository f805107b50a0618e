import Diagnostics

/// What the first bytes of a document tell about how it is to be parsed.
struct XMLPrologue {
    let preamble: XMLPreamble
    let transcoder: XMLTranscoder
    /// Whether a line feed is always a line end, which it is in all encodings but those of two or four bytes.
    let hasSingleByteLineEnds: Bool
    /// Whether the parser gets UTF-8 as it stands in the file, of the XML that everybody writes.
    let isPlain: Bool

    /// Looks at the first bytes of a document.
    init(head: [UInt8]) {
        preamble = XMLPreamble(head: head)
        let document = head.dropFirst(preamble.count)
        transcoder = XMLTranscoder(head: document)
        hasSingleByteLineEnds =
            !document.prefix(4).contains(0) && !document.starts(with: [0xFE, 0xFF])
            && !document.starts(with: [0xFF, 0xFE])
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = document.starts(with: mark) ? document.dropFirst(mark.count) : document
        let declaration = XMLTranscoder.declaration(text)
        let encodings: [String?] = [nil, "utf-8", "utf8"]
        isPlain =
            hasSingleByteLineEnds && text.first == UInt8(ascii: "<")
            && encodings.contains(declaration.encoding) && [nil, "1.0"].contains(declaration.version)
    }

    /// Nothing before the first element.
    static let none = XMLPrologue(head: [])

    /// Tells what is odd about it, and the encoding where it is known.
    func note(in assembly: inout LedgerAssembly) {
        if preamble.count > 0 { assembly.log.add(.xmlPreamble(at: assembly.location(line: 1))) }
        if let encoding = transcoder.encoding { assembly.summary.encoding = encoding }
    }
}
