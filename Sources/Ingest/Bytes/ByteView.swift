/// Bytes that another owns, most often a block that is being read; every access is checked, in release builds too.
///
/// It is valid while its owner is: a block until the worker fills its memory again, an array until the end of
/// ``Swift/Array/withBytes(_:)``. The names that lead around the checks, ``unchecked``, ``baseAddress`` and
/// `ByteView(start:count:)`, are for the folders `Bytes/` and `Plain/` and for calls of C; a house rule looks for them.
struct ByteView: RandomAccessCollection {
    /// The same bytes without checks.
    let unchecked: UnsafeBufferPointer<UInt8>

    /// A view of `bytes`.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        unchecked = bytes
    }

    /// The bytes of a slice, numbered from 0.
    @inline(__always)
    init(rebasing slice: Slice<ByteView>) {
        // The slice has been checked against its base, which nothing can change.
        let start = slice.base.unchecked.baseAddress.map { $0 + slice.startIndex }
        unchecked = UnsafeBufferPointer(start: start, count: slice.endIndex - slice.startIndex)
    }

    /// No bytes.
    static var empty: ByteView { ByteView(start: nil, count: 0) }

    @inline(__always)
    var startIndex: Int { 0 }
    @inline(__always)
    var endIndex: Int { unchecked.count }

    @inline(__always)
    subscript(index: Int) -> UInt8 {
        precondition(index >= 0 && index < unchecked.count, "a byte outside the view")
        return unchecked[index]
    }

    @inline(__always)
    subscript(bounds: Range<Int>) -> Slice<ByteView> {
        precondition(bounds.lowerBound >= 0 && bounds.upperBound <= unchecked.count, "a slice outside the view")
        return Slice(base: self, bounds: bounds)
    }

    func makeIterator() -> UnsafeBufferPointer<UInt8>.Iterator { unchecked.makeIterator() }

    @inline(__always)
    func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        try body(unchecked)
    }

    /// Copies all at once, where an array would take one byte after another.
    @inline(__always)
    func _copyContents(
        initializing room: UnsafeMutableBufferPointer<UInt8>
    ) -> (UnsafeBufferPointer<UInt8>.Iterator, Int) {
        unchecked._copyContents(initializing: room)
    }
}

extension ByteView {
    /// A view of `count` bytes from `start` on.
    @inline(__always)
    init(start: UnsafePointer<UInt8>?, count: Int) {
        self.init(UnsafeBufferPointer(start: start, count: count))
    }

    /// Where the first byte is; may be nil when there are none.
    @inline(__always)
    var baseAddress: UnsafePointer<UInt8>? { unchecked.baseAddress }
}

extension Array<UInt8> {
    /// Calls `body` with a view of the bytes, valid during the call only.
    @inline(__always)
    func withBytes<Result>(_ body: (ByteView) throws -> Result) rethrows -> Result {
        try withUnsafeBufferPointer { try body(ByteView($0)) }
    }
}

extension ArraySlice<UInt8> {
    /// Calls `body` with a view of the bytes, valid during the call only.
    func withBytes<Result>(_ body: (ByteView) throws -> Result) rethrows -> Result {
        try withUnsafeBufferPointer { try body(ByteView($0)) }
    }
}
