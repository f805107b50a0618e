import CLibXML2
import Diagnostics
import LedgerModel

/// Parses XML piece by piece with libxml2's push parser and hands the events to a handler.
///
/// Nothing outside the file is ever read: a document type declaration is refused before anything in it takes effect, so
/// there are no entities but the predefined ones, and nesting, names, values and unfinished markup have limits. No
/// tree is built. A final class, because libxml2 keeps a pointer to it.
final class XMLStream {
    private let context: xmlParserCtxtPtr
    private let receiver: XMLReceiver
    private let name: String
    private let limits: Limits
    private let transcoder: XMLTranscoder
    private var pieces: XMLPieces
    /// Bytes before the document that are yet to be passed over.
    private var skipped: Int
    private var transcoded: [UInt8] = []
    /// Where lines start.
    private var lines = XMLLines()
    private var fault: (any Error)?
    /// How many elements are open.
    private(set) var depth = 0
    private var hasRoot = false
    private var isFinishing = false

    /// Real exports have a hundred names.
    ///
    /// libxml2 keeps every one in a table that gets slow: a million names took sixteen seconds, two million eighty.
    private static let nameLimit = 10_000

    private static let initialised: Void = xmlInitParser()

    /// Reads a source to its end; `makeHandler` gets the names of the document and where to write to.
    ///
    /// Throws ``SourceFault`` when the XML is not well-formed or beyond a limit, and what the handler throws. The
    /// assembly is lent for as long as the handler gets events, and nothing else touches the assembly in that time.
    static func read<Handler: XMLHandler>(
        _ source: ByteSource, into assembly: inout LedgerAssembly, blockSize: Int = XMLPieces.usualSize,
        validatedBy schema: XMLSchema? = nil,
        makeHandler: (Lent<LedgerAssembly>, XMLNames) throws -> Handler
    ) throws {
        let options = assembly.options
        let prologue = XMLPrologue(head: source.head)
        prologue.note(in: &assembly)
        assembly.delivery.commitsBatches = true
        try withUnsafeMutablePointer(to: &assembly) { assembly in
            let (stream, _) = try make(options, prologue, pieceSize: blockSize) { try makeHandler(Lent(assembly), $0) }
            let plug = schema.map { SchemaPlug($0, stream.context, Lent(assembly)) }
            // A plug has its own events, which leave the errors out.
            stream.context.pointee.sax.pointee.serror = reportError
            // What the plug is in belongs to the stream.
            defer { withExtendedLifetime(stream) { plug?.remove() } }
            var block = Array(repeating: UInt8(0), count: blockSize)
            while true {
                let count = try source.read(into: &block)
                if count == 0 { break }
                try block.withBytes { try stream.push(ByteView(rebasing: $0[..<count])) }
            }
            try stream.finish()
        }
    }

    /// A parser that has read nothing yet, and what hands its events to the handler.
    static func make<Handler: XMLHandler>(
        _ options: SourceOptions, _ prologue: XMLPrologue, pieceSize: Int = XMLPieces.usualSize,
        makeHandler: (XMLNames) throws -> Handler
    ) throws -> (stream: XMLStream, receiver: XMLHandlerReceiver<Handler>) {
        initialised
        guard let context = xmlCreatePushParserCtxt(nil, nil, nil, 0, nil), let dictionary = context.pointee.dict else {
            preconditionFailure("libxml2 refuses only for want of memory")
        }
        let receiver: XMLHandlerReceiver<Handler>
        do {
            receiver = XMLHandlerReceiver(try makeHandler(XMLNames(dictionary)))
        } catch {
            xmlFreeParserCtxt(context)
            throw error
        }
        let stream = XMLStream(context, receiver, options, prologue, pieceSize)
        xmlCtxtUseOptions(context, prologue.transcoder.parserOptions)
        context.pointee.sax.pointee = events(withText: Handler.wantsText)
        context.pointee.sax.pointee.serror = reportError
        context.pointee.userData = Unmanaged.passUnretained(stream).toOpaque()
        context.pointee._private = context.pointee.userData
        context.pointee.input.pointee.line += Int32(prologue.preamble.lines)
        return (stream, receiver)
    }

