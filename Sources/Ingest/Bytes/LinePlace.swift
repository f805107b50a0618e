/// Follows where on its line a place in a part of a text stands.
struct LinePlace {
    /// How many bytes stand before it on its line.
    private(set) var indent: Int
    private let part: ByteView
    private var place = 0

    /// The start of a part, `indent` bytes into its line.
    init(_ part: ByteView, indent: Int) {
        self.part = part
        self.indent = indent
    }

    /// Moves on to a later place.
    mutating func move(to next: Int) {
        let bytes = ByteView(rebasing: part[place..<next])
        if let feed = ByteScan.last(0x0A, in: bytes) {
            indent = bytes.count - feed - 1
        } else {
            indent += bytes.count
        }
        place = next
    }

    /// How many bytes of its last line a part ends with that starts `indent` bytes into its first line.
    static func indent(behind part: ByteView, from indent: Int) -> Int {
        guard let last = part.last, last != 0x0A else { return 0 }
        var place = LinePlace(part, indent: indent)
        place.move(to: part.count)
        return place.indent
    }
}
