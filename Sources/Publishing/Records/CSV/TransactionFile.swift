import Storage

/// A file of the normalized dataset that is being written, plain or as one gzip member.
final class TransactionFile {
    private let writer: FileWriter
    /// nil for a plain file.
    private var member: GzipMember?

    /// Begins a file with the line of column names, which tells whether it is plain.
    init(_ file: any OutputFile, header: TransactionLines) throws(StorageError) {
        writer = FileWriter(file)
        writer.rows = 0
        if case .deflated = header {
            member = GzipMember()
            try writer.write(GzipMember.start)
        }
        try write(header, rows: 0)
    }

    func write(_ lines: TransactionLines, rows: Int) throws(StorageError) {
        switch lines {
        case .plain(let texts): for text in texts { try writer.write(text) }
        case .deflated(let piece):
            member?.add(piece)
            try writer.write(piece.bytes)
        }
        writer.rows? += rows
    }

    /// Makes the file durable and closes it; `path` is the name it goes by from now on.
    func finish(as path: String) throws(StorageError) -> WrittenFile {
        if let member { try writer.write(member.end) }
        return try writer.finish(as: path)
    }
}
