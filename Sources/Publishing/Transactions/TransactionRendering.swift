public import LedgerModel

/// Renders the records of one source's consumer, to be written when it is their turn.
///
/// Several workers render side by side, each with one of these; ``TransactionWriter`` writes what they give in the
/// order of the source.
public final class TransactionRendering {
    /// Lines of one period that follow one another.
    struct Chunk {
        let period: Int32
        let rows: Int
        let lines: [UInt8]
    }

    private var renderer: RecordRenderer
    private var chunks: [Chunk] = []

    init(_ renderer: RecordRenderer) {
        self.renderer = renderer
    }

    /// Renders a batch's records; `assignments` says where its new codings go, one for each, in the same order.
    ///
    /// A writer of one file needs no assignments.
    public func render(_ batch: LedgerBatch, assignments: [Assignment] = []) {
        renderer.announce(batch, assignments)
        var start = 0
        while start < batch.records.count {
            let period = batch.records[start].date.period.rawValue
            var end = start + 1
            while end < batch.records.count, batch.records[end].date.period.rawValue == period { end += 1 }
            chunks.append(chunk(of: batch, from: start, to: end, period))
            start = end
        }
    }

    private func chunk(of batch: LedgerBatch, from start: Int, to end: Int, _ period: Int32) -> Chunk {
        let renderer = renderer
        let room = batch.records[start..<end].reduce(0) { $0 + renderer.room(for: $1, in: batch) }
        let lines = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            for record in batch.records[start..<end] {
                count += renderer.render(
                    record, in: batch, into: UnsafeMutableRawBufferPointer(rebasing: bytes[count...]))
            }
        }
        return Chunk(period: period, rows: end - start, lines: lines)
    }

    /// Gives what has been rendered since the last time; nil when that is nothing.
    public func take() -> RenderedTransactions? {
        guard !chunks.isEmpty else { return nil }
        defer { chunks = [] }
        return RenderedTransactions(chunks: chunks)
    }
}
