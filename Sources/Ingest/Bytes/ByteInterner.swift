import CByteMask

/// Numbers distinct byte strings in the order they are first seen: 0, 1, 2 ...
///
/// A hash table of its own, because hashing Swift values costs several times the parsing of a row: open addressing,
/// from slots into an arena of entries, so that a look costs two accesses to memory. An entry is a head and the bytes,
/// with zeros behind them up to 24 bytes, or 48, or for longer ones a multiple of eight.
///
/// Invariant: every slot is 0, or where an entry starts in `arena` plus one, with eight bits of the hash above.
struct ByteInterner {
    /// What is known of a byte string, as it stands in the head of its entry.
    struct Known {
        /// 32 bits length, 8 bits form, 24 bits number.
        fileprivate let head: UInt64
        /// Where the entry starts.
        fileprivate let place: Int

        /// Its number.
        @inline(__always)
        var number: UInt32 { UInt32(truncatingIfNeeded: head) & 0xFF_FFFF }
        /// What ``ByteInterner/note(form:of:)`` has noted last, or 0.
        @inline(__always)
        var form: UInt8 { UInt8(truncatingIfNeeded: head >> 24) }
        @inline(__always)
        fileprivate var count: Int { Int(truncatingIfNeeded: head >> 32) }
    }

    /// How many distinct byte strings have been seen.
    private(set) var count = 0
    /// Keys are numbered by first appearance, so nothing that is seen depends on them.
    private let factors = HashFactors.ofProcess
    private var slots = Self.empty
    private var arena: [UInt64] = []

    private static let placeBits: UInt32 = 24
    /// Shared until something is numbered, since readers have tables that they seldom use.
    private static let empty: [UInt32] = Array(repeating: 0, count: 1024)

    /// Whether no more can be numbered: 128 MiB of keys are more than any ledger has.
    var isFull: Bool { arena.count >= 1 << Int(Self.placeBits) - 1 }

    // MARK: One key

    /// What is known of `key`, if it was seen before.
    func find(_ key: ByteView) -> Known? {
        find(key, hash: factors.hash(key))
    }

