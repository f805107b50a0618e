/// A text in which `«` marks the place of an expected finding, and `§` the line of one without a column.
package struct MarkedText: Sendable {
    /// The text without its marks.
    package let text: String
    /// The places marked by `«`, as `line:column` in bytes.
    package let places: [String]
    /// The lines marked by `§`.
    package let lines: [String]

    package init(_ marked: String) {
        // The marks share their first byte; texts of millions of bytes do not have it.
        guard marked.utf8.contains(0xC2) else {
            (text, places, lines) = (marked, [], [])
            return
        }
        var (text, places, lines) = (String.UnicodeScalarView(), [String](), [String]())
        var (line, column) = (1, 1)
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«": places.append("\(line):\(column)")
            case "§": lines.append("\(line)")
            default:
                text.append(scalar)
                (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + UTF8.width(scalar))
            }
        }
        (self.text, self.places, self.lines) = (String(text), places, lines)
    }

    /// How a test writes where a finding is: as the mark, with its number when there are several, `«2`.
    package func name(of place: String) -> String {
        for (mark, marked) in [("«", places), ("§", lines)] {
            if let index = marked.firstIndex(of: place) { return marked.count == 1 ? mark : "\(mark)\(index + 1)" }
        }
        return place
    }
}
