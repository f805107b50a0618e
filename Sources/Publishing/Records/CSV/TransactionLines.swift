/// Lines as a file holds them.
enum TransactionLines {
    /// As they are, one text after another.
    case plain([[UInt8]])
    /// As a piece of a gzip member.
    case deflated(DeflatedPiece)
}
