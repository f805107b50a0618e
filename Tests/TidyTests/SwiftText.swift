/// Swift source with its comments and the text of its string literals blanked, so that rules see code alone.
///
/// Lines and columns stay as they are. Code inside `\(…)` stays, since it is code.
struct SwiftText {
    private enum Mode {
        /// Code; the depth of parentheses tells where an interpolation ends.
        case code(parentheses: Int)
        case string(hashes: Int, quotes: Int)
        case lineComment
        case blockComment(depth: Int)
    }

    private let source: [Character]
    private var position = 0
    private var result: [Character] = []
    private var modes: [Mode] = [.code(parentheses: 0)]

    /// The code of `source`, of the same shape.
    static func code(of source: String) -> String {
        var text = SwiftText(source)
        while text.position < text.source.count { text.step() }
        return String(text.result)
    }

    private init(_ source: String) {
        self.source = Array(source)
    }

    private mutating func step() {
        switch modes.last {
        case .string(let hashes, let quotes): stepInString(hashes, quotes)
        case .lineComment:
            if source[position].isNewline { modes.removeLast() }
            skip(1)
        case .blockComment(let depth): stepInBlockComment(depth)
        case .code(let parentheses): stepInCode(parentheses)
        case nil: preconditionFailure("the outermost mode is never left")
        }
    }

    private mutating func stepInCode(_ parentheses: Int) {
        let hashes = source[position...].prefix { $0 == "#" }.count
        if stands("//") {
            enter(.lineComment, skipping: 2)
        } else if stands("/*") {
            enter(.blockComment(depth: 1), skipping: 2)
        } else if stands("\"\"\"", after: hashes) {
            enter(.string(hashes: hashes, quotes: 3), skipping: hashes + 3)
        } else if stands("\"", after: hashes) {
            enter(.string(hashes: hashes, quotes: 1), skipping: hashes + 1)
        } else {
            let letter = source[position]
            let depth = parentheses + (letter == "(" ? 1 : letter == ")" ? -1 : 0)
            if depth == 0, letter == ")", modes.count > 1 {
                modes.removeLast()
            } else {
                modes[modes.count - 1] = .code(parentheses: depth)
            }
            result.append(letter)
            position += 1
        }
    }

    private mutating func stepInString(_ hashes: Int, _ quotes: Int) {
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
        source.dropFirst(position + offset).starts(with: text)
    }

    private mutating func enter(_ mode: Mode, skipping count: Int) {
        modes.append(mode)
        skip(count)
    }

    /// Blanks `count` characters; line breaks stay.
    private mutating func skip(_ count: Int) {
        for letter in source[position...].prefix(count) { result.append(letter.isNewline ? letter : " ") }
        position = min(position + count, source.count)
    }
}
