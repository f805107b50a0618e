/// The memory of one worker's block: filled from the source, cut, read, and filled again.
///
/// Invariant: `filled` bytes are initialized, and ``slack`` more lie behind them, so that scanners may load whole words
/// and find a line feed at the end of any block.
final class BlockBuffer {
    /// How many bytes behind the filled ones may be read.
    static let slack = 64

    private(set) var capacity: Int
    /// How much of it is to be filled.
    private(set) var size: Int
    private var start: UnsafeMutablePointer<UInt8>
    /// How many bytes are filled.
    var filled = 0
    private let usualSize: Int

    init(capacity: Int) {
        self.capacity = capacity
        size = capacity
        usualSize = capacity
        start = .allocate(capacity: capacity + Self.slack)
        start.initialize(repeating: 0, count: capacity + Self.slack)
    }

    deinit {
        start.deallocate()
    }

    /// The part that is to be filled.
    var room: UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(start: start + filled, count: size - filled)
    }

    /// Empties it, to be filled with a block of the usual size.
    ///
    /// Of the usual size, also when it has been larger: which buffer has met a long record depends on the workers, and
    /// where the next block ends must not.
    func empty() {
        filled = 0
        size = usualSize
    }

    /// Fills an empty one with what the block before has left.
    func fill(with bytes: [UInt8]) {
        bytes.withUnsafeBytes { room.copyMemory(from: $0) }
        filled = bytes.count
    }

    /// Gives it a larger size, keeping what is filled.
    func grow(to size: Int) {
        precondition(size > self.size, "a buffer that is to be filled further has room for more")
        self.size = size
        guard size > capacity else { return }
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size + Self.slack)
        larger.initialize(repeating: 0, count: size + Self.slack)
        larger.update(from: start, count: filled)
        start.deallocate()
        start = larger
        capacity = size
    }

    /// The first `count` bytes, with a line feed behind them.
    func block(_ count: Int) -> ByteView {
        (start + count).update(repeating: 0x0A, count: Self.slack)
        return ByteView(start: start, count: count)
    }

    /// What is filled behind the first `count` bytes.
    func rest(behind count: Int) -> ByteView {
        ByteView(start: start + count, count: filled - count)
    }
}