    private init(
        _ context: xmlParserCtxtPtr, _ receiver: XMLReceiver, _ options: SourceOptions, _ prologue: XMLPrologue,
        _ pieceSize: Int
    ) {
        self.context = context
        self.receiver = receiver
        name = options.name
        limits = options.limits
        transcoder = prologue.transcoder
        skipped = prologue.preamble.count
        pieces = XMLPieces(
            size: pieceSize, lineLimit: options.limits.lineBytes, cutsLines: prologue.hasSingleByteLineEnds)
    }

    deinit { xmlFreeParserCtxt(context) }

    // MARK: Bytes

    /// Takes the next bytes of the document, which are parsed once there are enough of them.
    func push(_ bytes: ByteView) throws {
        let start = min(skipped, bytes.count)
        skipped -= start
        lines.skip(ByteView(rebasing: bytes[..<start]))
        try pieces.add(ByteView(rebasing: bytes[start...])) { try parse($0) }
    }

    /// Parses what has been taken so far; what is held back is not measured yet, since more of it may be at hand.
    func settle() throws {
        try pieces.takeRest { try feed($0) }
    }

    /// Ends the document.
    func finish() throws {
        try pieces.takeRest { try parse($0) }
        // All complete markup has been parsed by now; asked to finish, the parser would report half a tag as a whole
        // one.
        if depth > 0 { throw SourceFault(.xmlBrokenOff(openElements: depth, at: lastPlace)) }
        isFinishing = true
        xmlParseChunk(context, nil, 0, 1)
        try rethrow()
    }

    private func parse(_ bytes: ByteView) throws {
        if transcoder.encoding != nil {
            transcoder.decode(bytes, into: &transcoded)
            try transcoded.withBytes(feed)
        } else {
            try feed(bytes)
        }
        // What the parser holds back is a tag, comment or instruction whose end has not come.
        if heldBack.count > limits.lineBytes {
            throw SourceFault(.xmlLongMarkup(limit: limits.lineBytes, at: location))
        }
    }

