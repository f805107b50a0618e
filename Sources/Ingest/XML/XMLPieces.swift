/// Cuts a document into pieces of whole lines for the parser.
///
/// The parser forgets what it has gone past, and counts columns rightly only while the start of a line is at hand.
/// Where the pieces end depends on the bytes alone, not on how they come in.
struct XMLPieces {
    /// Bytes of a usual piece.
    static let usualSize = 64 << 10

    private let size: Int
    /// A line that is longer is cut.
    private let lineLimit: Int
    private let cutsLines: Bool
    private var pending: [UInt8] = []
    /// How many bytes to gather before they are looked at.
    private var target: Int

    /// Pieces of about `size` bytes; without `cutsLines` they end anywhere.
    init(size: Int, lineLimit: Int, cutsLines: Bool) {
        self.size = size
        self.lineLimit = lineLimit
        self.cutsLines = cutsLines
        target = size
    }

    /// Adds bytes, and hands on the pieces that are full.
    mutating func add(_ bytes: ByteView, _ take: (ByteView) throws -> Void) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = rest.prefix(target - pending.count)
            pending.append(contentsOf: part)
            rest = rest.dropFirst(part.count)
            if pending.count == target { try takeLines(take) }
        }
    }

    private mutating func takeLines(_ take: (ByteView) throws -> Void) throws {
        guard cutsLines else { return try takeRest(take) }
        guard let end = pending.withBytes({ ByteScan.last(0x0A, in: $0) }) else {
            if pending.count >= lineLimit { return try takeRest(take) }
            target *= 2
            return
        }
        try pending.withBytes { try take(ByteView(rebasing: $0[...end])) }
        pending.removeFirst(end + 1)
        while target >= size * 2, pending.count < target / 2 { target /= 2 }
    }

    /// Hands on what is left.
    mutating func takeRest(_ take: (ByteView) throws -> Void) throws {
        target = size
        defer { pending.removeAll(keepingCapacity: true) }
        if !pending.isEmpty { try pending.withBytes(take) }
    }
}
