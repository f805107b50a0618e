/// What is wrong with gzip data.
enum GzipFault: Error, Equatable {
    /// Damaged, in words that follow "is damaged:", in the member or the stretch that starts at a byte.
    case damaged(_ reason: String, byte: Int)
    /// The data ends inside a member.
    case truncated(byte: Int)
    /// More than the limit comes out of each byte.
    case expands(byte: Int)
}
