/// Swift source with its comments and the text of its string literals blanked, so that rules see code alone.
///
/// Lines stay as they are, and code inside `\(…)` too. Works on bytes: all that structures Swift is ASCII.
struct SwiftText {
    private enum Mode {
        /// Code; the depth of parentheses marks where an interpolation ends.
        case code(parentheses: Int)
        case string(hashes: Int, quotes: Int)
        case lineComment
        case blockComment(depth: Int)
    }

    private let source: [UInt8]
    private var position = 0
    private var result: [UInt8] = []
    private static let newline = UInt8(ascii: "\n")
    private var modes: [Mode] = [.code(parentheses: 0)]

    /// The code of `source`, of the same shape.
    static func code(of source: String) -> String {
        var text = SwiftText(source)
        while text.position < text.source.count { text.step() }
        return String(decoding: text.result, as: UTF8.self)
    }

    private init(_ source: String) {
        self.source = Array(source.utf8)
    }

    private mutating func step() {
        switch modes.last {
        case .string(let hashes, let quotes): stepInString(hashes, quotes)
        case .lineComment:
            let end = source[position...].firstIndex(of: Self.newline) ?? source.count
            result.append(contentsOf: repeatElement(UInt8(ascii: " "), count: end - position))
            position = end
            modes.removeLast()
        case .blockComment(let depth): stepInBlockComment(depth)
        case .code(let parentheses): stepInCode(parentheses)
        case nil: preconditionFailure("the outermost mode is never left")
        }
    }

    private mutating func stepInCode(_ parentheses: Int) {
        // A run of letters and spaces is kept at once.
        let end = source[position...].firstIndex { $0 < 0x30 && $0 != 0x20 && $0 != 0x0A } ?? source.count
        if end > position {
            result.append(contentsOf: source[position..<end])
            position = end
            return
        }
        switch source[position] {
        case UInt8(ascii: "/") where stands("//"): enter(.lineComment, skipping: 2)
        case UInt8(ascii: "/") where stands("/*"): enter(.blockComment(depth: 1), skipping: 2)
        case UInt8(ascii: "#"), UInt8(ascii: "\""): stepToString()
        case UInt8(ascii: "("): keep(parentheses: parentheses + 1)
        case UInt8(ascii: ")"): keep(parentheses: parentheses - 1)
        default: keep(parentheses: parentheses)
        }
    }

    /// Enters a string, if the `#` or quote here begins one.
    private mutating func stepToString() {
        let hashes = source[position...].prefix { $0 == UInt8(ascii: "#") }.count
        let quotes = stands("\"\"\"", after: hashes) ? 3 : stands("\"", after: hashes) ? 1 : 0
        guard quotes > 0 else { return skip(hashes) }
        enter(.string(hashes: hashes, quotes: quotes), skipping: hashes + quotes)
    }

    /// Keeps a byte of code; the parenthesis that closes an interpolation leads back to its string.
    private mutating func keep(parentheses: Int) {
        result.append(source[position])
        if parentheses == 0, source[position] == UInt8(ascii: ")"), modes.count > 1 {
            modes.removeLast()
        } else {
            modes[modes.count - 1] = .code(parentheses: parentheses)
        }
        position += 1
    }

    private mutating func stepInString(_ hashes: Int, _ quotes: Int) {
        // Nearly all bytes of a string are neither, and every step of an unoptimised build takes its time.
        let byte = source[position]
        guard byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"") else { return skip(1) }
        let guardMarks = String(repeating: "#", count: hashes)
        let end = String(repeating: "\"", count: quotes) + guardMarks
        if stands("\\" + guardMarks + "(") {
            // The parenthesis is kept and counted, so that its partner ends the interpolation.
            skip(1 + hashes)
            modes.append(.code(parentheses: 0))
        } else if stands("\\" + guardMarks) {
            skip(2 + hashes)
        } else if stands(end) {
            modes.removeLast()
            skip(end.count)
        } else {
            skip(1)
        }
    }

    private mutating func stepInBlockComment(_ depth: Int) {
        let change = stands("/*") ? 1 : stands("*/") ? -1 : 0
        modes.removeLast()
        if depth + change > 0 { modes.append(.blockComment(depth: depth + change)) }
        skip(change == 0 ? 1 : 2)
    }

    private func stands(_ text: String, after offset: Int = 0) -> Bool {
        source.dropFirst(position + offset).starts(with: text.utf8)
    }

    private mutating func enter(_ mode: Mode, skipping count: Int) {
        modes.append(mode)
        skip(count)
    }

    /// Blanks `count` bytes; line breaks stay.
    private mutating func skip(_ count: Int) {
        if count == 1 {
            result.append(source[position] == Self.newline ? Self.newline : UInt8(ascii: " "))
            position += 1
            return
        }
        for byte in source[position...].prefix(count) {
            result.append(byte == Self.newline ? byte : UInt8(ascii: " "))
        }
        position = min(position + count, source.count)
    }
}
