import Diagnostics
import LedgerModel

/// Cuts a byte source into blocks of whole lines, moving the unfinished line to the front of the next block.
struct LineBlocks {
    private let source: ByteSource
    private let name: String
    private let lineLimit: Int
    private var buffer: [UInt8]
    private var filled = 0
    private var isAtEnd = false

    init(_ source: ByteSource, options: SourceOptions, blockSize: Int = 1 << 20) {
        self.source = source
        name = options.name
        lineLimit = options.limits.lineBytes
        buffer = Array(repeating: 0, count: source.bufferSize(max(blockSize, 4096)))
    }

    /// Calls `body` with each block until the source ends.
    ///
    /// `body` gets the bytes and whether they are the last, and returns how many it has taken, up to the end of its
    /// last whole record; the rest comes again with more behind it. `line` tells the number of the next line for the
    /// message when a record does not end within the limit.
    mutating func forEach(
        line: () -> Int, _ body: (ByteView, _ isLast: Bool) throws -> Int
    ) throws {
        while !isAtEnd {
            try fill()
            let taken = try buffer.withBytes { bytes in
                try body(ByteView(rebasing: bytes[..<filled]), isAtEnd)
            }
            if isAtEnd { return }
            let rest = filled - taken
            if rest > lineLimit {
                throw SourceFault(.longLine(limit: lineLimit, at: SourceLocation(name, line: line())))
            }
            // Seldom more than a line.
            for index in 0..<rest { buffer[index] = buffer[taken + index] }
            filled = rest
            if filled == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
        }
    }

    private mutating func fill() throws {
        while filled < buffer.count {
            let count = try source.read(into: &buffer, from: filled)
            if count == 0 {
                isAtEnd = true
                return
            }
            filled += count
        }
    }
}
