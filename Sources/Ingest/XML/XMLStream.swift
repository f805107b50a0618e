import CLibXML2
import Diagnostics
import LedgerModel

/// Parses XML block by block with libxml2's push parser and hands the events to a handler.
///
/// Nothing outside the file is ever read: a document type declaration is refused before anything in it takes effect, so
/// there are no entities but the predefined ones, and nesting, names, values and unfinished markup have limits. No
/// tree is built. A final class, because libxml2 keeps a pointer to it.
final class XMLStream {
    private let context: xmlParserCtxtPtr
    private let receiver: XMLReceiver
    private let name: String
    private let limits: Limits
    private var fault: (any Error)?
    private var depth = 0
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
    /// pointer is valid for as long as the handler gets events, and nothing else touches the assembly in that time.
    static func read<Handler: XMLHandler>(
        _ source: ByteSource, into assembly: inout LedgerAssembly, blockSize: Int = 64 << 10,
        validatedBy schema: XMLSchema? = nil,
        makeHandler: (UnsafeMutablePointer<LedgerAssembly>, XMLNames) throws -> Handler
    ) throws {
        let options = assembly.options
        let preamble = XMLPreamble(head: source.head)
        if preamble.count > 0 { assembly.log.add(.xmlPreamble(at: assembly.location(line: 1))) }
        let transcoder = XMLTranscoder(head: source.head.dropFirst(preamble.count))
        if let encoding = transcoder.encoding { assembly.summary.encoding = encoding }
        try withUnsafeMutablePointer(to: &assembly) { assembly in
            guard let context = newContext(), let dictionary = context.pointee.dict else {
                preconditionFailure("libxml2 refuses only for want of memory")
            }
            defer { xmlFreeParserCtxt(context) }
            let handler = try makeHandler(assembly, XMLNames(dictionary))
            let stream = XMLStream(context, XMLHandlerReceiver(handler), options)
            xmlCtxtUseOptions(context, transcoder.parserOptions)
            context.pointee.sax.pointee = events(withText: Handler.wantsText)
            context.pointee.userData = Unmanaged.passUnretained(stream).toOpaque()
            context.pointee._private = context.pointee.userData
            let plug = schema.map { SchemaPlug($0, context, assembly) }
            // A plug has its own events, which leave the errors out.
            context.pointee.sax.pointee.serror = reportError
            defer { plug?.remove() }
            try stream.parse(source, preamble, transcoder, blockSize: blockSize)
        }
    }

    private static func newContext() -> xmlParserCtxtPtr? {
        initialised
        return xmlCreatePushParserCtxt(nil, nil, nil, 0, nil)
    }

    private init(_ context: xmlParserCtxtPtr, _ receiver: XMLReceiver, _ options: SourceOptions) {
        self.context = context
        self.receiver = receiver
        name = options.name
        limits = options.limits
    }

    private func parse(
        _ source: ByteSource, _ preamble: XMLPreamble, _ transcoder: XMLTranscoder, blockSize: Int
    ) throws {
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: blockSize, alignment: 64)
        defer { block.deallocate() }
        var transcoded: [UInt8] = []
        var skipped = preamble.count
        context.pointee.input.pointee.line += Int32(preamble.lines)
        while true {
            let count = try source.read(into: block)
            if count == 0 { break }
            let bytes = UnsafeRawBufferPointer(rebasing: block[min(skipped, count)..<count])
            skipped -= count - bytes.count
            if transcoder.encoding != nil {
                transcoder.decode(bytes, into: &transcoded)
                try transcoded.withUnsafeBytes(feed)
            } else {
                try feed(bytes)
            }
        }
        // All complete markup has been parsed by now; asked to finish, the parser would report half a tag as a whole
        // one.
        if depth > 0 { throw SourceFault(.xmlBrokenOff(openElements: depth, at: location)) }
        isFinishing = true
        xmlParseChunk(context, nil, 0, 1)
        try rethrow()
    }

    private func feed(_ bytes: UnsafeRawBufferPointer) throws {
        xmlParseChunk(context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), 0)
        try rethrow()
        if xmlDictSize(context.pointee.dict) > Self.nameLimit {
            throw SourceFault(.xmlManyNames(limit: Self.nameLimit, at: location))
        }
        // What the parser holds back is a tag, comment or instruction whose end has not come.
        if let input = context.pointee.input?.pointee, input.end - input.cur > limits.lineBytes {
            throw SourceFault(.xmlLongMarkup(limit: limits.lineBytes, at: location))
        }
    }

    private func rethrow() throws {
        if let fault { throw fault }
    }

    private var location: SourceLocation {
        SourceLocation(name, line: XMLPosition(context: context).line)
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
        events.startElementNs = { stream, name, _, namespace, _, _, count, _, attributes in
            XMLStream.with(stream) { $0.begin(name, namespace, attributes, Int(count)) }
        }
        events.endElementNs = { stream, _, _, _ in XMLStream.with(stream) { $0.end() } }
        events.internalSubset = { stream, _, _, _ in XMLStream.with(stream) { $0.refuseDocumentType() } }
        if withText {
            events.characters = { stream, bytes, count in XMLStream.with(stream) { $0.text(bytes, count) } }
            events.ignorableWhitespace = events.characters
            events.cdataBlock = events.characters
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

    private func begin(
        _ name: XMLName?, _ namespace: XMLName?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
        _ count: Int
    ) {
        guard let name, fault == nil else { return }
        depth += 1
        hasRoot = true
        if depth > limits.depth { return stop(SourceFault(.xmlDeepNesting(limit: limits.depth, at: location))) }
        let element = XMLElement(
            name: name, namespace: namespace, attributes: attributes, count: count,
            position: XMLPosition(context: context))
        for index in 0..<count where element.value(index).count > limits.fieldBytes {
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
                UnsafeBufferPointer(start: bytes, count: Int(count)), at: XMLPosition(context: context))
        } catch {
            stop(error)
        }
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

    private func refuseDocumentType() {
        stop(SourceFault(.xmlDocumentType(at: location)))
    }

    /// Keeps the first error that makes the document not well-formed; lesser ones concern namespaces that are not read.
    private func note(_ error: xmlError) {
        guard fault == nil, error.level == XML_ERR_FATAL else { return }
        let place = SourceLocation(name, line: Int(error.line), column: error.int2 > 0 ? Int(error.int2) : nil)
        if !hasRoot, isFinishing {
            fault = SourceFault(.xmlBrokenOff(openElements: 0, at: place))
        } else {
            let words = error.message.map { String(cString: $0) } ?? "error \(error.code)"
            fault = SourceFault(.xmlMalformed(XMLErrorText.plain(code: error.code, words), at: place))
        }
    }
}
