public import LedgerModel

/// Lays a table out as text in columns, for terminals and `.txt` files.
///
/// ```
/// Driftredovisning
/// Februari 2026, mnkr
///
///                 Utfall feb  Budget feb
///                       2026        2026
/// --------------------------------------
/// Intäkter              60,8        59,2
/// Kostnader           -190,0      -201,3
/// --------------------------------------
/// Nettokostnader      -129,3      -142,1
/// ```
public enum TextTable {
    /// The table as lines of text, the last one ended too; no line ends in spaces.
    public static func render(_ table: Table) -> String {
        let top = table.rows.filter { $0.level > 0 }.map(\.level).min() ?? 1
        let titles = table.rows.map { String(repeating: "  ", count: max(0, $0.level - top)) + $0.title }
        let print = TablePrint(table)
        let texts = table.rows.map(print.texts)
        let columns = table.columns.enumerated().map { index, column in
            Column(column.title, texts: texts.map { $0[index] })
        }
        let margin = titles.map(\.count).max() ?? 0
        let rule = String(repeating: "-", count: columns.reduce(margin) { $0 + gap.count + $1.width })

        var lines = [table.title, "\(MonthName.heading(table.period)), \(table.unit.rawValue)", ""]
        let height = columns.map(\.heading.count).max() ?? 0
        for line in 0..<height {
            let cells = columns.map { $0.headingLine(line, of: height) }
            lines.append(join("", cells, columns, margin))
        }
        if !table.rows.isEmpty { lines.append(rule) }
        for (index, row) in table.rows.enumerated() {
            if row.level == 0, index > 0 { lines.append(rule) }
            lines.append(join(titles[index], texts[index], columns, margin))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static let gap = "  "

    private static func join(_ title: String, _ cells: [String], _ columns: [Column], _ margin: Int) -> String {
        var line = title + spaces(margin - title.count)
        for (cell, column) in zip(cells, columns) {
            line += gap + spaces(column.width - cell.count) + cell
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    private static func spaces(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }

    /// A column's heading, broken into lines, and its width in characters.
    private struct Column {
        let heading: [String]
        let width: Int

        /// Ten characters hold the usual headings in three lines and keep eight columns within 110 characters.
        static let usualWidth = 10

        init(_ title: String, texts: [String]) {
            let words = title.split(separator: " ").map(String.init)
            let needed = max(words.map(\.count).max() ?? 0, texts.map(\.count).max() ?? 0)
            let room = max(needed, Self.usualWidth)
            var heading: [String] = []
            for word in words {
                if let last = heading.last, last.count + 1 + word.count <= room {
                    heading[heading.count - 1] = "\(last) \(word)"
                } else {
                    heading.append(word)
                }
            }
            self.heading = heading
            width = max(needed, heading.map(\.count).max() ?? 0)
        }

        /// A line of the heading, which stands at the bottom of `height` lines.
        func headingLine(_ line: Int, of height: Int) -> String {
            let index = line - (height - heading.count)
            return index < 0 ? "" : heading[index]
        }
    }
}
