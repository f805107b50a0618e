/// Whether the last line of a file is whole, as far as its end shows, when it has no line end and the others have.
enum CutVerdict: Hashable {
    /// Nothing speaks against it.
    case whole
    /// It may be cut, and nothing would show it.
    case doubtful
    /// It is not like the others; the clause says how these are.
    case cut(String)

    /// How an amount is written.
    private struct Shape: Hashable {
        let decimals: Int
        /// What follows the last digit, such as a minus.
        let ending: String

        init?(_ text: String, mark: UInt8?) {
            let bytes = Array(text.utf8)
            guard let last = bytes.lastIndex(where: { $0 &- 0x30 <= 9 }) else { return nil }
            ending = String(decoding: bytes[(last + 1)...], as: UTF8.self)
            let place = bytes[...last].lastIndex { byte in
                mark.map { $0 == byte } ?? (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."))
            }
            decimals = place.map { last - $0 } ?? 0
        }
    }

    /// Holds the amount that the line ends in against those of other lines; empty ones count as none.
    init(ofAmount text: String, among others: [String], mark: UInt8?) {
        let shapes = others.map { Shape($0, mark: mark) }
        let written = shapes.compactMap(\.self)
        if written.isEmpty {
            self = .whole
        } else if let own = Shape(text, mark: mark) {
            self.init(own, among: written)
        } else {
            self = written.count < shapes.count ? .doubtful : .cut("the others have an amount there")
        }
    }

    private init(_ own: Shape, among others: [Shape]) {
        let (endings, decimals) = (Set(others.map(\.ending)), Set(others.map(\.decimals)))
        let most = decimals.max() ?? 0
        if endings.count == 1, let ending = endings.first, own.ending != ending {
            self = .cut(ending.isEmpty ? "the others end in a digit" : "the others end in \"\(ending)\"")
        } else if own.ending.isEmpty, endings.count > 1 {
            self = .doubtful
        } else if decimals.count == 1, own.decimals < most {
            self = .cut("the others have \(most) decimal\(most == 1 ? "" : "s")")
        } else {
            self = own.decimals >= max(1, most) ? .whole : .doubtful
        }
    }

    /// Holds the date that the line ends in against those of other lines.
    init(ofDate text: String, among others: [String]) {
        let lengths = Set(others.map(\.utf8.count))
        if lengths.count == 1, let length = lengths.first, text.utf8.count < length {
            self = .cut("the others have \(length) characters there")
        } else {
            self = .whole
        }
    }
}
