/// What stands twice in one source.
public enum Repetition: Hashable, Sendable {
    /// So many vouchers, with the keys of some of them.
    case vouchers(Int, keys: [UInt64])
    /// Vouchers of a table that have every row an even number of times: the order of the rows tells the rest.
    case suspects(keys: [UInt64])
    /// Every row of most vouchers.
    case everyRow
    /// All rows of a table without vouchers: the lines of the first of them, and of the same row again.
    case table(line: UInt32, again: UInt32)
    /// A block of rows of such a table, likewise.
    case block(line: UInt32, again: UInt32)
}
