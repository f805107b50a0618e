import DelimitedText
import LedgerModel
import Storage

/// Writes lines of amounts to one file of the run's trace, which is created with the first of them.
final class AmountRecordSink: RecordSink {
    private let place: RecordPlace
    private var writer: FileWriter?

    init(_ place: RecordPlace) {
        self.place = place
    }

    func append(_ piece: AmountRecordEncoder.Piece) throws(StorageError) {
        if piece.rows == 0 { return }
        let file: FileWriter
        if let writer { file = writer } else { file = try create() }
        writer = file
        try file.write(piece.lines)
        file.rows? += piece.rows
    }

    private func create() throws(StorageError) -> FileWriter {
        let file = FileWriter(try place.createFile(at: AmountColumns.path, below: OutputLayout.trace))
        file.rows = 0
        var header = DelimitedWriter()
        header.write(record: AmountColumns.names)
        try file.write(header.bytes)
        return file
    }

    func discard(after month: Period) throws(StorageError) {}

    func end(keeping periods: Set<Period>) throws(StorageError) -> [EndedFile] {
        defer { writer = nil }
        guard let writer else { return [] }
        return [try writer.end(as: AmountColumns.path)]
    }
}
