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
        let shown = table.columns.indices.filter { table.columns[$0].beside == nil }
        let texts = table.rows.map { row in
            let texts = print.texts(of: row)
            return shown.map { texts[$0] + beside($0, texts, table) }
        }
        var columns = shown.enumerated().map { index, column in
            Column(heading(column, table), texts: texts.map { $0[index] })
        }
        let groups = Group.all(of: shown.map { table.columns[$0].group })
        for group in groups { group.widen(&columns) }
        let margin = titles.map(\.count).max() ?? 0
        let rule = String(repeating: "-", count: columns.reduce(margin) { $0 + gap.count + $1.width })

        var lines = [table.title, "\(MonthName.heading(table.period)), \(table.unit.rawValue)", ""]
        if !groups.isEmpty { lines.append(line(of: groups, columns, margin)) }
        let height = columns.map(\.heading.count).max() ?? 0
        for line in 0..<height {
            let cells = columns.map { $0.headingLine(line, of: height) }
            lines.append(join("", cells, columns, margin))
        }
        if !table.rows.isEmpty { lines.append(rule) }
        for (index, row) in table.rows.enumerated() {
            if row.level == 0, index > 0, table.rows[index - 1].level > 0 { lines.append(rule) }
            lines.append(join(titles[index], texts[index], columns, margin))
        }
        let isComputed = table.rows.contains { $0.cells.contains { $0?.isComputed ?? false } }
        let notes = table.notes + (isComputed ? ["* En del av prognosen är beräknad."] : [])
        if !notes.isEmpty { lines += [""] + notes }
        return lines.map { $0 + "\n" }.joined()
    }

    private static let gap = "  "

    /// A column's heading, with those that stand in parentheses after its figures.
    private static func heading(_ column: Int, _ table: Table) -> String {
        let others = table.columns.filter { $0.beside == table.columns[column].id }
        return table.columns[column].title + others.map { " (\($0.title))" }.joined()
    }

    /// The headings of groups, each over its columns, with dashes as far as they reach.
    private static func line(of groups: [Group], _ columns: [Column], _ margin: Int) -> String {
        var line = spaces(margin)
        var next = 0
        for group in groups {
            for column in next..<group.columns.lowerBound { line += gap + spaces(columns[column].width) }
            let dashes = max(0, group.width(columns) - group.title.count - 2)
            let left = String(repeating: "-", count: dashes / 2)
            let right = String(repeating: "-", count: dashes - dashes / 2)
            let text = dashes > 0 ? "\(left) \(group.title) \(right)" : group.title
            line += gap + spaces(group.width(columns) - text.count) + text
            next = group.columns.upperBound
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// Neighbouring columns with one heading over them.
    private struct Group {
        let title: String
        let columns: Range<Int>

        /// The groups of columns, each given by the title of its group, empty where there is none.
        static func all(of titles: [String]) -> [Group] {
            var groups: [Group] = []
            for (column, title) in titles.enumerated() where !title.isEmpty {
                if let last = groups.last, last.title == title, last.columns.upperBound == column {
                    groups[groups.count - 1] = Group(title: title, columns: last.columns.lowerBound..<column + 1)
                } else {
                    groups.append(Group(title: title, columns: column..<column + 1))
                }
            }
            return groups
        }

        func width(_ all: [Column]) -> Int {
            all[columns].reduce(0) { $0 + $1.width } + gap.count * (columns.count - 1)
        }

        /// Widens its last column where the heading is longer than its columns.
        func widen(_ all: inout [Column]) {
            all[columns.upperBound - 1].width += max(0, title.count - width(all))
        }
    }

    /// The figures that stand in parentheses after a column's own.
    private static func beside(_ column: Int, _ texts: [String], _ table: Table) -> String {
        let others = table.columns.indices.filter { table.columns[$0].beside == table.columns[column].id }
        return others.map { texts[$0] }.filter { !$0.isEmpty }.map { " (\($0))" }.joined()
    }

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
        fileprivate(set) var width: Int

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
