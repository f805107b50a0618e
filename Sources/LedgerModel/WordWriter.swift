/// Hands 64-bit words on in pieces of 64 KiB, so that a long list is not in memory a second time.
///
/// ``WordReader`` reads them.
public struct WordWriter {
    @usableFromInline var words: [UInt64] = []
    private var failure: (any Error)?
    private let write: ([UInt64]) throws -> Void

    @usableFromInline static let pieceSize = 8192

    /// A writer to `write`, which is given one piece after the other, and none after it has thrown.
    public init(_ write: @escaping ([UInt64]) throws -> Void) {
        self.write = write
        words.reserveCapacity(Self.pieceSize)
    }

    /// Appends a word.
    @inlinable public mutating func append(_ word: UInt64) {
        words.append(word)
        if words.count == Self.pieceSize { flush() }
    }

    /// Appends a signed number in two's complement.
    @inlinable public mutating func append(_ number: Int64) { append(UInt64(bitPattern: number)) }

    /// Appends a date as a word.
    @inlinable public mutating func append(_ date: LedgerDate) { append(UInt64(UInt32(bitPattern: date.rawValue))) }

    /// Appends a month as a word.
    @inlinable public mutating func append(_ period: Period) { append(UInt64(UInt32(bitPattern: period.rawValue))) }

    /// Appends words.
    @inlinable public mutating func append(_ words: some Sequence<UInt64>) {
        for word in words { append(word) }
    }

    /// Appends numbers of 32 bits, two in a word.
    @inlinable public mutating func append(halves: some Sequence<UInt32>) {
        var first: UInt32?
        for half in halves {
            guard let low = first else {
                first = half
                continue
            }
            append(UInt64(low) | UInt64(half) << 32)
            first = nil
        }
        if let first { append(UInt64(first)) }
    }

    /// Hands on what is left; throws the first failure.
    public mutating func finish() throws {
        flush()
        if let failure { throw failure }
    }

    @usableFromInline mutating func flush() {
        guard failure == nil, !words.isEmpty else { return }
        do { try write(words) } catch { failure = error }
        words.removeAll(keepingCapacity: true)
    }
}
