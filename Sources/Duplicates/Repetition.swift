/// What is repeated in one source.
public enum Repetition: Hashable, Sendable {
    /// A number of vouchers, with the keys of some of them.
    case vouchers(Int, keys: [UInt64])
    /// Vouchers of a table in which every row occurs an even number of times; the order of rows must decide.
    case suspects(keys: [UInt64])
    /// Every row of most vouchers.
    case everyRow
    /// All rows of a table without vouchers: the line of the first row, and of its repetition.
    case table(line: UInt32, again: UInt32)
    /// A block of rows of such a table, given likewise.
    case block(line: UInt32, again: UInt32)
}
