import LedgerModel

/// The codes of a kontering where they stand in the key that it is looked up by, as UTF-8.
///
/// Fenced: they are the key's bytes, for as long as those are where they are.
struct PlainCodes {
    private(set) var codes = PerCodePart<UnsafeBufferPointer<UInt8>>(repeating: ByteView.empty.unchecked)

    /// The code of a part, empty when there is none.
    @inline(__always)
    subscript(part: CodePart) -> ByteView {
        get { ByteView(codes.span[part.index]) }
        set {
            var codes = codes.mutableSpan
            codes[part.index] = newValue.unchecked
        }
    }

    /// What is left of bytes that codes are taken from, one after the other.
    struct Rest {
        private var bytes: ByteView

        init(_ bytes: ByteView) {
            self.bytes = bytes
        }

        var isEmpty: Bool { bytes.isEmpty }
        var first: UInt8? { bytes.first }

        /// Takes the bytes before the first that is not wanted.
        @inline(__always)
        mutating func take(_ isWanted: (UInt8) -> Bool) -> ByteView {
            var count = 0
            while count < bytes.count, isWanted(bytes[count]) { count += 1 }
            defer { bytes = ByteView(rebasing: bytes[count...]) }
            return ByteView(rebasing: bytes[..<count])
        }

        /// Takes a byte, if it comes first; whether it does.
        @inline(__always)
        mutating func skip(_ byte: UInt8) -> Bool {
            guard bytes.first == byte else { return false }
            bytes = ByteView(rebasing: bytes[1...])
            return true
        }
    }
}
