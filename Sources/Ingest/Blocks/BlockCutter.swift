import Diagnostics
import LedgerModel
import Telemetry

/// Cuts a source into blocks, one after another; workers share it under a lock.
///
/// Where the cuts are depends on the source alone, so that the same file gives the same blocks however many workers
/// there are.
struct BlockCutter<Records: RecordCutter> {
    private let source: ByteSource
    /// What finds the cuts from here on.
    var records: Records
    private let name: String
    private let times: StageTimes?
    private let lineLimit: Int
    private let recordLimit: Int
    private var carry: [UInt8] = []
    /// The number of the next block.
    private(set) var sequence = 0
    /// How many bytes are in the blocks so far.
    private var position: Int64 = 0
    private var line = 1
    private var isAtEnd = false

    init(_ source: ByteSource, between records: Records, options: SourceOptions) {
        self.source = source
        self.records = records
        name = options.name
        times = options.times
        lineLimit = options.limits.lineBytes
        // What fits into a block is never too long.
        recordLimit = max(records.recordLimit(options.limits), options.blockSize)
    }

    /// Moves hashing off the reading thread: any idle worker hashes a block once it has been cut.
    func digestLate() -> LateDigest {
        source.digestsBlocks = true
        return source.digest
    }

    /// Whether there are no more blocks.
    var isDone: Bool { isAtEnd && carry.isEmpty }

    /// Fills the buffer with the next block; nil at the end of the source.
    mutating func next(_ buffer: BlockBuffer) throws -> Block<Records.Context>? {
        if isDone { return nil }
        buffer.empty()
        while buffer.size < carry.count { buffer.grow(to: buffer.size * 2) }
        buffer.fill(with: carry)
        carry.removeAll(keepingCapacity: true)
        while true {
            try fill(buffer)
            let bytes = buffer.block(buffer.filled)
            let block = times.measure(.cut) { () -> Block<Records.Context>? in
                records.cut(bytes, isLast: isAtEnd).map { take($0, of: buffer) }
            }
            if let block { return block }
            try check(bytes)
            buffer.grow(to: min(buffer.size * 2, max(recordLimit, lineLimit + 1)))
        }
    }

    private mutating func take(_ cut: Int, of buffer: BlockBuffer) -> Block<Records.Context> {
        carry.append(contentsOf: buffer.rest(behind: cut))
        let bytes = buffer.block(cut)
        source.add(block: bytes, at: position)
        let (context, lines) = records.look(at: bytes)
        defer {
            sequence += 1
            position += Int64(cut)
            line += lines
        }
        return Block(
            sequence: sequence, bytes: bytes, firstLine: line, lines: lines, isLast: isDone, context: context)
    }

    private mutating func fill(_ buffer: BlockBuffer) throws {
        while !buffer.room.isEmpty {
            let count = try source.read(into: buffer.room)
            if count == 0 {
                isAtEnd = true
                return
            }
            buffer.filled += count
        }
    }

    /// A block that cannot be cut holds a record longer than itself, or a line beyond the limit.
    private func check(_ bytes: ByteView) throws {
        let lastLine = bytes.lastIndex(of: 0x0A).map { bytes.count - $0 - 1 } ?? bytes.count
        if lastLine > lineLimit {
            let lines = ByteScan.count(0x0A, in: bytes)
            throw SourceFault(.longLine(limit: lineLimit, at: SourceLocation(name, line: line + lines)))
        }
        if lastLine < bytes.count, bytes.count >= recordLimit {
            throw SourceFault(records.longRecord(limit: recordLimit, at: SourceLocation(name, line: line)))
        }
    }
}
