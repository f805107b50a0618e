/// Random numbers that the words of a key are multiplied by, to be added up to its hash.
struct HashFactors: Sendable {
    private let values: [UInt64]
    private let factors: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

    /// Others in each process, so that no file can be made whose keys all fall into the same slots.
    static let ofProcess = HashFactors()

    private init() {
        values = (0..<6).map { _ in UInt64.random(in: .min ... .max) | 1 }
        factors = (values[0], values[1], values[2], values[3], values[4], values[5])
    }

    @inline(__always)
    func hash(_ key: PaddedKey, count: Int) -> UInt64 {
        ByteWords.fold(first(key) &+ UInt64(truncatingIfNeeded: count))
    }

    @inline(__always)
    func hash(_ key: PaddedKey, _ rest: PaddedKey, count: Int) -> UInt64 {
        let second =
            rest.words.0 &* factors.3 &+ rest.words.1 &* factors.4 &+ rest.words.2 &* factors.5
        return ByteWords.fold(first(key) &+ second &+ UInt64(truncatingIfNeeded: count))
    }

    /// The same, of bytes behind which nothing may be read, and of longer ones.
    @inline(__always)
    func hash(_ key: ByteView) -> UInt64 {
        // Were all factors handed over, they would be copied for short keys too.
        Self.hash(key, values)
    }

    @inline(never)
    private static func hash(_ key: ByteView, _ factors: [UInt64]) -> UInt64 {
        var sum = UInt64(truncatingIfNeeded: key.count)
        let bytes = UnsafeRawBufferPointer(key.unchecked)
        var (position, index) = (0, 0)
        while position < bytes.count {
            let word = word(of: bytes, at: position)
            if index == factors.count { (sum, index) = (ByteWords.fold(sum), 0) }
            sum &+= word &* factors[index]
            (position, index) = (position + 8, index + 1)
        }
        return ByteWords.fold(sum)
    }

    /// Eight bytes as a word, with zeros for those behind the end.
    static func word(of bytes: UnsafeRawBufferPointer, at position: Int) -> UInt64 {
        if position + 8 <= bytes.count { return bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
        var word: UInt64 = 0
        for index in stride(from: bytes.count - 1, through: position, by: -1) {
            word = word << 8 | UInt64(bytes[index])
        }
        return UInt64(littleEndian: word)
    }

    @inline(__always)
    private func first(_ key: PaddedKey) -> UInt64 {
        key.words.0 &* factors.0 &+ key.words.1 &* factors.1 &+ key.words.2 &* factors.2
    }
}
