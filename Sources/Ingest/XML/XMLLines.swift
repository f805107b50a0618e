/// Follows where the lines of a document start, since the parser forgets what it has gone past.
///
/// Places are counted in all the bytes that the parser has got.
///
/// Fenced: a piece is looked at only between ``begin(_:)`` and ``end()``.
struct XMLLines {
    private var piece = ByteView.empty
    /// How many bytes the parser has got, those of the piece among them.
    private var count = 0
    /// Where the line starts that the piece starts on; before all bytes where some of it was not given to the parser.
    private var start = 0
    /// A place of the piece that was asked about, and where its line starts: the next one is mostly not far behind.
    private var known = (place: 0, start: 0)

    /// Begins a piece.
    mutating func begin(_ piece: ByteView) {
        self.piece = piece
        count += piece.count
    }

    /// Ends the piece.
    mutating func end() {
        if let feed = ByteScan.last(0x0A, in: piece) { start = count - piece.count + feed + 1 }
        piece = .empty
        known = (count, start)
    }

    /// Passes over bytes that the parser does not get.
    mutating func skip(_ bytes: ByteView) {
        let feed = ByteScan.last(0x0A, in: bytes)
        start = feed.map { count - (bytes.count - $0 - 1) } ?? start - bytes.count
        known = (count, start)
    }

    /// Goes on at another place, behind so many bytes of its line.
    mutating func move(behind bytes: Int) {
        start = count - bytes
        known = (count, start)
    }

    /// How far from the start of its line a byte stands; nil for one on a line before that of the piece.
    mutating func indent(of place: Int) -> Int? {
        let first = count - piece.count
        guard place >= first else { return place >= start ? place - start : nil }
        if place < known.place { known = (first, start) }
        let range = min(max(known.place - first, 0), piece.count)..<min(place - first, piece.count)
        if let feed = ByteScan.last(0x0A, in: ByteView(rebasing: piece[range])) {
            known.start = first + range.lowerBound + feed + 1
        }
        known.place = place
        return place - known.start
    }
}
