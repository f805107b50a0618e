import DelimitedText

/// Finds where the last whole row of a block ends, as the machine would: line ends inside quotes end no row.
///
/// However odd the quotes are; those of most files are plain, and ``CSVEnds`` finds the end on its way.
enum CSVCut {
    /// The index behind the last row of a block that is whole; nil when none is.
    ///
    /// The block starts with a row.
    static func end(of bytes: ByteView, _ dialect: Dialect) -> Int? {
        guard let quote = dialect.quote else { return lastLine(bytes, before: bytes.count) }
        var index = 0
        // Quoted fields with line ends in them, which are rare.
        var holes: [Range<Int>] = []
        while let open = ByteScan.first(quote, in: bytes, from: index) {
            let before = open == 0 ? 0x0A : bytes[open - 1]
            guard before == dialect.delimiter || before == 0x0A || before == 0x0D else {
                index = open + 1
                continue
            }
            guard let close = close(bytes, quote, from: open + 1) else {
                return end(bytes, before: open, holes)
            }
            if ByteScan.first(0x0A, in: ByteView(rebasing: bytes[..<close]), from: open) != nil {
                holes.append(open..<close)
            }
            index = close + 1
        }
        return end(bytes, before: bytes.count, holes)
    }

    /// The index of the quote that closes a field; nil when it may lie behind the block.
    private static func close(_ bytes: ByteView, _ quote: UInt8, from start: Int) -> Int? {
        var index = start
        while let found = ByteScan.first(quote, in: bytes, from: index) {
            guard found + 1 < bytes.count else { return nil }
            if bytes[found + 1] != quote { return found }
            index = found + 2
        }
        return nil
    }

    private static func end(_ bytes: ByteView, before limit: Int, _ holes: [Range<Int>]) -> Int? {
        var limit = limit
        while let end = lastLine(bytes, before: limit) {
            guard let hole = holes.last(where: { $0.contains(end - 1) }) else { return end }
            limit = hole.lowerBound
        }
        return nil
    }

    private static func lastLine(_ bytes: ByteView, before limit: Int) -> Int? {
        ByteScan.last(0x0A, in: ByteView(rebasing: bytes[..<limit])).map { $0 + 1 }
    }
}
