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
            let lines = renderer.lines(of: batch.records[start..<end], in: batch)
            chunks.append(Chunk(period: period, rows: end - start, lines: lines))
            start = end
        }
    }

    /// Gives what has been rendered since the last time; nil when that is nothing.
    public func take() -> RenderedTransactions? {
        guard !chunks.isEmpty else { return nil }
        defer { chunks = [] }
        return RenderedTransactions(chunks: chunks)
    }
}