    /// Gives bytes to libxml2 as they are.
    func feed(_ bytes: ByteView) throws {
        lines.begin(bytes)
        defer { lines.end() }
        bytes.unchecked.withMemoryRebound(to: CChar.self) { bytes in
            _ = xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), 0)
        }
        try rethrow()
        if hasManyNames { throw manyNames }
    }

    private var hasManyNames: Bool { xmlDictSize(context.pointee.dict) > Self.nameLimit }
    private var manyNames: SourceFault { SourceFault(.xmlManyNames(limit: Self.nameLimit, at: location)) }
    private var heldBack: ByteView {
        guard let input = context.pointee.input?.pointee, let current = input.cur, let end = input.end else {
            return .empty
        }
        return ByteView(start: current, count: end - current)
    }

    // MARK: Going on at another place

    /// The line that the document has been parsed up to, from 1; nil when the parser holds back more than blanks.
    var line: Int? {
        let held = heldBack
        guard held.allSatisfy({ [0x09, 0x0A, 0x0D, 0x20].contains($0) }) else { return nil }
        return XMLPosition(context: context).line + held.count { $0 == 0x0A }
    }

    /// Resumes at a line and a byte offset in it; the skipped part was parsed elsewhere.
    func move(toLine line: Int, behind bytes: Int) {
        context.pointee.input.pointee.line = Int32(clamping: line - heldBack.count { $0 == 0x0A })
        lines.move(behind: bytes)
    }

    /// How far from the start of its line a byte stands, by its place among all that the parser has got.
    func indent(of place: Int) -> Int? { lines.indent(of: place) }

    private func rethrow() throws { if let fault { throw fault } }

    private var location: SourceLocation { SourceLocation(name, line: XMLPosition(context: context).line) }

    /// Where the document ends, blanks apart.
    private var lastPlace: SourceLocation {
        let held = heldBack
        let text = held[..<((held.lastIndex { ![0x09, 0x0A, 0x0D, 0x20].contains($0) } ?? -1) + 1)]
        return SourceLocation(name, line: XMLPosition(context: context).line + text.count { $0 == 0x0A })
    }

    private func stop(_ error: any Error) {
        if fault == nil { fault = error }
        xmlStopParser(context)
    }

    // MARK: Events

    /// The callbacks; all that are left out are ignored, so that no entity is ever defined or looked up.
    private static func events(withText: Bool) -> xmlSAXHandler {
        var events = xmlSAXHandler()
        events.initialized = XML_SAX2_MAGIC
        events.startElementNs = { stream, name, prefix, namespace, count, namespaces, attributeCount, _, attributes in
            XMLStream.with(stream) { stream in
                guard let name else { return }
                stream.begin(
                    XMLElement(
                        name: name, prefix: prefix, namespace: namespace, declarations: namespaces,
                        declarationCount: Int(count), attributes: attributes, count: Int(attributeCount),
                        position: XMLPosition(context: stream.context)))
            }
        }
        events.endElementNs = { stream, _, _, _ in XMLStream.with(stream) { $0.end() } }
        events.internalSubset = { stream, _, _, _ in XMLStream.with(stream) { $0.refuseDocumentType() } }
        if withText {
            events.characters = { stream, bytes, count in XMLStream.with(stream) { $0.text(bytes, count) } }
            events.ignorableWhitespace = events.characters
            events.cdataBlock = events.characters
        }
        events.processingInstruction = { stream, target, data in
            XMLStream.with(stream) { $0.instruction(target, data) }
        }
        return events
    }

    /// The parser leads back to the stream, since a schema's plug has taken the place of the user's data.
    private static let reportError: xmlStructuredErrorFunc = { _, error in
        guard let error = error?.pointee, let context = error.ctxt else { return }
        let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
        XMLStream.with(parser.pointee._private) { $0.note(error) }
    }

    /// Reaches the stream without a count of references for each event: ``parse(_:_:_:blockSize:)`` holds it.
    @inline(__always)
    private static func with(_ pointer: UnsafeMutableRawPointer?, _ body: (XMLStream) -> Void) {
        guard let pointer else { return }
        Unmanaged<XMLStream>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
    }

    private func begin(_ element: XMLElement) {
        guard fault == nil else { return }
        depth += 1
        hasRoot = true
        if depth > limits.depth { return stop(SourceFault(.xmlDeepNesting(limit: limits.depth, at: location))) }
        // A piece may be a long line with a hundred thousand names.
        if hasManyNames { return stop(manyNames) }
        for index in 0..<element.attributeCount where element.value(index).count > limits.fieldBytes {
            return stop(SourceFault(.xmlLongValue(limit: limits.fieldBytes, at: location)))
        }
        do {
            try receiver.begin(element)
        } catch {
            stop(error)
        }
    }

    private func text(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
        guard fault == nil else { return }
        do {
            try receiver.text(
                ByteView(start: bytes, count: Int(count)), at: XMLPosition(context: context))
        } catch {
            stop(error)
        }
    }

    private func instruction(_ target: XMLName?, _ data: UnsafePointer<UInt8>?) {
        guard fault == nil, let target else { return }
        receiver.instruction(String(cString: target), data.map { String(cString: $0) } ?? "")
    }

    private func end() {
        guard fault == nil else { return }
        depth -= 1
        do {
            try receiver.end(at: XMLPosition(context: context))
        } catch {
            stop(error)
        }
    }

    private func refuseDocumentType() { stop(SourceFault(.xmlDocumentType(at: location))) }

    /// Keeps the first error that makes the document not well-formed; lesser ones concern namespaces that are not read.
    private func note(_ error: xmlError) {
        guard fault == nil, error.level == XML_ERR_FATAL else { return }
        // The parser's own column counts characters.
        let column = error.int2 > 0 ? XMLPosition(context: context).place(of: nil).column : nil
        let place = SourceLocation(name, line: Int(error.line), column: column)
        if !hasRoot, isFinishing {
            fault = SourceFault(.xmlBrokenOff(openElements: 0, at: place))
        } else {
            let words = error.message.map { String(cString: $0) } ?? "error \(error.code)"
            fault = SourceFault(.xmlMalformed(XMLErrorText.plain(code: error.code, words), at: place))
        }
    }
}
