import DelimitedText
import Diagnostics
import LedgerModel

/// The last line of a table, when it has no line end: a transfer that stopped may have cut it.
struct CSVTail: Sendable {
    /// Its line.
    let line: Int
    /// The column that it ends in.
    let column: Int
    /// The text there.
    let text: String
    /// The place of that text, as a column of the line in bytes.
    let place: Int
    /// Its whole line.
    let excerpt: String

    /// Looks at a row; nil when it ends in a quote, which a cut would have taken.
    init?(_ row: CSVRow, _ decoder: TextDecoder) {
        guard let end = row.fields.last?.end, end == row.block.count, end > row.start else { return nil }
        // A line of fixed width may stop before its last columns.
        let column = row.fields.lastIndex { !$0.isEmpty } ?? 0
        let last = row.fields[row.fields.count - 1]
        self.column = last.isEmpty && !row.isFixed ? row.fields.count - 1 : column
        guard !row.fields[self.column].isQuoted else { return nil }
        line = row.line
        text = row.text(self.column, decoder).trimmed
        place = row.place(of: row.fields[self.column].start).column
        excerpt = decoder.string(UnsafeBufferPointer(rebasing: row.block[row.start..<end].prefix(500)))
    }

    /// The last line of a block that ends without line end, of plain rows.
    init?(
        _ block: UnsafeBufferPointer<UInt8>, line: Int, _ dialect: Dialect, _ decoder: TextDecoder
    ) {
        guard let byte = block.last, byte != 0x0A, byte != 0x0D else { return nil }
        let start = ByteScan.last(0x0A, in: block).map { $0 + 1 } ?? 0
        let bytes = UnsafeBufferPointer(rebasing: block[start...])
        var machine = DelimitedMachine(dialect: dialect, start: 0, line: line)
        guard case .record = machine.nextRecord(in: bytes.span, isLast: true) else { return nil }
        self.init(CSVRow(block: bytes, fields: machine.fields, line: line, start: 0), decoder)
    }

    /// How an amount is written.
    private struct Shape: Hashable {
        let decimals: Int
        /// What follows the last digit, such as a minus.
        let ending: String

        init?(_ text: String, mark: UInt8?) {
            let bytes = Array(text.utf8)
            guard let last = bytes.lastIndex(where: { $0 &- 0x30 <= 9 }) else { return nil }
            ending = String(decoding: bytes[(last + 1)...], as: UTF8.self)
            let place = bytes[...last].lastIndex { byte in
                mark.map { $0 == byte } ?? (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."))
            }
            decimals = place.map { last - $0 } ?? 0
        }
    }

    /// Whether the line is whole, as far as its end tells.
    enum Verdict: Hashable {
        case whole
        /// It may be cut, and nothing would show it.
        case doubtful
        /// It is not like the others; the clause says how these are.
        case cut(String)
    }

    /// Holds an amount against those of other rows.
    func verdict(amongAmounts others: [String], mark: UInt8?) -> Verdict {
        let shapes = others.map { Shape($0, mark: mark) }
        let written = shapes.compactMap(\.self)
        if written.isEmpty { return .whole }
        guard let own = Shape(text, mark: mark) else {
            return written.count < shapes.count ? .doubtful : .cut("the others have an amount there")
        }
        let (endings, decimals) = (Set(written.map(\.ending)), Set(written.map(\.decimals)))
        if !endings.contains(own.ending), endings.count == 1, let ending = endings.first {
            return .cut(ending.isEmpty ? "the others end in a digit" : "the others end in \"\(ending)\"")
        }
        if own.ending.isEmpty, endings.count > 1 { return .doubtful }
        let most = decimals.max() ?? 0
        if decimals.count == 1, own.decimals < most {
            return .cut("the others have \(most) decimal\(most == 1 ? "" : "s")")
        }
        return own.decimals >= max(1, most) ? .whole : .doubtful
    }

    /// Holds a date against those of other rows.
    func verdict(amongDates others: [String]) -> Verdict {
        let lengths = Set(others.map(\.utf8.count))
        guard lengths.count == 1, let length = lengths.first, text.utf8.count < length else { return .whole }
        return .cut("the others have \(length) characters there")
    }
}

extension CSVTable {
    /// Tells of a last line without line end, when it is not like the others or ends in an amount.
    mutating func checkTail(_ assembly: inout LedgerAssembly) {
        guard let tail, let columns else { return }
        // A table of one line has nothing to compare it with.
        let others = evidence.rows.filter { $0.line != tail.line && $0.cells.count > tail.column }
        let texts = others.map { $0.cells[tail.column].trimmed }
        let dates = [columns[.datum], columns[.period]].compactMap(\.self)
        let sides = [columns[.debet], columns[.kredit]].compactMap(\.self)
        let amounts = [columns[.belopp], columns.total].compactMap(\.self) + sides + columns.months.map(\.column)
        let verdict: CSVTail.Verdict
        if amounts.contains(tail.column) {
            // The other side has the amount.
            if tail.text.isEmpty && sides.contains(tail.column) { return }
            verdict = tail.verdict(amongAmounts: texts, mark: numbers.mark)
        } else if dates.contains(tail.column) {
            verdict = tail.verdict(amongDates: texts)
        } else {
            return
        }
        let location = assembly.location(line: tail.line, column: tail.place)
        switch verdict {
        case .whole: return
        case .doubtful: assembly.log.add(.csvTailInDoubt(tail.text, at: location).with(excerpt: tail.excerpt))
        case .cut(let reason):
            assembly.log.add(.csvTailCut(tail.text, reason: reason, at: location).with(excerpt: tail.excerpt))
        }
    }
}
