import CLibXML2

/// A name as libxml2 interns it: within one document equal names are equal pointers.
typealias XMLName = UnsafePointer<UInt8>

/// A start tag while its handler looks at it: names and values are bytes inside the parser.
struct XMLElement {
    /// The local name.
    let name: XMLName
    /// The namespace; nil for none.
    let namespace: XMLName?
    /// How many attributes there are.
    let attributeCount: Int
    /// The prefix of the name; nil for none.
    let prefix: XMLName?
    /// Five pointers an attribute: local name, prefix, namespace, start and end of the value.
    private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    /// Two pointers a declaration of a namespace: prefix and namespace.
    private let declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    private let declarationCount: Int
    private let position: XMLPosition

    init(
        name: XMLName, prefix: XMLName?, namespace: XMLName?,
        declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, declarationCount: Int,
        attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int, position: XMLPosition
    ) {
        self.name = name
        self.prefix = prefix
        self.namespace = namespace
        self.declarations = declarations
        self.declarationCount = declarations == nil ? 0 : declarationCount
        self.attributes = attributes
        attributeCount = attributes == nil ? 0 : count
        self.position = position
    }

    /// The name of an attribute without namespace; nil for one that an extension has added.
    @inline(__always)
    func attributeName(_ index: Int) -> XMLName? {
        guard let attributes, attributes[index * 5 + 2] == nil else { return nil }
        return attributes[index * 5]
    }

    /// The local name of an attribute, whatever its namespace.
    func localName(_ index: Int) -> XMLName? { attributes?[index * 5] }

    /// The value of an attribute.
    @inline(__always)
    func value(_ index: Int) -> ByteView {
        guard let attributes, let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4] else {
            return ByteView(start: nil, count: 0)
        }
        return ByteView(start: start, count: end - start)
    }

    /// The value of a named attribute; nil when it is missing.
    func value(named name: XMLName) -> ByteView? {
        for index in 0..<attributeCount where attributeName(index) == name { return value(index) }
        return nil
    }

    /// The prefix and the namespace of an attribute.
    func qualifier(_ index: Int) -> (prefix: XMLName?, namespace: XMLName?) {
        (attributes?[index * 5 + 1], attributes?[index * 5 + 2])
    }

    /// The namespaces that the tag declares, by their prefixes; both nil where there is none.
    var namespaces: [(prefix: XMLName?, namespace: XMLName?)] {
        (0..<declarationCount).map { (declarations?[$0 * 2], declarations?[$0 * 2 + 1]) }
    }

    /// The value of an attribute by its local name, whatever its namespace; nil when it is missing.
    func value(local name: XMLName) -> ByteView? {
        for index in 0..<attributeCount where attributes?[index * 5] == name { return value(index) }
        return nil
    }

    /// The start tag as it stands in the document, without what ends it.
    var tag: ByteView { position.text(from: UInt8(ascii: "<")) }

    /// The line that the tag ends on, from 1.
    @inline(__always)
    var line: Int { position.line }

    /// Line and column of a value of this element, or of the tag's end where the value has been copied.
    func place(of value: ByteView?) -> (line: Int, column: Int) {
        position.place(of: value?.baseAddress)
    }
}

/// Where the parser is.
struct XMLPosition {
    let context: xmlParserCtxtPtr

    /// The line, from 1.
    @inline(__always)
    var line: Int { context.pointee.input.map { Int($0.pointee.line) } ?? 1 }

    /// What stands from the last `byte` up to here.
    func text(from byte: UInt8) -> ByteView {
        guard let input = context.pointee.input?.pointee, let base = input.base, let current = input.cur else {
            return .empty
        }
        let passed = ByteView(start: base, count: current - base)
        guard let start = passed.lastIndex(of: byte) else { return .empty }
        return ByteView(rebasing: passed[start...])
    }

    /// Line and column of a piece of text of `count` bytes that the parser has just gone past.
    ///
    /// Exact for ASCII on one line.
    @inline(__always)
    func place(before count: Int) -> (line: Int, column: Int) {
        guard let input = context.pointee.input else { return (1, 1) }
        return (Int(input.pointee.line), max(1, Int(input.pointee.col) - count))
    }

    /// Line and column of a byte, or of where the parser is when the byte does not lie in the parser's own buffer.
    ///
    /// The column counts bytes from 1. The parser only knows its own line, so lines are counted back from there.
    func place(of byte: UnsafePointer<UInt8>?) -> (line: Int, column: Int) {
        guard let input = context.pointee.input?.pointee, let base = input.base, let current = input.cur else {
            return (1, 1)
        }
        let byte = byte.flatMap { base <= $0 && $0 <= current ? $0 : nil } ?? current
        let line = Int(input.line) - ByteScan.count(0x0A, in: ByteView(start: byte, count: current - byte))
        if let indent = indent(of: byte) { return (line, indent + 1) }
        let before = ByteView(start: base, count: byte - base)
        if let newline = before.lastIndex(of: 0x0A) { return (line, before.count - newline) }
        // The line's start has left the buffer; the parser counts characters, which is near enough.
        return (line, max(1, Int(input.col) - (current - byte)))
    }
}

extension XMLPosition {
    /// How far from the start of its line a byte of the parser's buffer stands; nil where that is not known.
    private func indent(of byte: UnsafePointer<UInt8>) -> Int? {
        guard let input = context.pointee.input?.pointee, let base = input.base, input.buf?.pointee.encoder == nil,
            let pointer = context.pointee._private
        else { return nil }
        let place = Int(input.consumed) + (byte - base)
        return Unmanaged<XMLStream>.fromOpaque(pointer)._withUnsafeGuaranteedRef { $0.indent(of: place) }
    }
}
