/// Follows where on its line a place in a text stands, from the start of a part of it on.
///
/// Fenced: places lie within the part, each behind the one before.
struct LinePlace {
    /// How many bytes stand before it on its line.
    private(set) var indent: Int
    private var place: UnsafePointer<UInt8>

    /// The start of a part, `indent` bytes into its line.
    init(_ start: UnsafePointer<UInt8>, indent: Int) {
        self.indent = indent
        place = start
    }

    /// Moves on to a later place.
    mutating func move(to next: UnsafePointer<UInt8>) {
        let bytes = UnsafeBufferPointer(start: place, count: next - place)
        if let feed = ByteScan.last(0x0A, in: bytes) {
            indent = bytes.count - feed - 1
        } else {
            indent += bytes.count
        }
        place = next
    }

    /// How many bytes of its last line a part ends with that starts `indent` bytes into its first line.
    static func indent(behind bytes: UnsafeBufferPointer<UInt8>, from indent: Int) -> Int {
        guard let base = bytes.baseAddress, let last = bytes.last, last != 0x0A else { return 0 }
        var place = LinePlace(base, indent: indent)
        place.move(to: base + bytes.count)
        return place.indent
    }
}
