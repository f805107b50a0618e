import DelimitedText
import Diagnostics
import LedgerModel

/// A row of a table as bounds of its cells within a block of bytes, wherever the bytes come from.
struct SourceRow {
    let block: UnsafeBufferPointer<UInt8>
    let fields: [DelimitedMachine.Field]
    /// Line from 1.
    let line: Int
    /// Index of the row's first byte.
    let start: Int
    /// Whether its columns have fixed widths, so that a line may stop before the last.
    var isFixed = false

    /// The bytes of a cell as they stand; none where the row has no such cell.
    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        guard column < fields.count else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(rebasing: block[fields[column].bounds])
    }

    /// The bytes of a cell without outer spaces and tabs.
    func trimmed(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        var slice = bytes(column)[...]
        while let first = slice.first, first == 0x20 || first == 0x09 { slice.removeFirst() }
        while let last = slice.last, last == 0x20 || last == 0x09 { slice.removeLast() }
        return UnsafeBufferPointer(rebasing: slice)
    }

    /// The text of a cell without outer blanks.
    func text(_ column: Int, _ decoder: TextDecoder) -> String {
        guard column < fields.count else { return "" }
        guard fields[column].hasDoubledQuotes else { return decoder.string(bytes(column)).trimmed }
        return fields[column].content(of: block).withUnsafeBufferPointer { decoder.string($0).trimmed }
    }

    /// Whether no cell holds more than blanks.
    var isBlank: Bool { fields.indices.allSatisfy { trimmed($0).isEmpty } }

    /// The line and column, from 1, of an index within the row.
    func place(of index: Int) -> (line: Int, column: Int) {
        let before = block[start..<index]
        let lineStart = (before.lastIndex(of: 0x0A) ?? start - 1) + 1
        return (line + before.count { $0 == 0x0A }, index - lineStart + 1)
    }

    /// The first line of the row, for messages.
    func excerpt(_ decoder: TextDecoder) -> String {
        // With the quote that closes its last cell.
        let end = fields.last.map { min($0.end + ($0.isQuoted ? 1 : 0), block.count) } ?? start
        let line = block[start..<max(end, start)].prefix { $0 != 0x0A && $0 != 0x0D }.prefix(500)
        return decoder.string(UnsafeBufferPointer(rebasing: line))
    }
}

extension Diagnostic {
    /// The finding with the row that it is on, and where in its text the column is, which counts bytes.
    func on(_ row: SourceRow, _ decoder: TextDecoder) -> Diagnostic {
        let before = location.line == row.line ? location.column.map { $0 - 1 } : nil
        let caret = before.map { count in
            decoder.string(UnsafeBufferPointer(rebasing: row.block[row.start...].prefix(count))).count
        }
        return with(excerpt: row.excerpt(decoder), caret: caret)
    }
}
