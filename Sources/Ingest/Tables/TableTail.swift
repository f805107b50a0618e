import DelimitedText
import Diagnostics
import LedgerModel

/// The last line of a table, when it has no line end: a transfer that stopped may have cut it.
struct TableTail: Sendable {
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
    init?(_ row: SourceRow, _ decoder: TextDecoder) {
        guard let end = row.fields.last?.end, end == row.block.count, end > row.start else { return nil }
        // A line of fixed width may stop before its last columns.
        let column = row.fields.lastIndex { !$0.isEmpty } ?? 0
        let last = row.fields[row.fields.count - 1]
        self.column = last.isEmpty && !row.isFixed ? row.fields.count - 1 : column
        guard !row.fields[self.column].isQuoted else { return nil }
        line = row.line
        text = row.text(self.column, decoder).trimmed
        place = row.place(of: row.fields[self.column].start).column
        excerpt = decoder.string(ByteView(rebasing: row.block[row.start..<end].prefix(500)))
    }

    /// The last line of a block that ends without line end, of plain rows.
    init?(
        _ block: ByteView, line: Int, _ dialect: Dialect, _ decoder: TextDecoder
    ) {
        guard let byte = block.last, byte != 0x0A, byte != 0x0D else { return nil }
        let start = ByteScan.last(0x0A, in: block).map { $0 + 1 } ?? 0
        let bytes = ByteView(rebasing: block[start...])
        var machine = DelimitedMachine(dialect: dialect, start: 0, line: line)
        guard case .record = machine.nextRecord(in: bytes, isLast: true) else { return nil }
        self.init(SourceRow(block: bytes, fields: machine.fields, line: line, start: 0), decoder)
    }
}

extension SourceTable {
    /// Reports a last line without line end, when it is not like the others or ends in an amount.
    mutating func checkTail(_ assembly: inout LedgerAssembly) {
        guard let tail, let columns else { return }
        // A table of one line has nothing to compare it with.
        let others = evidence.rows.filter { $0.line != tail.line && $0.cells.count > tail.column }
        let texts = others.map { $0.cells[tail.column].trimmed }
        let dates = [columns[.datum], columns[.period]].compactMap(\.self)
        let sides = [columns[.debet], columns[.kredit]].compactMap(\.self)
        let amounts = [columns[.belopp], columns.total].compactMap(\.self) + sides + columns.months.map(\.column)
        let verdict: CutVerdict
        if amounts.contains(tail.column) {
            // The other side has the amount.
            if tail.text.isEmpty && sides.contains(tail.column) { return }
            let isMinus = ["-", "\u{2212}", "–"].contains(tail.text)
            verdict =
                isMinus
                ? .cut("a minus stands alone") : CutVerdict(ofAmount: tail.text, among: texts, mark: numbers.mark)
        } else if dates.contains(tail.column) {
            verdict = CutVerdict(ofDate: tail.text, among: texts)
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
