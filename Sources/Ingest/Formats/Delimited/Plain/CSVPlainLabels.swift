import LedgerModel

/// Plain rows that their texts call sums or balances, and the currency that rows name.
///
/// Fenced like ``CSVFastRows``: four bytes are read from a field's start, which the slack behind the block allows.
enum CSVPlainLabels {
    /// Whether all rows name kronor, or no currency.
    static func areInKronor(_ first: CSVPlainRow, count: Int, _ layout: TableLayout) -> Bool {
        guard let column = layout.currency else { return true }
        var row = first
        for _ in 0..<count {
            let content = row.content(column)
            guard content.isEmpty || content.elementsEqual("SEK".utf8) else { return false }
            row.advance()
        }
        return true
    }

    /// Whether months and years in columns of their own are those of the rows' days.
    static func haveOneTime(_ first: CSVPlainRow, count: Int, _ group: CSVRowGroup, _ layout: TableLayout) -> Bool {
        for column in layout.times {
            var row = first
            var last = (bytes: ByteView.empty, month: -1)
            for index in 0..<count {
                let (bytes, date) = (row.content(column), group.records[index].date)
                let month = date.rawValue / 100
                if Int(month) != last.month || !ByteWords.areEqual(bytes, last.bytes) {
                    guard SourceTable.agrees(bytes, with: date) else { return false }
                    last = (bytes, Int(month))
                }
                row.advance()
            }
        }
        return true
    }

    /// Keeps the rows with such a text; whether they are sums is seen where the rows before them are known.
    static func note(
        _ first: CSVPlainRow, count: Int, line: Int, _ group: CSVRowGroup, _ layout: TableLayout,
        _ decoder: TextDecoder, _ assembly: borrowing LedgerAssembly, _ gain: inout CSVPlainBlock
    ) {
        for column in layout.labels {
            var row = first
            for index in 0..<count {
                if mayBegin(row, column) {
                    keep(row, column, index: index, line: line &+ index, group, layout, decoder, assembly, &gain)
                }
                row.advance()
            }
        }
    }

    @inline(__always)
    private static func mayBegin(_ row: CSVPlainRow, _ column: Int) -> Bool {
        var start = row.base + Int(row.marks[column] &+ 1)
        if start[0] == row.quote { start += 1 }
        return RowLabel.mayBegin(UnsafeRawPointer(start).loadUnaligned(as: UInt32.self))
    }

    /// What the rows right above of the same account come to, among those that are read together.
    private static func above(
        _ row: CSVPlainRow, index: Int, _ group: CSVRowGroup, _ layout: TableLayout
    ) -> (ore: Int64, rows: Int) {
        guard let column = layout.kontoColumn else { return (0, 0) }
        var other = row
        var sum: (ore: Int64, rows: Int) = (0, 0)
        for before in (0..<index).reversed() {
            other.advance(by: -1)
            guard other.field(column).elementsEqual(row.field(column)) else { break }
            sum = (sum.ore &+ group.ores[before], sum.rows + 1)
        }
        return sum
    }

    @inline(never)
    private static func keep(
        _ row: CSVPlainRow, _ column: Int, index: Int, line: Int, _ group: CSVRowGroup, _ layout: TableLayout,
        _ decoder: TextDecoder, _ assembly: borrowing LedgerAssembly, _ gain: inout CSVPlainBlock
    ) {
        let text = decoder.string(row.content(column)).trimmed
        let content = assembly.options.content
        guard let label = column == layout.text ? RowLabel(text) : RowLabel(unread: text, in: content) else { return }
        let start = row.field(0)
        let whole = row.fields(0, layout.columns - 1)
        let place = (row.field(column).baseAddress ?? row.base) - (start.baseAddress ?? row.base) + 1
        let konto = layout.kontoColumn.flatMap { row.content($0).first }
        var ahead = gain.settled.booked.net
        for before in 0..<index { ahead &+= group.ores[before] }
        let labelled = LabelledRow(
            label: label, text: text, isText: column == layout.text, ore: group.ores[index],
            above: above(row, index: index, group, layout),
            isOfResult: konto.map { (0x33...0x38).contains($0) } ?? true,
            location: assembly.location(line: line, column: place),
            excerpt: decoder.string(ByteView(rebasing: whole.prefix(500))))
        gain.labelled.append((labelled, ahead, gain.settled.booked.records + index))
    }
}