    private func find(_ key: ByteView, hash: UInt64) -> Known? {
        let mask = slots.count - 1
        let tag = Self.tag(hash)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            // With the tag taken off, only the place is left of a slot that has the same.
            let place = slots[slot] ^ tag
            if place >> Self.placeBits == 0, let known = known(at: place, isOf: key) { return known }
            slot = (slot + 1) & mask
        }
        return nil
    }

    @inline(__always)
    private func known(at place: UInt32, isOf key: ByteView) -> Known? {
        arena.withUnsafeBufferPointer { arena in
            guard let arena = arena.baseAddress else { return nil }
            let known = Known(head: arena[Int(place) - 1], place: Int(place) - 1)
            let bytes = UnsafeRawPointer(arena + Int(place))
            let isSame =
                known.count == key.count
                && ByteWords.areEqual(bytes, key.baseAddress.map(UnsafeRawPointer.init), count: key.count)
            return isSame ? known : nil
        }
    }

    // MARK: Many keys

    /// A key that is looked up together with others, in three steps, each of which is taken for all before the next.
    ///
    /// So memory is waited for once and not by every key, which is most of what it costs to look one up.
    ///
    /// Fenced: the key lies in a block, or in memory of its own that ``BlockBuffer/slack`` bytes follow as well.
    struct Sought {
        /// Its bytes.
        let key: ByteView
        fileprivate let hash: UInt64
        /// Where its entry starts plus one, if it is where it most likely is; or 0.
        fileprivate var place: UInt32 = 0
    }

    /// The first step: prefetches the slot of a key.
    ///
    /// This and the next change nothing; mutating, so that the table is looked at where it is and not copied for each.
    @inline(__always)
    mutating func seek(_ key: ByteView) -> Sought {
        let hash = hash(inBlock: key)
        slots.withUnsafeBufferPointer { slots in
            guard let first = slots.baseAddress else { return }
            byte_prefetch(first + Int(truncatingIfNeeded: hash) & (slots.count - 1))
        }
        return Sought(key: key, hash: hash)
    }

    /// The second step: prefetches the entry of a key.
    @inline(__always)
    mutating func approach(_ sought: inout Sought) {
        let (hash, tag) = (sought.hash, Self.tag(sought.hash))
        sought.place = slots.withUnsafeBufferPointer { slots in
            guard let first = slots.baseAddress else { return 0 }
            let mask = slots.count - 1
            let slot = Int(truncatingIfNeeded: hash) & mask
            // Either of the first two slots is nearly always the one; to guess which would often be wrong.
            let (one, other) = (first[slot] ^ tag, first[(slot + 1) & mask] ^ tag)
            let place = one >> Self.placeBits == 0 ? one : other
            return place >> Self.placeBits == 0 ? place : 0
        }
        arena.withUnsafeBufferPointer { arena in
            guard sought.place > 0, let first = arena.baseAddress else { return }
            // An entry may begin in one line of the cache and end in the next.
            byte_prefetch(first + (Int(sought.place) - 1))
            byte_prefetch(first + (Int(sought.place) + 2))
        }
    }

    /// The third step: what is known of a key, if it was seen before.
    @inline(__always)
    mutating func find(_ sought: Sought) -> Known? {
        if sought.place > 0, let known = known(at: sought.place, isOfShort: sought.key) { return known }
        return find(sought.key, hash: sought.hash)
    }

    @inline(__always)
    private mutating func known(at place: UInt32, isOfShort key: ByteView) -> Known? {
        guard let start = key.baseAddress, key.count <= 48 else { return nil }
        return arena.withUnsafeBufferPointer { arena in
            guard let arena = arena.baseAddress else { return nil }
            let known = Known(head: arena[Int(place &- 1)], place: Int(place &- 1))
            guard known.count == key.count else { return nil }
            let words = arena + Int(place)
            if key.count <= 24 { return PaddedKey(start, count: key.count).isEqual(to: words) ? known : nil }
            let rest = PaddedKey(start + 24, count: key.count - 24)
            return PaddedKey(start, count: 24).isEqual(to: words) && rest.isEqual(to: words + 3) ? known : nil
        }
    }

    @inline(__always)
    private func hash(inBlock key: ByteView) -> UInt64 {
        guard let start = key.baseAddress, key.count <= 48 else { return factors.hash(key) }
        if key.count <= 24 { return factors.hash(PaddedKey(start, count: key.count), count: key.count) }
        let rest = PaddedKey(start + 24, count: key.count - 24)
        return factors.hash(PaddedKey(start, count: 24), rest, count: key.count)
    }

    // MARK: New keys

    /// What is known of `key`, which is numbered when it is seen for the first time.
    mutating func intern(_ key: ByteView) -> (known: Known, isNew: Bool) {
        let hash = factors.hash(key)
        if let known = find(key, hash: hash) { return (known, false) }
        return (add(key, hash: hash), true)
    }

    /// The same, of a key that has been looked up together with others.
    mutating func intern(_ sought: Sought) -> (known: Known, isNew: Bool) {
        if let known = find(sought) { return (known, false) }
        return (add(sought.key, hash: sought.hash), true)
    }

    private mutating func add(_ key: ByteView, hash: UInt64) -> Known {
        let known = Known(head: UInt64(key.count) << 32 | UInt64(count), place: arena.count)
        place(entryAt: known.place, hash: hash)
        arena.append(known.head)
        var position = 0
        for _ in 0..<Self.words(forBytes: key.count) {
            arena.append(HashFactors.word(of: UnsafeRawBufferPointer(key.unchecked), at: position))
            position += 8
        }
        count += 1
        if count * 2 > slots.count { grow() }
        return known
    }

    /// Whether several have seen more than `limit` distinct byte strings together.
    static func exceed(_ limit: Int, _ interners: [ByteInterner]) -> Bool {
        guard let largest = interners.indices.max(by: { interners[$0].count < interners[$1].count }) else {
            return false
        }
        var others = ByteInterner()
        for index in interners.indices where index != largest {
            interners[index].forEach { key in
                // Once there are too many, no more need be kept.
                if interners[largest].count + others.count <= limit, interners[largest].find(key) == nil {
                    _ = others.intern(key)
                }
            }
        }
        return interners[largest].count + others.count > limit
    }

    /// Calls `body` with each byte string, in the order of their numbers.
    func forEach(_ body: (ByteView) -> Void) {
        forEachEntry { _, key in body(key) }
    }

    private func forEachEntry(_ body: (Int, ByteView) -> Void) {
        arena.withUnsafeBytes { bytes in
            var entry = 0
            while entry < arena.count {
                let length = Int(arena[entry] >> 32)
                let key = UnsafeRawBufferPointer(rebasing: bytes[(entry + 1) * 8..<(entry + 1) * 8 + length])
                body(entry, ByteView(key.assumingMemoryBound(to: UInt8.self)))
                entry += 1 + Self.words(forBytes: length)
            }
        }
    }

    /// Notes a form of a byte string, and gives what is known now.
    mutating func note(form: UInt8, of known: Known) -> Known {
        arena[known.place] = arena[known.place] & ~0xFF00_0000 | UInt64(form) << 24
        return Known(head: arena[known.place], place: known.place)
    }

    private static func words(forBytes count: Int) -> Int {
        count <= 24 ? 3 : count <= 48 ? 6 : (count + 7) / 8
    }

    /// Never 0, so that an empty slot has another.
    private static func tag(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 32) & (.max << placeBits) | 1 << placeBits
    }

    private mutating func place(entryAt place: Int, hash: UInt64) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = Self.tag(hash) | UInt32(place + 1)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 4)
        var hashes: [(entry: Int, hash: UInt64)] = []
        forEachEntry { hashes.append(($0, factors.hash($1))) }
        for (entry, hash) in hashes { place(entryAt: entry, hash: hash) }
    }
}
