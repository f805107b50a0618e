/// What some programs write in front of the XML declaration, though nothing may stand there: blank lines and comments.
struct XMLPreamble {
    /// How many bytes to pass over.
    let count: Int
    /// How many line ends they hold.
    let lines: Int

    /// Looks at the first bytes of a document; bytes that are neither blanks nor comments are left to the parser.
    init(head: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var rest = head.starts(with: mark) ? head.dropFirst(mark.count) : head[...]
        let start = rest.startIndex
        while true {
            rest = rest.drop { $0 <= 0x20 }
            guard rest.starts(with: "<!--".utf8), let end = Self.endOfComment(rest) else { break }
            rest = rest[end...]
        }
        let isNeeded = rest.startIndex > start && rest.starts(with: "<?xml ".utf8)
        count = isNeeded ? rest.startIndex : 0
        lines = head[..<count].count { $0 == 0x0A }
    }

    private static func endOfComment(_ comment: ArraySlice<UInt8>) -> Int? {
        var index = comment.startIndex + 4
        while index + 3 <= comment.endIndex {
            if comment[index..<index + 3].elementsEqual("-->".utf8) { return index + 3 }
            index += 1
        }
        return nil
    }
}
