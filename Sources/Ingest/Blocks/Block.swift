/// A run of whole records of a source, in memory.
struct Block {
    /// Its number in the source, from 0.
    let sequence: Int
    /// The bytes; at least ``BlockBuffer/slack`` more bytes behind them may be read, the first of which is a line feed.
    let bytes: UnsafeBufferPointer<UInt8>
    /// The number of its first line, from 1.
    let firstLine: Int
    /// How many line feeds it holds.
    let lines: Int
    /// Whether the source ends here.
    let isLast: Bool
    /// What the format knew about it when it was cut.
    let context: BlockContext
}

/// What a format knows about a block without having read what comes before.
struct BlockContext: Sendable {
    /// Whether only the reader that has read all before it can read it.
    var isOrdered = false
    /// What it stands under, such as the series of its vouchers.
    var heading: [UInt8] = []
    /// How many bytes stand before it on its first line.
    var indent = 0
    /// Which of its bytes end a field, by ``CSVEnds``; empty when nobody knows yet.
    var ends: [UInt64] = []
    /// What its text is like; nil when that takes a closer look, or nobody has looked.
    var text: TextCondition?
    /// How many line feeds it holds; nil when nobody has counted them.
    var lines: Int?
}
