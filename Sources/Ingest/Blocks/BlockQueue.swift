/// The blocks of a source between the cutter, which one worker at a time can use, and the workers that parse them.
///
/// A worker fills and cuts a block when nobody else does and few are ready, and parses one otherwise. So both go on
/// all the time although neither takes the same time for each block.
final class BlockQueue<Format: BlockFormat>: Sendable {
    /// A block, and the buffer to give back when it is done with.
    struct Item {
        let block: Block
        let buffer: BlockBuffer
    }

    /// Cutting has failed where block `sequence` should have been.
    struct CutFailure: Error {
        let sequence: Int
        let error: any Error
    }

    private struct State {
        /// In the order of the source.
        var ready: [Item] = []
        var free: [BlockBuffer]
        var isCutting = false
        var isAtEnd = false

        /// Whether a worker that has found nothing to do should look again.
        var hasWork: Bool { !ready.isEmpty || !isCutting && (isAtEnd || !free.isEmpty) }

        mutating func add(_ item: Item) {
            let later = ready.firstIndex { $0.block.sequence > item.block.sequence }
            ready.insert(item, at: later ?? ready.endIndex)
        }

        mutating func next() -> Step {
            if ready.count >= BlockQueue.ahead { return .parse(ready.removeFirst()) }
            if !isCutting, !isAtEnd, let buffer = free.popLast() {
                isCutting = true
                return .cut(buffer)
            }
            if !ready.isEmpty { return .parse(ready.removeFirst()) }
            return isAtEnd && !isCutting ? .end : .wait
        }
    }

    private enum Step {
        case parse(Item)
        case cut(BlockBuffer)
        case wait
        case end
    }

    /// So many blocks are made ready ahead of the workers.
    private static var ahead: Int { 2 }

    private let cutter: Guarded<BlockCutter<Format>>
    private let state: Guarded<State>
    private let digest: LateDigest

    /// A queue of what is left of a source, for so many workers.
    init(_ cutter: BlockCutter<Format>, workers: Int, blockSize: Int) {
        self.cutter = Guarded(cutter)
        digest = cutter.digestLate()
        let buffers = workers * (Format.keepsBlocks ? 2 : 1) + Self.ahead
        state = Guarded(State(free: (0..<buffers).map { _ in BlockBuffer(capacity: blockSize) }))
    }

    /// The next block of the source that no worker has; nil when there are no more.
    ///
    /// Blocks before one that cannot be cut can still be had.
    func next() throws(CutFailure) -> Item? {
        while true {
            switch state.withLock({ $0.next() }) {
            case .parse(let item): return item
            case .cut(let buffer): try cut(buffer)
            case .wait: state.wait { $0.hasWork }
            case .end: return nil
            }
        }
    }

    private func cut(_ buffer: BlockBuffer) throws(CutFailure) {
        let result = cutter.withLock { cutter -> Result<Block?, CutFailure> in
            let sequence = cutter.sequence
            return Result { try cutter.next(buffer) }.mapError { CutFailure(sequence: sequence, error: $0) }
        }
        let block = try? result.get()
        state.withLock { state in
            state.isCutting = false
            state.isAtEnd = block == nil
        }
        // While another worker goes on cutting; the block must not change before.
        digest.catchUp()
        if let block { state.withLock { $0.add(Item(block: block, buffer: buffer)) } }
        _ = try result.get()
    }

    /// Gives back a buffer whose block nobody looks at any more.
    func release(_ buffer: BlockBuffer) {
        state.withLock { $0.free.append(buffer) }
    }
}
