/// Numbers distinct byte strings in the order they are first seen: 0, 1, 2 ...
///
/// A hash table of its own, because hashing Swift values costs several times the parsing of a row: open addressing,
/// from slots into an arena of entries, so that a look costs two accesses to memory. An entry is a head (length and
/// number) and the bytes, with zeros behind them up to 24 bytes, or 48, or for longer ones a multiple of eight.
///
/// Invariant: every slot is 0, or where an entry starts in `arena` plus one, with eight bits of the hash above.
struct ByteInterner {
    /// How many distinct byte strings have been seen.
    private(set) var count = 0
    /// Other numbers each time, so that no file can be made whose keys all fall into the same slots.
    ///
    /// Keys are numbered by first appearance, so nothing that is seen depends on them.
    private let factors = HashFactors()
    private var slots: [UInt32]
    private var arena: [UInt64] = []

    private static let placeBits: UInt32 = 24

    init() {
        slots = Array(repeating: 0, count: 1024)
    }

    /// Whether no more can be numbered: 128 MiB of keys are more than any ledger has.
    var isFull: Bool { arena.count >= 1 << Int(Self.placeBits) - 1 }

    /// The number of `key`, if it was seen before.
    func find(_ key: UnsafeBufferPointer<UInt8>) -> UInt32? {
        number(count: key.count, hash: factors.hash(key)) { entry in
            ByteWords.areEqual(UnsafeRawPointer(entry), key.baseAddress.map(UnsafeRawPointer.init), count: key.count)
        }
    }

    /// The number of `key`, if it was seen before.
    ///
    /// Fenced: the key lies in a block, so that ``BlockBuffer/slack`` bytes behind it may be read.
    @inline(__always)
    func find(inBlock key: UnsafeBufferPointer<UInt8>) -> UInt32? {
        guard let start = key.baseAddress else { return find(key) }
        if key.count <= 24 {
            let words = PaddedKey(start, count: key.count)
            return number(count: key.count, hash: factors.hash(words, count: key.count)) { words.isEqual(to: $0) }
        }
        guard key.count <= 48 else { return find(key) }
        let first = PaddedKey(start, count: 24)
        let second = PaddedKey(start + 24, count: key.count - 24)
        return number(count: key.count, hash: factors.hash(first, second, count: key.count)) {
            first.isEqual(to: $0) && second.isEqual(to: $0 + 3)
        }
    }

    @inline(__always)
    private func number(count: Int, hash: UInt64, isSame: (UnsafePointer<UInt64>) -> Bool) -> UInt32? {
        arena.withUnsafeBufferPointer { arena in
            slots.withUnsafeBufferPointer { slots in
                guard let arena = arena.baseAddress else { return nil }
                let mask = slots.count - 1
                let tag = Self.tag(hash)
                var slot = Int(truncatingIfNeeded: hash) & mask
                while slots[slot] != 0 {
                    if (slots[slot] ^ tag) >> Self.placeBits == 0 {
                        let entry = arena + Int((slots[slot] ^ tag) &- 1)
                        let head = entry.pointee
                        if head >> 32 == UInt64(count), isSame(entry + 1) { return UInt32(truncatingIfNeeded: head) }
                    }
                    slot = (slot + 1) & mask
                }
                return nil
            }
        }
    }

    /// The number of `key`, and whether it was seen for the first time.
    mutating func intern(_ key: UnsafeBufferPointer<UInt8>) -> (index: UInt32, isNew: Bool) {
        if let known = find(key) { return (known, false) }
        place(entryAt: arena.count, hash: factors.hash(key))
        arena.append(UInt64(key.count) << 32 | UInt64(count))
        let length = Self.words(forBytes: key.count)
        for index in 0..<length {
            let word = key.dropFirst(index * 8).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
            arena.append(UInt64(littleEndian: word))
        }
        count += 1
        if count * 2 > slots.count { grow() }
        return (UInt32(count - 1), true)
    }

    private static func words(forBytes count: Int) -> Int {
        count <= 24 ? 3 : count <= 48 ? 6 : (count + 7) / 8
    }

    private static func tag(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 32) & (.max << placeBits)
    }

    private mutating func place(entryAt place: Int, hash: UInt64) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = Self.tag(hash) | UInt32(place + 1)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 4)
        var entry = 0
        while entry < arena.count {
            let length = Int(arena[entry] >> 32)
            let hash = arena.withUnsafeBytes { arena in
                let bytes = UnsafeRawBufferPointer(rebasing: arena[(entry + 1) * 8..<(entry + 1) * 8 + length])
                return factors.hash(bytes.assumingMemoryBound(to: UInt8.self))
            }
            place(entryAt: entry, hash: hash)
            entry += 1 + Self.words(forBytes: length)
        }
    }
}
