import Glibc

/// Numbers distinct byte strings in the order they are first seen: 0, 1, 2 ...
///
/// A hash table of its own, open addressing over one arena of bytes, because hashing Swift values costs several times
/// the parsing of a row. Invariant: every slot is 0 or one more than an index into `entries`, and every entry's bytes
/// lie within `arena`.
struct ByteInterner {
    private struct Entry {
        let hash: UInt64
        let offset: Int
        let count: Int
    }

    /// Another number each time, so that no file can be made whose keys all fall into the same slots.
    ///
    /// Keys are numbered by first appearance, so nothing that is seen depends on it.
    private let seed = UInt64.random(in: .min ... .max)
    private var slots: [UInt32]
    private var entries: [Entry] = []
    private var arena: [UInt8] = []

    init() {
        slots = Array(repeating: 0, count: 1024)
    }

    /// How many distinct byte strings have been seen.
    var count: Int { entries.count }

    /// The number of `key`, if it was seen before.
    @inline(__always)
    func find(_ key: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let hash = Self.hash(key, seed: seed)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let index = slots[slot] - 1
            if matches(entries[Int(index)], hash, key) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The number of `key`, and whether it was seen for the first time.
    @inline(__always)
    mutating func intern(_ key: UnsafeBufferPointer<UInt8>) -> (index: UInt32, isNew: Bool) {
        let hash = Self.hash(key, seed: seed)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let index = slots[slot] - 1
            if matches(entries[Int(index)], hash, key) { return (index, false) }
            slot = (slot + 1) & mask
        }
        return (insert(key, hash: hash, slot: slot), true)
    }

    /// The bytes of a number that ``intern(_:)`` has given.
    func bytes(_ index: UInt32) -> ArraySlice<UInt8> {
        let entry = entries[Int(index)]
        return arena[entry.offset..<entry.offset + entry.count]
    }

    @inline(__always)
    private func matches(_ entry: Entry, _ hash: UInt64, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
        guard entry.hash == hash, entry.count == key.count else { return false }
        return arena.withUnsafeBufferPointer { bytes in
            guard let own = bytes.baseAddress, let other = key.baseAddress else { return true }
            return memcmp(own + entry.offset, other, key.count) == 0
        }
    }

    @inline(never)
    private mutating func insert(_ key: UnsafeBufferPointer<UInt8>, hash: UInt64, slot: Int) -> UInt32 {
        entries.append(Entry(hash: hash, offset: arena.count, count: key.count))
        arena.append(contentsOf: key)
        slots[slot] = UInt32(entries.count)
        if entries.count * 2 > slots.count { grow() }
        return UInt32(entries.count - 1)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 4)
        let mask = slots.count - 1
        for (index, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(index + 1)
        }
    }

    /// A multiply-and-fold hash over eight bytes at a time; collisions cost time, never correctness.
    @inline(__always)
    static func hash(_ key: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15 ^ seed
        let raw = UnsafeRawBufferPointer(key)
        var position = 0
        while position + 8 <= raw.count {
            hash = fold(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        var rest: UInt64 = 0
        while position < raw.count {
            rest = rest << 8 | UInt64(raw[position])
            position += 1
        }
        return fold(hash ^ rest)
    }

    @inline(__always)
    private static func fold(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }
}
