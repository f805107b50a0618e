import Diagnostics
public import LedgerModel
import Telemetry

/// Renders the records of one source's consumer, to be written when it is their turn.
///
/// Several workers render side by side, each with one of these; ``TransactionWriter`` writes what they give in the
/// order of the source.
public final class TransactionRendering {
    /// Records since the last time that go to one file, in source order.
    private struct Chunk {
        let period: Int32
        var rows = 0
        var lines: [[UInt8]] = []
        /// Those of the batch that are yet to be rendered.
        var records: ArraySlice<LedgerRecord> = []
    }

    private var renderer: RecordRenderer
    private let form: TransactionForm
    private let times: StageTimes?
    private lazy var deflater = PieceDeflater()
    private var chunks: [Chunk] = []
    /// Where the chunk of each period stands.
    private var places: [Int32: Int] = [:]

    init(_ renderer: RecordRenderer, _ form: TransactionForm, times: StageTimes?) {
        self.renderer = renderer
        self.form = form
        self.times = times
    }

    /// Renders a batch's records; `assignments` says where its new codings go, one for each, in the same order.
    ///
    /// A writer of one file needs no assignments.
    public func render(_ batch: LedgerBatch, assignments: [Assignment] = []) {
        renderer.announce(batch, assignments)
        distribute(batch.records)
        for index in chunks.indices where !chunks[index].records.isEmpty {
            let records = chunks[index].records
            chunks[index].records = []
            chunks[index].rows += records.count
            chunks[index].lines.append(renderer.lines(of: records, in: batch))
        }
    }

    /// Puts records to the chunks of their files; they come in runs of the same month.
    private func distribute(_ records: [LedgerRecord]) {
        var start = 0
        while start < records.count {
            let period = form.file(of: records[start])
            var end = start + 1
            while end < records.count, form.file(of: records[end]) == period { end += 1 }
            let place = place(of: period)
            if chunks[place].records.isEmpty {
                chunks[place].records = records[start..<end]
            } else {
                chunks[place].records += records[start..<end]
            }
            start = end
        }
    }

    private func place(of period: Int32) -> Int {
        if let place = places[period] { return place }
        places[period] = chunks.count
        chunks.append(Chunk(period: period))
        return chunks.count - 1
    }

    /// Gives what has been rendered since the last time, compressed if it is to be; nil when that is nothing.
    public func take() -> RenderedTransactions? {
        guard !chunks.isEmpty else { return nil }
        defer {
            chunks = []
            places.removeAll(keepingCapacity: true)
        }
        return RenderedTransactions(
            chunks: chunks.map {
                RenderedTransactions.Chunk(period: $0.period, rows: $0.rows, lines: lines($0.lines))
            })
    }

    private func lines(_ texts: [[UInt8]]) -> TransactionLines {
        guard form.isGzip else { return .plain(texts) }
        return .deflated(times.measure(.deflate) { deflater.deflate(texts) })
    }
}
