import DelimitedText
import Diagnostics
import LedgerModel

/// A row of a table as bounds of its cells within a block of bytes, wherever the bytes come from.
struct SourceRow {
    /// A line and a column of the file, from 1; without column where that is not known.
    typealias Place = (line: Int, column: Int?)

    let block: ByteView
    let fields: [DelimitedMachine.Field]
    /// Line from 1.
    let line: Int
    /// Index of the row's first byte.
    let start: Int
    /// Whether its columns have fixed widths, so that a line may stop before the last.
    var isFixed = false
    /// The places of a record's cells, which the block holds copies of; nil for a cell that the record lacks.
    ///
    /// Empty where the block holds the row as it stands in the file.
    var places: [Place?] = []
    /// Which cells are numbers by their type, in a workbook; empty where all of them are texts.
    var numbers: [Bool] = []
    /// Whether columns are those of a sheet, and not bytes of a line.
    private var isOfSheet: Bool { !numbers.isEmpty }

    /// The bytes of a cell as they stand; none where the row has no such cell.
    func bytes(_ column: Int) -> ByteView {
        guard column < fields.count else { return .empty }
        return ByteView(rebasing: block[fields[column].bounds])
    }

    /// Whether a cell is a number, which has a point whatever mark the texts of the table have.
    func isNumber(_ column: Int) -> Bool { column < numbers.count && numbers[column] }

    /// The bytes of a cell without outer spaces and tabs.
    func trimmed(_ column: Int) -> ByteView {
        var slice = bytes(column)[...]
        while let first = slice.first, first == 0x20 || first == 0x09 { slice.removeFirst() }
        while let last = slice.last, last == 0x20 || last == 0x09 { slice.removeLast() }
        return ByteView(rebasing: slice)
    }

    /// The text of a cell without outer blanks.
    func text(_ column: Int, _ decoder: TextDecoder) -> String {
        guard column < fields.count else { return "" }
        guard fields[column].hasDoubledQuotes else { return decoder.string(bytes(column)).trimmed }
        return fields[column].content(of: block).withBytes { decoder.string($0).trimmed }
    }

    /// The same as UTF-8; none where the table has no such column.
    func utf8(_ column: Int?, _ decoder: TextDecoder) -> [UInt8] {
        guard let column, column < fields.count else { return [] }
        let bytes = trimmed(column)
        // Printable ASCII is the same in every encoding.
        let isPlain = !fields[column].hasDoubledQuotes && bytes.allSatisfy { 0x21..<0x7F ~= $0 }
        return isPlain ? Array(bytes) : Array(text(column, decoder).utf8)
    }

    /// Whether no cell holds more than blanks.
    var isBlank: Bool { fields.indices.allSatisfy { trimmed($0).isEmpty } }

    /// The place of a cell, or of the row where it has no such cell.
    func place(ofCell column: Int?) -> Place {
        guard let column, column < fields.count else { return (line, nil) }
        if isOfSheet { return (line, column + 1) }
        guard places.isEmpty else { return places[column] ?? (line, nil) }
        let place = place(of: fields[column].start)
        return (place.line, place.column)
    }

    /// The line and column, from 1, of an index within the row.
    func place(of index: Int) -> (line: Int, column: Int) {
        let before = block[start..<index]
        let lineStart = (before.lastIndex(of: 0x0A) ?? start - 1) + 1
        return (line + before.count { $0 == 0x0A }, index - lineStart + 1)
    }

    /// How many bytes of the row are before a place on its first line, in a column from 1.
    func bytes(before column: Int) -> Int {
        isOfSheet && column <= fields.count ? fields[column - 1].start - start : column - 1
    }

    /// The first line of the row, for messages.
    func excerpt(_ decoder: TextDecoder) -> String {
        // With the quote that closes its last cell.
        let end = fields.last.map { min($0.end + ($0.isQuoted ? 1 : 0), block.count) } ?? start
        let line = block[start..<max(end, start)].prefix { $0 != 0x0A && $0 != 0x0D }.prefix(500)
        return decoder.string(ByteView(rebasing: line))
    }
}

extension Diagnostic {
    /// The finding with the row that it is on, and where in its text the column is, which counts bytes.
    ///
    /// A record is shown without: it is not a line.
    func on(_ row: SourceRow, _ decoder: TextDecoder) -> Diagnostic {
        guard row.places.isEmpty else { return self }
        let before = location.line == row.line ? location.column.map(row.bytes(before:)) : nil
        let caret = before.map { count in
            decoder.string(ByteView(rebasing: row.block[row.start...].prefix(count))).count
        }
        return with(excerpt: row.excerpt(decoder), caret: caret)
    }
}
