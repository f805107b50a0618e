import LedgerModel
import Telemetry

/// Renders records as lines of CSV, grouped by destination file.
final class CSVRecordEncoder: RecordEncoder {
    /// Records of one file since the last call, in source order.
    private struct Chunk {
        let period: Int32
        var rows = 0
        var lines: [[UInt8]] = []
        /// The batch's records that are still to be rendered.
        var records: ArraySlice<LedgerRecord> = []
    }

    private var lines: CSVRecordLines
    private let layout: RecordLayout
    private let times: StageTimes?
    private lazy var deflater = PieceDeflater()
    private var chunks: [Chunk] = []
    /// The index of each period's chunk.
    private var places: [Int32: Int] = [:]

    init(_ layout: RecordLayout, source: String, scenario: Scenario, times: StageTimes?) {
        self.layout = layout
        self.times = times
        lines = CSVRecordLines(layout, source: source, scenario: scenario)
    }

    func encode(_ batch: LedgerBatch, _ assignments: [Assignment]) {
        lines.announce(batch, assignments)
        distribute(batch.records)
        for index in chunks.indices where !chunks[index].records.isEmpty {
            let records = chunks[index].records
            chunks[index].records = []
            chunks[index].rows += records.count
            chunks[index].lines.append(lines.of(records, in: batch))
        }
    }

    /// Distributes records to the chunks of their files; they come in runs of the same month.
    private func distribute(_ records: [LedgerRecord]) {
        var start = 0
        while start < records.count {
            let period = layout.file(of: records[start])
            var end = start + 1
            while end < records.count, layout.file(of: records[end]) == period { end += 1 }
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

    func take() -> any RecordPiece {
        defer {
            chunks = []
            places.removeAll(keepingCapacity: true)
        }
        return CSVRecordPiece(
            chunks: chunks.map {
                CSVRecordPiece.Chunk(period: $0.period, rows: $0.rows, lines: stored($0.lines))
            })
    }

    /// Lines as the file stores them.
    private func stored(_ texts: [[UInt8]]) -> CSVRecordPiece.Lines {
        guard layout.isGzip else { return .plain(texts) }
        return .deflated(times.measure(.deflate) { deflater.deflate(texts) })
    }
}
