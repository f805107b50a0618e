/// Lines of CSV, by the file that they go to.
struct CSVRecordPiece: RecordPiece {
    /// The lines of one file, in source order.
    struct Chunk {
        /// The number of the file's period.
        let period: Int32
        let rows: Int
        let lines: Lines
    }

    /// Lines as a file holds them.
    enum Lines {
        /// As they are, one text after another.
        case plain([[UInt8]])
        /// As a piece of a gzip member.
        case deflated(DeflatedPiece)
    }

    let chunks: [Chunk]
}
