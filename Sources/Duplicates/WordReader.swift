import LedgerModel

/// Reads values of several kinds from 64-bit words; each is nil where the words end or have something else.
struct WordReader {
    private var words: ArraySlice<UInt64>

    /// Whether all have been read.
    var isAtEnd: Bool { words.isEmpty }

    init(_ words: [UInt64]) {
        self.words = words[...]
    }

    mutating func word() -> UInt64? { words.popFirst() }

    /// A number that its type has room for.
    mutating func number<Number: FixedWidthInteger>() -> Number? { word().flatMap(Number.init(exactly:)) }

    mutating func date() -> LedgerDate? { number().flatMap(LedgerDate.init(rawValue:)) }

    /// So many as the first word says of what `read` reads.
    mutating func list<Element>(_ read: (inout WordReader) -> Element?) -> [Element]? {
        // Each takes a word at least.
        guard let count: Int = number(), count <= words.count else { return nil }
        var elements: [Element] = []
        for _ in 0..<count {
            guard let element = read(&self) else { return nil }
            elements.append(element)
        }
        return elements
    }
}

extension Array where Element == UInt64 {
    mutating func append(_ date: LedgerDate) { append(UInt64(UInt32(bitPattern: date.rawValue))) }
}
