/// A set of konteringar, each with the rule that takes it, indexed by a hash of their bytes.
///
/// A kontering that different rules take at different times is listed once for each rule.
public struct KonteringList: Sendable {
    /// The rule and the codes of each entry, as they lie in memory.
    ///
    /// Each code ends in a byte that never occurs in UTF-8; each entry is padded to whole words.
    private(set) var words: [UInt64] = []
    /// Where each ends in `words`.
    private var ends: [Int] = []
    /// A hash table of entry numbers plus one, 0 where empty; its size is a power of two.
    private var table: [Int32] = []

    private static let separator: UInt8 = 0xFF

    /// An empty list.
    public init() {}

    /// The number of entries.
    public var count: Int { ends.count }

    /// Appends without a lookup: for a list whose entries are known to differ, or that is merged into another.
    public mutating func append(_ new: NewPlacement, of batch: LedgerBatch, rule: Int?) {
        let codes = batch.codes.span
        var word = UInt64(UInt32(bitPattern: Int32(rule ?? -1)))
        var room = 4
        for part in 0..<CodePart.allCases.count {
            for index in new.bounds(at: part) { append(codes[index], to: &word, &room) }
            append(Self.separator, to: &word, &room)
        }
        if room < 8 { words.append((word << (8 * UInt64(room))).bigEndian) }
        ends.append(words.count)
    }

    /// Appends one by its codes, likewise.
    public mutating func append(_ kontering: Kontering, rule: Int?) {
        var (word, room) = (UInt64(UInt32(bitPattern: Int32(rule ?? -1))), 4)
        for code in kontering.codes {
            for byte in code.utf8 { append(byte, to: &word, &room) }
            append(Self.separator, to: &word, &room)
        }
        if room < 8 { words.append((word << (8 * UInt64(room))).bigEndian) }
        ends.append(words.count)
    }

    /// Appends one by the bounds of its codes in some bytes, likewise.
    public mutating func append(_ codes: Span<UInt8>, _ bounds: [Range<Int>], rule: Int?) {
        var (word, room) = (UInt64(UInt32(bitPattern: Int32(rule ?? -1))), 4)
        for code in bounds {
            for index in code { append(codes[index], to: &word, &room) }
            append(Self.separator, to: &word, &room)
        }
        if room < 8 { words.append((word << (8 * UInt64(room))).bigEndian) }
        ends.append(words.count)
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8, to word: inout UInt64, _ room: inout Int) {
        word = word << 8 | UInt64(byte)
        room -= 1
        if room > 0 { return }
        words.append(word.bigEndian)
        (word, room) = (0, 8)
    }

    /// The index in this list of another list's entry, which is appended if it is missing.
    public mutating func place(of index: Int, in other: KonteringList) -> Int {
        if (count + 1) * 2 > table.count { grow() }
        let key = other.bounds(of: index)
        let mask = table.count - 1
        var slot = Self.hash(other.words.span, key) & mask
        while table[slot] != 0 {
            let known = Int(table[slot]) - 1
            if isSame(bounds(of: known), other.words.span, key) { return known }
            slot = (slot + 1) & mask
        }
        words.append(contentsOf: other.words[key])
        ends.append(words.count)
        table[slot] = Int32(count)
        return count - 1
    }

    /// Whether every entry is distinct; a list that was only appended to may have duplicates.
    public mutating func areDistinct() -> Bool {
        table = Array(repeating: 0, count: 64)
        while table.count < (count + 1) * 2 { table += table }
        let mask = table.count - 1
        for index in 0..<count {
            let key = bounds(of: index)
            var slot = Self.hash(words.span, key) & mask
            while table[slot] != 0 {
                if isSame(bounds(of: Int(table[slot]) - 1), words.span, key) { return false }
                slot = (slot + 1) & mask
            }
            table[slot] = Int32(index + 1)
        }
        return true
    }

    // MARK: Kept between runs

