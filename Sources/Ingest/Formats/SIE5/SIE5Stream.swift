import LedgerModel

/// A parser of SIE 5 that can leave off and go on elsewhere in a journal, with any assembly.
///
/// Unchecked: it belongs to one reader, and readers are used by one thread at a time.
final class SIE5Stream: @unchecked Sendable {
    private let stream: XMLStream
    private let receiver: XMLHandlerReceiver<SIE5Handler>
    /// Where the handler writes to: the assembly of a call lies here while the call lasts.
    private let assembly: UnsafeMutablePointer<LedgerAssembly>

    /// A parser of a document from its start.
    convenience init(_ prologue: XMLPrologue, _ options: SourceOptions) throws {
        try self.init(options, prologue)
    }

    /// A parser that stands in a journal, as one does that has read a document up to there.
    ///
    /// `root` is the root's start tag without what ends it. Nil when that does not lead into a journal.
    convenience init?(insideJournalOf root: [UInt8], _ options: SourceOptions) {
        do {
            try self.init(options, .none)
            try (root + Array("><Journal>".utf8)).withBytes(stream.feed)
        } catch {
            return nil
        }
        guard isInJournal else { return nil }
    }

    private init(_ options: SourceOptions, _ prologue: XMLPrologue) throws {
        let assembly = UnsafeMutablePointer<LedgerAssembly>.allocate(capacity: 1)
        assembly.initialize(
            to: LedgerAssembly(options: options, summary: SourceSummary(format: .sie5)) { _ in BatchConsumer { _ in } })
        self.assembly = assembly
        (stream, receiver) = try XMLStream.make(options, prologue) { SIE5Handler(assembly: Lent(assembly), names: $0) }
    }

    deinit {
        assembly.deinitialize(count: 1)
        assembly.deallocate()
    }

    /// Whether what comes next stands directly in a journal, and all before it has been parsed.
    var isInJournal: Bool {
        stream.depth == 2 && stream.line != nil && receiver.withHandler { $0.isInJournal }
    }

    /// The line that all before has been parsed up to; nil when there is half a tag.
    var line: Int? { stream.line }

    /// The start tags that lead to where the parser stands.
    var tags: (root: [UInt8], journal: [UInt8]) {
        receiver.withHandler { ($0.rootTag, $0.journalTag) }
    }

    /// Goes on inside a journal, behind so many bytes of a line.
    func move(toLine line: Int, behind bytes: Int = 0, _ journal: SIE5Journal) {
        stream.move(toLine: line, behind: bytes)
        receiver.withHandler { $0.series = journal.series }
    }

    /// Leaves the journal for another, if its line is known.
    ///
    /// What libxml2 says of an end tag that does not match names the line of the start tag.
    func open(_ journal: SIE5Journal, into assembly: inout LedgerAssembly) throws {
        guard let line = journal.line else { return }
        stream.move(toLine: line, behind: 0)
        try Array("</Journal><Journal>".utf8).withBytes { try read($0, into: &assembly) }
    }

    /// Reads bytes, or keeps them until there are more.
    func push(_ bytes: ByteView, into assembly: inout LedgerAssembly) throws {
        try with(&assembly) { try stream.push(bytes) }
    }

    /// Reads what has been kept.
    func settle(into assembly: inout LedgerAssembly) throws {
        try with(&assembly) { try stream.settle() }
    }

    /// Reads bytes right away.
    func read(_ bytes: ByteView, into assembly: inout LedgerAssembly) throws {
        try with(&assembly) { try stream.feed(bytes) }
    }

    /// Ends the document.
    func finish(into assembly: inout LedgerAssembly) throws {
        try with(&assembly) { try stream.finish() }
    }

    private func with(_ given: inout LedgerAssembly, _ body: () throws -> Void) rethrows {
        swap(&assembly.pointee, &given)
        defer { swap(&assembly.pointee, &given) }
        try body()
    }
}
