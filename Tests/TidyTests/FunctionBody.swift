/// A function, initializer, deinitializer or subscript with a body, by its lines.
struct FunctionBody {
    /// The line of its keyword, from 1.
    let firstLine: Int
    /// Lines from its keyword to its closing brace.
    let lineCount: Int

    /// Every function in `code`, nested ones too; requirements of protocols have no body.
    static func all(in code: [String]) -> [FunctionBody] {
        zip(0..., code).compactMap { index, line in
            // Regular expressions are slow, so they see only lines that may match.
            guard declaresBody(line), line.contains(/(^|\s)(func\s+\S|(init|subscript)[?<(]|deinit\s)/),
                let last = closingLine(code, from: index)
            else { return nil }
            return FunctionBody(firstLine: index + 1, lineCount: last - index + 1)
        }
    }

    private static func declaresBody(_ line: String) -> Bool {
        ["func ", "init", "subscript", "deinit"].contains { line.contains($0) }
    }

    /// The index of the line on which the first body after the start of line `first` ends.
    private static func closingLine(_ code: [String], from first: Int) -> Int? {
        var (parentheses, braces, isOpen) = (0, 0, false)
        for index in first..<code.count {
            let isNextDeclaration =
                index > first && !isOpen && parentheses == 0
                && code[index].contains(/^\s*((public|static|mutating)\s+)*(func\s|init[?<(]|var\s|subscript)/)
            if isNextDeclaration { return nil }
            for byte in code[index].utf8 {
                switch byte {
                case UInt8(ascii: "("), UInt8(ascii: "["): parentheses += 1
                case UInt8(ascii: ")"), UInt8(ascii: "]"): parentheses -= 1
                case UInt8(ascii: "{") where isOpen || parentheses == 0: (braces, isOpen) = (braces + 1, true)
                case UInt8(ascii: "}") where isOpen || parentheses == 0: braces -= 1
                default: continue
                }
                if braces < 0 { return nil }
                if isOpen, braces == 0 { return index }
            }
        }
        return nil
    }
}
