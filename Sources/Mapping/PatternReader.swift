import DelimitedText
import Diagnostics

/// Reads the cells of code parts: empty, `510`, `51*`, `5100-5199`, or alternatives with `|` between.
///
/// A hyphen or star of the code itself has a backslash before it: `3\-10`.
enum PatternReader {
    /// The pattern of a cell; nil when an alternative is wrong, with a finding for each wrong one.
    static func read(
        _ cell: DelimitedFile.Cell, path: String, log: inout DiagnosticLog
    ) -> CodePattern? {
        if cell.text.isEmpty { return .any }
        // The fast path for a single code, which nearly all cells are.
        if cell.text.utf8.allSatisfy(isLetterOrDigit) { return .oneOf([.code(cell.text)]) }
        var alternatives: [CodePattern.Alternative] = []
        var offset = 0
        let pieces = cell.text.split(separator: "|", omittingEmptySubsequences: false)
        for piece in pieces {
            let text = trimmed(piece)
            let location = cell.location(in: path, offset: offset + piece.utf8.prefix { $0 == space }.count)
            switch alternative(text) {
            case .success(let alternative): alternatives.append(alternative)
            case .failure(.malformed): log.add(.ruleBadPattern(text, at: location))
            case .failure(.unequalBounds): log.add(.ruleRangeLength(text, at: location))
            case .failure(.reversedBounds): log.add(.ruleRangeReversed(text, at: location))
            }
            offset += piece.utf8.count + 1
        }
        return alternatives.count == pieces.count ? .oneOf(alternatives) : nil
    }

    /// Why no cell can name a code; nil when the cell with the code takes this code and no other.
    static func obstacle(to code: String) -> String? {
        let cell = DelimitedFile.Cell(text: written(code), line: 1, column: 1)
        var log = DiagnosticLog()
        if code.first == " " || code.last == " " { return "a blank at its start or end does not count there" }
        if code.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\u{FFFD}" }) {
            return "it has a character that cannot be written there"
        }
        if read(cell, path: "", log: &log) == .oneOf([.code(code)]) { return nil }
        let signs = code.filter { $0 == "|" || $0 == "\\" || lookalikes.contains($0) }
        return "\(signs.first.map { "\($0)" } ?? "it") has a meaning of its own there"
    }

    /// A code as a cell names it.
    static func written(_ code: String) -> String {
        guard code.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "*") }) else { return code }
        return code.replacing("-", with: "\\-").replacing("*", with: "\\*")
    }

    private enum Fault: Error {
        case malformed
        case unequalBounds
        case reversedBounds
    }

    private static func alternative(_ text: String) -> Result<CodePattern.Alternative, Fault> {
        if !text.isEmpty, text.utf8.allSatisfy(isLetterOrDigit) { return .success(.code(text)) }
        if text.isEmpty || text.contains(where: lookalikes.contains) { return .failure(.malformed) }
        if text.contains("\\") { return escaped(text) }
        let bounds = text.split(separator: "-", omittingEmptySubsequences: false).map(trimmed)
        if text.contains("*") {
            let prefix = text.dropLast()
            let isPrefix = text.hasSuffix("*") && !prefix.contains("*") && bounds.count == 1
            return isPrefix ? .success(.prefix(String(prefix))) : .failure(.malformed)
        }
        if bounds.count == 1 { return .success(.code(text)) }
        guard bounds.count == 2, !bounds[0].isEmpty, !bounds[1].isEmpty else { return .failure(.malformed) }
        guard bounds[0].utf8.count == bounds[1].utf8.count else { return .failure(.unequalBounds) }
        guard !bounds[1].utf8.lexicographicallyPrecedes(bounds[0].utf8) else { return .failure(.reversedBounds) }
        return .success(.range(bounds[0], bounds[1]))
    }

    /// A code, or a prefix, some of whose signs have a backslash before them.
    private static func escaped(_ text: String) -> Result<CodePattern.Alternative, Fault> {
        var code = ""
        var isPrefix = false
        var rest = text[...]
        while let sign = rest.popFirst() {
            if sign == "\\" {
                guard let next = rest.popFirst(), next == "-" || next == "*" else { return .failure(.malformed) }
                code.append(next)
            } else if sign == "*", rest.isEmpty {
                isPrefix = true
            } else if sign == "-" || sign == "*" {
                return .failure(.malformed)
            } else {
                code.append(sign)
            }
        }
        return .success(isPrefix ? .prefix(code) : .code(code))
    }

    /// Dashes that word processors put in place of the hyphen; as part of a code they would never match.
    private static let lookalikes: Set<Character> = [
        "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]

    private static let space = UInt8(ascii: " ")

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 <= 25
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.utf8.drop { $0 == space }
        guard let last = start.lastIndex(where: { $0 != space }) else { return "" }
        return String(Substring(start[...last]))
    }
}
