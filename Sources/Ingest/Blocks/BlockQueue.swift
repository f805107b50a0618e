/// The blocks of a source between the cutter, which one worker at a time can use, and the workers that parse them.
///
/// A worker digests or cuts a block when nobody else does and few are ready, and parses one otherwise. So all three go
/// on all the time although none takes the same time for each block.
final class BlockQueue<Records: RecordCutter>: Sendable {
    /// A block, and the buffer to give back when it is done with.
    struct Item {
        let block: Block<Records.Context>
        let buffer: BlockBuffer
    }

    /// Cutting has failed where block `sequence` should have been.
    struct CutFailure: Error {
        let sequence: Int
        let error: any Error
    }

    /// Both lists are in the order of the source.
    private struct State {
        /// Blocks that have been cut.
        var undigested: [Item] = []
        /// Blocks to be parsed.
        var ready: [Item] = []
        var free: [BlockBuffer]
        var isCutting = false
        var isDigesting = false
        var isAtEnd = false
        var isStopped = false

        /// Nil when there is nothing to do for now.
        mutating func next() -> Step? {
            if isStopped { return .end }
            if ready.count >= BlockQueue.ahead { return .parse(ready.removeFirst()) }
            if !isDigesting, !undigested.isEmpty {
                isDigesting = true
                return .digest(undigested.removeFirst())
            }
            if !isCutting, !isAtEnd, let buffer = free.popLast() {
                isCutting = true
                return .cut(buffer)
            }
            if !ready.isEmpty { return .parse(ready.removeFirst()) }
            return isAtEnd && !isDigesting && undigested.isEmpty ? .end : nil
        }
    }

    private enum Step {
        case parse(Item)
        case digest(Item)
        case cut(BlockBuffer)
        case end
    }

    /// So many blocks are made ready ahead of the workers.
    private static var ahead: Int { 2 }

    private let cutter: Guarded<BlockCutter<Records>>
    private let state: Guarded<State>
    private let digest: LateDigest

    /// A queue of what is left of a source; so many blocks may be with workers, or wait to be absorbed.
    init(_ cutter: BlockCutter<Records>, blocks: Int, blockSize: Int) {
        self.cutter = Guarded(cutter)
        digest = cutter.digestLate()
        state = Guarded(State(free: (0..<blocks + Self.ahead).map { _ in BlockBuffer(capacity: blockSize) }))
    }

    /// The next block of the source that no worker has; nil when there are no more.
    ///
    /// Blocks before one that cannot be cut can still be had.
    func next() throws(CutFailure) -> Item? {
        while true {
            switch state.wait(for: { $0.next() }) {
            case .parse(let item): return item
            case .digest(let item): digest(item)
            case .cut(let buffer): try cut(buffer)
            case .end: return nil
            }
        }
    }

    private func cut(_ buffer: BlockBuffer) throws(CutFailure) {
        let result = cutter.withLock { cutter -> Result<Block<Records.Context>?, CutFailure> in
            let sequence = cutter.sequence
            return Result { try cutter.next(buffer) }.mapError { CutFailure(sequence: sequence, error: $0) }
        }
        let block = try? result.get()
        state.withLock { state in
            state.isCutting = false
            state.isAtEnd = block == nil
            if let block { state.undigested.append(Item(block: block, buffer: buffer)) }
        }
        _ = try result.get()
    }

    /// A block adds at most one piece to the digest, so its own is done when as many have been as there were blocks.
    private func digest(_ item: Item) {
        digest.digestNext()
        state.withLock { state in
            state.isDigesting = false
            state.ready.append(item)
        }
    }

    /// Gives out no more blocks, since something has failed; those before it have been given out.
    ///
    /// What the failed ones hold is not given back, so nobody may wait for it.
    func stop() {
        state.withLock { $0.isStopped = true }
    }

    /// Gives back a buffer whose block nobody looks at any more.
    func release(_ buffer: BlockBuffer) {
        state.withLock { $0.free.append(buffer) }
    }
}
