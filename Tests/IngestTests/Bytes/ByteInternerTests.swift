import LedgerGenerator
import Testing

@testable import Ingest

/// Keys of bytes get numbers in the order in which they are first met, whichever way they are looked up.
struct ByteInternerTests {
    @Test func numbersKeysOfAllLengths() throws {
        var (interner, others) = (ByteInterner(), ByteInterner())
        var keys: [[UInt8]] = []
        for length in 0..<80 {
            for seed in 0..<30 as Range<UInt64> {
                keys.append(randomBytes(seed &* 97, count: length, of: "0123456789;{\" "))
            }
        }
        var expected: [[UInt8]: UInt32] = [:]
        for key in keys {
            let known = expected[key]
            let (entry, isNew) = key.withBytes { interner.intern($0) }
            #expect(isNew == (known == nil))
            #expect(entry.number == known ?? UInt32(expected.count))
            // Of two that are sought together before either is known, the first is new.
            inBlock(key) { key in
                var pair = [others.seek(key), others.seek(key)]
                for index in pair.indices { others.approach(&pair[index]) }
                let (one, other) = (others.intern(pair[0]), others.intern(pair[1]))
                #expect(one.isNew == isNew && !other.isNew)
                #expect(one.known.number == entry.number && other.known.number == entry.number)
            }
            expected[key] = entry.number
        }
        for key in keys {
            #expect(inBlock(key) { interner.find(soughtInBlock: $0)?.number } == expected[key])
            // What stands behind a key does not belong to it.
            #expect(
                inBlock(key + [0x37]) { interner.find(soughtInBlock: .init(rebasing: $0[..<key.count]))?.number }
                    == expected[key])
        }
        #expect(interner.count == expected.count)
        #expect(inBlock(Array("unknown".utf8)) { interner.find(soughtInBlock: $0)?.number } == nil)
        for (key, number) in expected {
            let known = try #require(key.withBytes { interner.find($0) })
            #expect(known.form == 0)
            let form = UInt8(truncatingIfNeeded: number)
            #expect(interner.note(form: form, of: known).form == form)
        }
        for (key, number) in expected {
            let known = try #require(inBlock(key) { interner.find(soughtInBlock: $0) })
            #expect(known.number == number)
            #expect(known.form == UInt8(truncatingIfNeeded: number))
        }
    }

    @Test(arguments: 1...50)
    func tellsWhenSeveralHaveSeenTooMany(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var interners = Array(repeating: ByteInterner(), count: Int(random.next() % 5))
        var keys: Set<String> = []
        for index in interners.indices {
            for _ in 0..<random.next() % 300 {
                let key = "\(random.next() % 400)"
                keys.insert(key)
                _ = Array(key.utf8).withBytes { interners[index].intern($0) }
            }
        }
        for limit in 0..<keys.count { #expect(ByteInterner.exceed(limit, interners)) }
        #expect(!ByteInterner.exceed(keys.count, interners))
    }
}

extension ByteInterner {
    /// All three steps, for one key.
    fileprivate mutating func find(soughtInBlock key: ByteView) -> Known? {
        var sought = seek(key)
        approach(&sought)
        return find(sought)
    }
}
