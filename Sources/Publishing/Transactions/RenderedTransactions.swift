/// Records rendered and not yet written.
public struct RenderedTransactions {
    let chunks: [TransactionRendering.Chunk]
}
