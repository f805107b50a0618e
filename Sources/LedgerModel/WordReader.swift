/// Reads values of several kinds from 64-bit words; each is nil where the words end or have something else.
public struct WordReader {
    private let words: [UInt64]
    private var place = 0

    /// Whether all have been read.
    public var isAtEnd: Bool { place == words.count }

    /// A reader of some words.
    public init(_ words: [UInt64]) {
        self.words = words
    }

    /// The next word.
    public mutating func word() -> UInt64? {
        guard place < words.count else { return nil }
        defer { place += 1 }
        return words[place]
    }

    /// A number that its type has room for.
    public mutating func number<Number: FixedWidthInteger>() -> Number? { word().flatMap(Number.init(exactly:)) }

    /// A date.
    public mutating func date() -> LedgerDate? { number().flatMap(LedgerDate.init(rawValue:)) }

    /// The next so many words.
    public mutating func words(_ count: Int) -> ArraySlice<UInt64>? {
        guard count >= 0, count <= words.count - place else { return nil }
        defer { place += count }
        return words[place..<place + count]
    }

    /// So many numbers of 32 bits, which ``WordWriter/append(halves:)`` wrote.
    public mutating func halves(_ count: Int) -> [UInt32]? {
        guard let words = words((max(0, count) + 1) / 2) else { return nil }
        var halves: [UInt32] = []
        halves.reserveCapacity(count + 1)
        for word in words {
            halves.append(UInt32(truncatingIfNeeded: word))
            halves.append(UInt32(word >> 32))
        }
        if halves.count > count { halves.removeLast() }
        return halves
    }

    /// So many as the first word says of what `read` reads.
    public mutating func list<Element>(_ read: (inout WordReader) -> Element?) -> [Element]? {
        // Each takes a word at least.
        guard let count: Int = number(), count <= words.count - place else { return nil }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count {
            guard let element = read(&self) else { return nil }
            elements.append(element)
        }
        return elements
    }
}
