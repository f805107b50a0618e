/// A function, initializer, deinitializer or subscript with a body, by its lines.
struct FunctionBody {
    /// The line of its keyword, from 1.
    let firstLine: Int
    /// Lines from its keyword to its closing brace.
    let lineCount: Int

    /// Every function in `code`, nested ones too; requirements of protocols have no body.
    static func all(in code: [String]) -> [FunctionBody] {
        zip(0..., code).compactMap { index, line in
            guard line.contains(/(^|\s)(func\s+\S|(init|subscript)[?<(]|deinit\s)/) else { return nil }
            guard let last = closingLine(code, from: index) else { return nil }
            return FunctionBody(firstLine: index + 1, lineCount: last - index + 1)
        }
    }

    /// The index of the line on which the first body after the start of line `first` ends.
    private static func closingLine(_ code: [String], from first: Int) -> Int? {
        var (parentheses, braces, isOpen) = (0, 0, false)
        for index in first..<code.count {
            let isNextDeclaration =
                index > first
                && code[index].contains(/^\s*((public|static|mutating)\s+)*(func\s|init[?<(]|var\s|subscript)/)
            if !isOpen, parentheses == 0, isNextDeclaration { return nil }
            for letter in code[index] {
                switch letter {
                case "(", "[": parentheses += 1
                case ")", "]": parentheses -= 1
                case "{" where isOpen || parentheses == 0: (braces, isOpen) = (braces + 1, true)
                case "}" where isOpen || parentheses == 0: braces -= 1
                default: continue
                }
                if braces < 0 { return nil }
                if isOpen, braces == 0 { return index }
            }
        }
        return nil
    }
}
