/// Takes the events of an XML document; what it throws stops the parser and reaches the caller of the stream.
protocol XMLHandler: AnyObject {
    /// Whether ``text(_:)`` is wanted; without it the parser does not even call out for text.
    var wantsText: Bool { get }

    /// An element starts; `element` is valid during the call only.
    func begin(_ element: XMLElement) throws

    /// A piece of text or CDATA of the innermost open element, UTF-8, valid during the call only.
    func text(_ bytes: UnsafeBufferPointer<UInt8>, at position: XMLPosition) throws

    /// The innermost open element ends.
    func end(at position: XMLPosition) throws
}
