import Diagnostics

/// A page of titled parts with labelled values or columns.
struct InspectionPage {
    private(set) var text: String
    private static let labelWidth = 18

    /// A page about `title`.
    init(_ title: String) {
        text = TerminalText.harmless(title) + "\n"
    }

    /// Starts a part.
    mutating func part(_ title: String) {
        text += "\n  \(title)\n"
    }

    /// A line of label and value, left out when the value is empty.
    mutating func line(_ label: String, _ value: String) {
        guard !value.isEmpty else { return }
        let gap = String(repeating: " ", count: max(1, Self.labelWidth - label.count))
        text += "  \(label)\(gap)\(TerminalText.harmless(value))\n"
    }

    /// Rows in columns; the columns in `right` are right-aligned.
    mutating func columns(_ rows: [[String]], right: Set<Int> = []) {
        let rows = rows.map { $0.map(TerminalText.harmless) }
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        for row in rows {
            var line = "   "
            for (column, cell) in row.enumerated() {
                let gap = String(repeating: " ", count: widths[column] - cell.count)
                line += " " + (right.contains(column) ? gap + cell : cell + gap) + " "
            }
            text += String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
        }
    }
}
