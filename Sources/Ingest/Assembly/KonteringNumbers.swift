import Diagnostics
import LedgerModel

/// Numbers the konteringar of a source by their raw bytes, and announces each in the batch that it is first met in.
struct KonteringNumbers {
    /// Fast paths look up many keys together in it.
    var interner = ByteInterner()
    /// The code parts of the konteringar that a fast path has numbered.
    var seen = SeenParts()
    /// The line of each kontering's first row, by the kontering's number.
    private var lines: [UInt32] = []
    private let name: String
    private let limit: Int

    init(_ options: SourceOptions) {
        name = options.name
        limit = options.limits.placements
    }

    /// Whether there are more than the pipeline allows.
    var areTooMany: Bool { interner.count > limit }

    /// The number of a kontering by its raw bytes; `announce` adds it to the batch the first time they are seen.
    @inline(__always)
    mutating func number(
        of key: ByteView, line: Int, in batch: inout LedgerBatch,
        announce: (inout LedgerBatch, UInt32) throws -> Void
    ) throws -> UInt32 {
        try take(interner.intern(key), line, &batch, announce).number
    }

    /// The same for a key that a fast path has sought together with others, with what it has noted of it.
    @inline(__always)
    mutating func known(
        _ key: ByteInterner.Sought, line: Int, in batch: inout LedgerBatch,
        announce: (inout LedgerBatch, UInt32) -> Void
    ) throws -> ByteInterner.Known {
        try take(interner.intern(key), line, &batch, announce)
    }

    @inline(__always)
    private mutating func take(
        _ key: (known: ByteInterner.Known, isNew: Bool), _ line: Int, _ batch: inout LedgerBatch,
        _ announce: (inout LedgerBatch, UInt32) throws -> Void
    ) throws -> ByteInterner.Known {
        guard key.isNew else { return key.known }
        lines.append(UInt32(truncatingIfNeeded: line))
        guard interner.count <= limit, !interner.isFull else { throw tooMany(interner.count, line: line) }
        try announce(&batch, UInt32(line))
        return key.known
    }

    // MARK: The limit

    /// The fault of a source whose row on a line has one kontering too many, `count` by now.
    ///
    /// The limit that was met is the one of the pipeline, or what fits into memory.
    func tooMany(_ count: Int, line: Int) -> SourceFault {
        SourceFault(.tooManyPlacements(limit: min(limit, count - 1), at: SourceLocation(name, line: line)))
    }

    /// The fault of a source whose konteringar are within the limit for each worker, and not for all of them together.
    ///
    /// It names the row with which a single worker would have met it.
    func fault(with workers: [KonteringNumbers]) -> SourceFault? {
        let all = [self] + workers
        guard all.reduce(0, { $0 + $1.interner.count }) > limit, ByteInterner.exceed(limit, all.map(\.interner))
        else { return nil }
        var konteringar: [(line: UInt32, key: [UInt8])] = []
        for numbers in all {
            var lines = numbers.lines.makeIterator()
            numbers.interner.forEach { konteringar.append((lines.next() ?? 0, Array($0))) }
        }
        var union = ByteInterner()
        for kontering in konteringar.sorted(by: { $0.line < $1.line }) {
            _ = kontering.key.withBytes { union.intern($0) }
            if union.count > limit { return tooMany(union.count, line: Int(kontering.line)) }
        }
        return nil
    }

    // MARK: What the codes are

    /// Goes through the konteringar by their raw bytes, with the lines of their first rows.
    func forEach(_ body: (_ line: UInt32, _ key: ByteView) -> Void) {
        var lines = lines.makeIterator()
        interner.forEach { body(lines.next() ?? 0, $0) }
    }
}
