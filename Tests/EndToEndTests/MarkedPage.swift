/// A page of the documentation as lines and fenced blocks, to be compared with what it speaks of and written again.
struct MarkedPage {
    /// A fenced block.
    struct Block {
        /// What stands behind the opening fence: `yaml`, `text`, or `csv` and the name of a file.
        let mark: String
        var text: String
        /// Whether nothing but blank lines stands between it and the block before.
        let follows: Bool
    }

    /// Prose before each block, and after the last one.
    private var prose: [String] = []
    private(set) var blocks: [Block] = []

    init(_ text: String) {
        var (lines, mark, isClose): ([Substring], String?, Bool) = ([], nil, false)
        let joined = { (lines: [Substring]) in lines.map { $0 + "\n" }.joined() }
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            switch mark {
            case nil where line.hasPrefix("```"):
                isClose = !blocks.isEmpty && lines.allSatisfy(\.isEmpty)
                prose.append(joined(lines))
                (mark, lines) = (String(line.dropFirst(3)), [])
            case .some(let open) where line == "```":
                blocks.append(Block(mark: open, text: joined(lines), follows: isClose))
                (mark, lines) = (nil, [])
            default: lines.append(line)
            }
        }
        prose.append(joined(lines))
    }

    /// Puts another text into a block.
    mutating func replace(_ index: Int, with text: String) {
        blocks[index].text = text
    }

    /// The page as it is written.
    var text: String {
        zip(prose, blocks).map { "\($0)```\($1.mark)\n\($1.text)```\n" }.joined() + (prose.last ?? "")
    }
}
