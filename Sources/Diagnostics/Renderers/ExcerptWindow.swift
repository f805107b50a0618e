/// The part of a line that fits a terminal, and where under it the caret stands.
struct ExcerptWindow {
    /// The most characters shown.
    static let length = 110

    /// The text with control characters replaced, and `…` where it is cut.
    let text: String
    /// The number of cells before the caret; nil when the finding is about the whole line.
    let indent: Int?

    /// Cuts a window around the position of a finding.
    init(_ excerpt: String, of diagnostic: Diagnostic) {
        let characters = Array(TerminalText.harmless(excerpt.trimmingLineEnd))
        guard let place = ExcerptWindow.place(in: excerpt, diagnostic).map({ min($0, characters.count) }) else {
            text = String(characters.prefix(Self.length)) + (characters.count > Self.length ? "…" : "")
            indent = nil
            return
        }
        let start = characters.count <= Self.length ? 0 : max(0, place - Self.length * 2 / 3)
        let shown = characters[start...].prefix(Self.length)
        let lead = start > 0 ? "…" : ""
        text = lead + String(shown) + (start + Self.length < characters.count ? "…" : "")
        indent = characters[start..<place].reduce(lead.count) { $0 + TerminalText.width(of: $1) }
    }

    /// The number of characters before the position: as the reader says, otherwise the column as bytes of UTF-8.
    private static func place(in excerpt: String, _ diagnostic: Diagnostic) -> Int? {
        guard let column = diagnostic.location.column else { return nil }
        if let caret = diagnostic.caret { return caret }
        var bytes = 0
        return excerpt.prefix { character in
            bytes += character.utf8.count
            return bytes <= column - 1
        }.count
    }
}

extension String {
    /// The text without a line break at the end.
    fileprivate var trimmingLineEnd: String {
        last?.isNewline == true ? String(dropLast()) : self
    }
}
