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
    private var files: [Int32: File] = [:]

    /// A file that is being written.
    private final class File {
        private let writer: FileWriter
        private var member = GzipMember()

        /// Starts a file with the header line, which also decides whether it is compressed.
        init(_ file: any OutputFile, header: CSVRecordPiece.Lines) throws(StorageError) {
            writer = FileWriter(file)
            writer.rows = 0
            if case .deflated = header { try writer.write(GzipMember.start) }
            try write(header, rows: 0)
        }

        func write(_ lines: CSVRecordPiece.Lines, rows: Int) throws(StorageError) {
            switch lines {
            case .plain(let texts): for text in texts { try writer.write(text) }
            case .deflated(let piece):
                member.add(piece)
                try writer.write(piece.bytes)
            }
            writer.rows? += rows
        }

        /// Writes the file to its end and leaves it open; `path` is its name in the result.
        func end(as path: String, isGzip: Bool) throws(StorageError) -> EndedFile {
            if isGzip { try writer.write(member.end) }
            return try writer.end(as: path)
        }
    }

    /// A sink; where there is only one file, its header is written at once.
    init(_ layout: RecordLayout, in place: RecordPlace) throws(StorageError) {
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

    private func file(of period: Int32) throws(StorageError) -> File {
        if let file = files[period] { return file }
        let output = try place.createFile(of: Period(unchecked: period), fileExtension, isFirst: files.isEmpty)
        let file = try File(output, header: header)
        files[period] = file
        return file
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
