/// Lines of CSV, by destination file.
struct CSVRecordPiece: RecordPiece {
    /// The lines of one file, in source order.
    struct Chunk {
        /// The number of the file's period.
        let period: Int32
        let rows: Int
        let lines: Lines
    }

    /// Lines as a file stores them.
    enum Lines {
        /// Uncompressed, one text after another.
        case plain([[UInt8]])
        /// As a piece of a gzip member.
        case deflated(DeflatedPiece)
    }

    let chunks: [Chunk]
}
