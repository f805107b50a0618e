import DelimitedText
import LedgerModel
import Storage

/// Writes lines of CSV to the files of their months or to one file, each uncompressed or as one gzip member.
///
/// Each month that occurs has an open file and a buffer of 64 KiB.
final class CSVRecordSink: RecordSink {
    private let layout: RecordLayout
    private let place: RecordPlace
    /// The header line of each file.
    private let header: CSVRecordPiece.Lines
    private var files: [Int32: CSVRecordFile] = [:]
    private let earlier: EarlierRun?
    /// Whether the folder of the partitions has been created.
    private var hasFolder = false

    /// A sink; where there is only one file, its header is written at once.
    init(_ layout: RecordLayout, in place: RecordPlace, _ earlier: EarlierRun? = nil) throws(StorageError) {
        self.earlier = earlier
        self.layout = layout
        self.place = place
        var writer = DelimitedWriter()
        writer.write(record: layout.fields.map(\.name))
        header = layout.isGzip ? .deflated(PieceDeflater().deflate([writer.bytes])) : .plain([writer.bytes])
        if !layout.isPartitioned { _ = try file(of: RecordLayout.anyPeriod) }
    }

    private var fileExtension: String { layout.isGzip ? "csv.gz" : "csv" }

    func append(_ piece: CSVRecordPiece) throws(StorageError) {
        for chunk in piece.chunks { try file(of: chunk.period).write(chunk.lines, rows: chunk.rows) }
    }

    private func file(of period: Int32) throws(StorageError) -> CSVRecordFile {
        if let file = files[period] { return file }
        if !hasFolder { try place.createFolder() }
        hasFolder = true
        let creation = CSVRecordFile.Creation(
            period: Period(unchecked: period), fileExtension: fileExtension, place: place)
        let file = try CSVRecordFile(creation, header: header, earlier)
        files[period] = file
        return file
    }

    func takeRanges() -> [RecordRange]? {
        files.sorted { $0.key < $1.key }.compactMap { $0.value.takeRange() }
    }

    func hasEarlier(_ range: RecordRange) -> Bool {
        let file = earlier?.file(RecordColumns.path(range.period, fileExtension))
        return file.map { range.offset + range.bytes <= $0.bytes } ?? false
    }

    func append(_ ranges: [RecordRange]) throws(StorageError) {
        for range in ranges { try file(of: range.period.rawValue).append(range) }
    }

    func discard(after month: Period) throws(StorageError) {
        guard layout.isPartitioned else { return }
        for period in files.keys.sorted() where period > month.rawValue {
            files[period] = nil
            try place.removePartition(Period(unchecked: period))
        }
    }

    func end(keeping periods: Set<Period>) throws(StorageError) -> [EndedFile] {
        defer { files = [:] }
        var ended: [EndedFile] = []
        for (rawPeriod, file) in files.sorted(by: { $0.key < $1.key }) {
            let period = Period(unchecked: rawPeriod)
            if !layout.isPartitioned || periods.contains(period) {
                let path = layout.isPartitioned ? RecordColumns.path(period, fileExtension) : ""
                ended.append(try file.end(as: path, isGzip: layout.isGzip))
            } else {
                try place.removePartition(period)
            }
        }
        return ended
    }
}
