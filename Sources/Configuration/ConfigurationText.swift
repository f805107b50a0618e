import Diagnostics

/// The text of a configuration, which turns the parser's positions into places that editors understand.
struct ConfigurationText {
    let path: String
    let text: String
    private let lines: [String.UnicodeScalarView.SubSequence]

    init(path: String, text: String) {
        self.path = path
        // A byte order mark is no part of the text, and the parser would take it for content.
        let content =
            text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
        self.text = String(content)
        lines = Self.lines(of: self.text.unicodeScalars)
    }

    /// The place at `line` and `column`, both from 1, the column counted in Unicode scalars.
    func location(line: Int, column: Int) -> SourceLocation {
        guard lines.indices.contains(line - 1) else { return SourceLocation(path, line: line, column: 1) }
        let bytes = lines[line - 1].prefix(column - 1).reduce(0) { $0 + UTF8.width($1) }
        return SourceLocation(path, line: line, column: bytes + 1)
    }

    /// The place of a byte, counted from the start of the text.
    func location(byteOffset: Int) -> SourceLocation {
        let place = text.utf8.index(text.startIndex, offsetBy: byteOffset, limitedBy: text.endIndex) ?? text.endIndex
        let before = Self.lines(of: text.unicodeScalars[..<place])
        return location(line: before.count, column: (before.last?.count ?? 0) + 1)
    }

    /// The line from 1, without its line break.
    func excerpt(line: Int) -> String? {
        lines.indices.contains(line - 1) ? String(lines[line - 1]) : nil
    }

    /// The first place where `bytes` are not UTF-8, if there is one.
    static func firstFault(in bytes: [UInt8], path: String) -> SourceLocation? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let newline = UInt8(ascii: "\n")
        for (index, line) in bytes.split(separator: newline, omittingEmptySubsequences: false).enumerated()
        where String(validating: line, as: UTF8.self) == nil {
            // Repairing puts U+FFFD in the first bad place, so the texts agree up to there.
            let agreeing = zip(line, String(decoding: line, as: UTF8.self).utf8).prefix { $0 == $1 }.count
            return SourceLocation(path, line: index + 1, column: agreeing + 1)
        }
        return SourceLocation(path)
    }

    /// Splits as YAML 1.1 does: LF, CR, CR LF, and Unicode's own line breaks.
    private static func lines<Text: Collection>(of text: Text) -> [Text.SubSequence]
    where Text.Element == Unicode.Scalar {
        var lines: [Text.SubSequence] = []
        var start = text.startIndex
        var index = start
        while index != text.endIndex {
            let scalar = text[index]
            let end = index
            text.formIndex(after: &index)
            guard ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) else { continue }
            if scalar == "\r", index != text.endIndex, text[index] == "\n" { text.formIndex(after: &index) }
            lines.append(text[start..<end])
            start = index
        }
        lines.append(text[start...])
        return lines
    }
}
