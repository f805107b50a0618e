/// The memory of one worker's block: filled from the source, cut, read, and filled again.
///
/// Invariant: `filled` bytes are initialized, and ``slack`` more lie behind them, so that scanners may load whole words
/// and find a line feed at the end of any block.
final class BlockBuffer {
    /// How many bytes behind the filled ones may be read.
    static let slack = 64

    private(set) var capacity: Int
    private(set) var start: UnsafeMutablePointer<UInt8>
    /// How many bytes are filled.
    var filled = 0

    init(capacity: Int) {
        self.capacity = capacity
        start = .allocate(capacity: capacity + Self.slack)
        start.initialize(repeating: 0, count: capacity + Self.slack)
    }

    deinit {
        start.deallocate()
    }

    /// The part that is not filled.
    var room: UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(start: start + filled, count: capacity - filled)
    }

    /// Gives it a larger capacity, keeping what is filled.
    func grow(to capacity: Int) {
        precondition(capacity > self.capacity, "a buffer that is to be filled further has room for more")
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + Self.slack)
        larger.initialize(repeating: 0, count: capacity + Self.slack)
        larger.update(from: start, count: filled)
        start.deallocate()
        start = larger
        self.capacity = capacity
    }

    /// The first `count` bytes, with a line feed behind them.
    func block(_ count: Int) -> UnsafeBufferPointer<UInt8> {
        (start + count).update(repeating: 0x0A, count: Self.slack)
        return UnsafeBufferPointer(start: start, count: count)
    }
}
