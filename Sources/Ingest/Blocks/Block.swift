/// A run of whole records of a source, in memory.
struct Block<Context> {
    /// Its number in the source, from 0.
    let sequence: Int
    /// The bytes; at least ``BlockBuffer/slack`` more bytes behind them may be read, the first of which is a line feed.
    let bytes: ByteView
    /// The number of its first line, from 1.
    let firstLine: Int
    /// How many line feeds it holds.
    let lines: Int
    /// Whether the source ends here.
    let isLast: Bool
    /// What the format knew about it when it was cut, without having read what comes before.
    let context: Context
}