    /// Appends all entries.
    public func append(to writer: inout WordWriter) {
        writer.append([UInt64(words.count), UInt64(ends.count)])
        writer.append(words)
        writer.append(ends.lazy.map(UInt64.init))
    }

    /// What ``append(to:)`` wrote; nil when the words are of something else, or of more rules than there are.
    public init?(_ reader: inout WordReader, rules: Int) {
        guard let size: Int = reader.number(), let count: Int = reader.number(), let all = reader.words(size),
            let ends = reader.words(count)
        else { return nil }
        words = Array(all)
        self.ends = ends.map { Int(truncatingIfNeeded: $0) }
        var start = 0
        for (index, end) in self.ends.enumerated() {
            guard end > start, end <= words.count, (rule(at: index) ?? -1) < rules else { return nil }
            start = end
        }
    }

    // MARK: What stands there

    /// The position, from the top, of the rule that takes it; nil where none does.
    public func rule(at index: Int) -> Int? {
        let rule = Int32(truncatingIfNeeded: words[bounds(of: index).lowerBound].bigEndian >> 32)
        return rule < 0 ? nil : Int(rule)
    }

    /// The first character of the account, which says its class; nil where there is no account.
    public func accountClass(at index: Int) -> UInt8? {
        // The account stands after the rule.
        let first = UInt8(truncatingIfNeeded: words[bounds(of: index).lowerBound].bigEndian >> 24)
        return first == Self.separator ? nil : first
    }

    /// The codes.
    public func kontering(at index: Int) -> Kontering {
        var kontering = Kontering(konto: "")
        var (bytes, ends): ([UInt8], [Int]) = ([], [])
        readCodes(of: index, into: &bytes, ends: &ends)
        var start = 0
        for (part, end) in zip(CodePart.allCases, ends) {
            kontering[part] = String(decoding: bytes[start..<end], as: UTF8.self)
            start = end
        }
        return kontering
    }

    /// Writes the concatenated codes to `bytes` and the end of each to `ends`, in the order of the parts.
    public func readCodes(of index: Int, into bytes: inout [UInt8], ends: inout [Int]) {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        forEachCode(of: index) { _, code in
            bytes.append(contentsOf: code)
            ends.append(bytes.count)
        }
    }

    /// Calls `body` with the index of each part and its code, which is valid only during the call.
    public func forEachCode(of index: Int, _ body: (Int, UnsafeRawBufferPointer) -> Void) {
        let bounds = bounds(of: index)
        words.withUnsafeBytes { bytes in
            // The rule stands before the codes.
            var (part, start) = (0, bounds.lowerBound * 8 + 4)
            for place in start..<bounds.upperBound * 8 where bytes[place] == Self.separator {
                body(part, UnsafeRawBufferPointer(rebasing: bytes[start..<place]))
                (part, start) = (part + 1, place + 1)
            }
        }
    }

    // MARK: Finding

    func bounds(of index: Int) -> Range<Int> {
        (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    private func isSame(_ mine: Range<Int>, _ others: Span<UInt64>, _ theirs: Range<Int>) -> Bool {
        guard mine.count == theirs.count else { return false }
        for offset in 0..<mine.count where words[mine.lowerBound + offset] != others[theirs.lowerBound + offset] {
            return false
        }
        return true
    }

    private static func hash(_ words: Span<UInt64>, _ bounds: Range<Int>) -> Int {
        var hash: UInt64 = 0
        for index in bounds {
            hash = (hash ^ words[index]) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        return Int(truncatingIfNeeded: hash >> 1)
    }

    private mutating func grow() {
        // A list that was only appended to has no table yet.
        var size = max(64, table.count * 2)
        while size < (count + 1) * 2 { size *= 2 }
        table = Array(repeating: 0, count: size)
        let mask = table.count - 1
        for index in 0..<count {
            var slot = Self.hash(words.span, bounds(of: index)) & mask
            while table[slot] != 0 { slot = (slot + 1) & mask }
            table[slot] = Int32(index + 1)
        }
    }
}
