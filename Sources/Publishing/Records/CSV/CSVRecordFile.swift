import LedgerModel
import Storage

/// The lines of a period, or all lines, as one file.
///
/// As long as they are those of an earlier run's file, they are compared with it, and nothing is written. From the
/// first difference they are written, after a copy of what was the same. A file without any difference becomes a
/// further name of the earlier one.
final class CSVRecordFile {
    /// What the file is created with.
    struct Creation {
        let period: Period
        let fileExtension: String
        let place: RecordPlace
    }

    private enum Content {
        /// The same as the start of an earlier file, which is open at the end of that.
        case earlier(EarlierRun.File, FileCursor)
        case written(FileWriter)
    }

    private let creation: Creation
    private let records: EarlierRun?
    private var content: Content?
    private var member = GzipMember()
    private var size: Int64 = 0
    private var rows = 0
    /// Where the range that is not taken yet starts.
    private var start = Start()

    private struct Start {
        var size: Int64 = 0
        var rows = 0
        /// Of what follows.
        var checksum = GzipMember()
    }

    /// Starts a file with the header line, which also decides whether it is compressed.
    init(_ creation: Creation, header: CSVRecordPiece.Lines, _ records: EarlierRun?) throws(StorageError) {
        self.creation = creation
        self.records = records
        if let earlier { content = .earlier(earlier, try earlier.open()) }
        if case .deflated = header { try write(GzipMember.start) }
        try write(header, rows: 0)
        _ = takeRange()
    }

    /// The file of the earlier run, if it can be used.
    private var earlier: EarlierRun.File? {
        records?.file(RecordColumns.path(creation.period, creation.fileExtension))
    }

    // MARK: Appending

    /// Appends lines.
    func write(_ lines: CSVRecordPiece.Lines, rows: Int) throws(StorageError) {
        switch lines {
        case .plain(let texts): for text in texts { try write(text) }
        case .deflated(let piece):
            add(checksum: piece.checksum, count: piece.count)
            try write(piece.bytes)
        }
        self.rows += rows
    }

    private func add(checksum: UInt32, count: Int) {
        member.add(checksum: checksum, count: count)
        start.checksum.add(checksum: checksum, count: count)
    }

    private func write(_ bytes: [UInt8]) throws(StorageError) {
        if case .earlier(let file, let cursor) = content, size + Int64(bytes.count) <= file.bytes,
            try cursor.goesOn(with: bytes)
        {
            size += Int64(bytes.count)
            return
        }
        try writer().write(bytes)
        size += Int64(bytes.count)
    }

    /// Appends what stands at a range of the earlier run's file.
    func append(_ range: RecordRange) throws(StorageError) {
        if case .earlier(_, let cursor) = content, size == range.offset {
            try cursor.skip(range.bytes)
        } else {
            guard let earlier else { preconditionFailure("the earlier run has what is appended of it") }
            let cursor = try earlier.open()
            try cursor.skip(range.offset)
            try cursor.copy(range.bytes, to: try writer())
        }
        add(checksum: range.checksum, count: range.count)
        size += range.bytes
        rows += range.rows
    }

    /// What is written to, after a copy of what was the same as in the earlier file.
    private func writer() throws(StorageError) -> FileWriter {
        if case .written(let writer) = content { return writer }
        let writer = FileWriter(try creation.place.createFile(of: creation.period, creation.fileExtension))
        if case .earlier(let file, _) = content { try file.open().copy(size, to: writer) }
        content = .written(writer)
        return writer
    }

    // MARK: Ending

    /// Where the lines stand that were appended since the last call; nil when none were.
    func takeRange() -> RecordRange? {
        defer { start = Start(size: size, rows: rows) }
        if start.size == size { return nil }
        return RecordRange(
            period: creation.period, offset: start.size, bytes: size - start.size, rows: rows - start.rows,
            checksum: start.checksum.checksum, count: Int(start.checksum.count))
    }

    /// Writes the file to its end and leaves it open; `path` is its name in the result.
    func end(as path: String, isGzip: Bool) throws(StorageError) -> EndedFile {
        if isGzip { try write(member.end) }
        if case .earlier(let file, _) = content, size == file.bytes,
            try creation.place.linkFile(of: creation.period, creation.fileExtension, to: file.path)
        {
            return EndedFile(
                written: WrittenFile(path: path, bytes: size, sha256: file.sha256, rows: rows), output: nil)
        }
        let writer = try writer()
        writer.rows = rows
        return try writer.end(as: path)
    }
}
