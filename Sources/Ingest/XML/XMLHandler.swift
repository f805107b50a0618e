/// Takes the events of an XML document; what it throws stops the parser and reaches the caller of the stream.
protocol XMLHandler {
    /// Whether ``text(_:at:)`` is wanted; without it the parser does not even call out for text.
    static var wantsText: Bool { get }

    /// An element starts; `element` is valid during the call only.
    mutating func begin(_ element: XMLElement) throws

    /// A piece of text or CDATA of the innermost open element, UTF-8, valid during the call only.
    mutating func text(_ bytes: ByteView, at position: XMLPosition) throws

    /// The innermost open element ends.
    mutating func end(at position: XMLPosition) throws

    /// A processing instruction, `<?target data?>`.
    mutating func instruction(_ target: String, _ data: String)
}

extension XMLHandler {
    /// Instructions are for other programs.
    mutating func instruction(_ target: String, _ data: String) {}
}

/// A handler of whatever type behind one virtual call, since callbacks from C cannot be generic.
class XMLReceiver {
    func begin(_ element: XMLElement) throws {}
    func text(_ bytes: ByteView, at position: XMLPosition) throws {}
    func end(at position: XMLPosition) throws {}
    func instruction(_ target: String, _ data: String) {}
}

/// The receiver of one type of handler.
///
/// The handler lies behind a pointer of its own, because a property of a class would have its exclusive access checked
/// at run time for every event. Nothing else has the pointer, and events never nest.
final class XMLHandlerReceiver<Handler: XMLHandler>: XMLReceiver {
    private let handler: UnsafeMutablePointer<Handler>

    init(_ handler: Handler) {
        self.handler = .allocate(capacity: 1)
        self.handler.initialize(to: handler)
    }

    deinit {
        handler.deinitialize(count: 1)
        handler.deallocate()
    }

    /// The handler, between events.
    func withHandler<Result>(_ body: (inout Handler) -> Result) -> Result {
        body(&handler.pointee)
    }

    override func begin(_ element: XMLElement) throws {
        try handler.pointee.begin(element)
    }

    override func text(_ bytes: ByteView, at position: XMLPosition) throws {
        try handler.pointee.text(bytes, at: position)
    }

    override func end(at position: XMLPosition) throws {
        try handler.pointee.end(at: position)
    }

    override func instruction(_ target: String, _ data: String) {
        handler.pointee.instruction(target, data)
    }
}
