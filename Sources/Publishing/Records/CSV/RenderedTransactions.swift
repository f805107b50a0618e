/// Records rendered and not yet written.
public struct RenderedTransactions {
    /// The lines of one file.
    struct Chunk {
        let period: Int32
        let rows: Int
        let lines: TransactionLines
    }

    let chunks: [Chunk]
}
