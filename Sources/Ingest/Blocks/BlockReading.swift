import Diagnostics
import Dispatch
import LedgerModel

/// Reads a source block by block, with as many workers side by side as the assembly has.
///
/// Under a lock a worker fills its own buffer and cuts it between records; outside it the block is parsed. Inflating is
/// part of the filling, so it overlaps with the parsing of the block before. What a block has given is absorbed in the
/// order of the file.
struct BlockReading<Format: BlockFormat> {
    /// What one worker has for itself; never used by two threads at a time.
    private final class Worker: @unchecked Sendable {
        var assembly: LedgerAssembly
        private var buffers: [BlockBuffer]
        /// The block that each buffer was filled with last.
        private var blocks: [Int]

        init(_ assembly: LedgerAssembly) {
            self.assembly = assembly
            let count = Format.keepsBlocks ? 2 : 1
            buffers = (0..<count).map { _ in BlockBuffer(capacity: assembly.options.blockSize) }
            blocks = Array(repeating: -1, count: count)
        }

        /// Takes the next block, in turn into each buffer.
        func next(_ cutter: Guarded<BlockCutter<Format>>, _ results: Guarded<Results>) throws -> Block? {
            buffers.append(buffers.removeFirst())
            let last = blocks.removeFirst()
            if Format.keepsBlocks { results.wait { $0.failure != nil || last < $0.next } }
            let block = try cutter.withLock { try $0.next(buffers[buffers.count - 1]) }
            blocks.append(block?.sequence ?? -1)
            return block
        }
    }

    /// What a block has given.
    private struct Gain {
        let format: Format
        let part: LedgerAssembly.Part
        let commit: (() throws -> Void)?
    }

    /// What the blocks so far have given together.
    private struct Results {
        var format: Format
        var assembly: LedgerAssembly
        var next: Int
        var waiting: [Int: Gain] = [:]
        /// The failure of the earliest block, which is the one a single worker would have met.
        var failure: (sequence: Int, error: any Error)?

        mutating func add(_ gain: Gain, of sequence: Int) throws {
            waiting[sequence] = gain
            while let gain = waiting.removeValue(forKey: next) {
                // A reader that has become indivisible reads the block again, after all before it.
                if format.isDivisible {
                    try assembly.absorb(gain.part)
                    try gain.commit?()
                }
                try format.absorb(gain.format, into: &assembly)
                try assembly.endBlock()
                next += 1
            }
        }

        mutating func fail(_ sequence: Int, _ error: any Error) {
            if failure.map({ sequence < $0.sequence }) ?? true { failure = (sequence, error) }
        }
    }

    /// Reads `source` to its end with `format`, which has read nothing yet.
    static func read(_ source: ByteSource, as format: Format, into assembly: inout LedgerAssembly) throws {
        var format = format
        var cutter = BlockCutter(source, format: format, options: assembly.options)
        let buffer = BlockBuffer(capacity: source.bufferSize(assembly.options.blockSize))
        // The first blocks tell what the others need to know.
        repeat {
            guard let block = try cutter.next(buffer) else { return try format.finish(&assembly) }
            try format.read(block, into: &assembly)
            try assembly.endBlock()
        } while !format.isDivisible
        cutter.follow(format)
        if assembly.workers > 1 && !cutter.isDone {
            try readSideBySide(cutter, &format, &assembly)
        } else {
            while let block = try cutter.next(buffer) {
                try readInOrder(block, &format, &assembly)
                try assembly.endBlock()
            }
        }
        try format.finish(&assembly)
    }

    private static func readInOrder(
        _ block: Block, _ format: inout Format, _ assembly: inout LedgerAssembly
    ) throws {
        guard format.isDivisible else { return try format.read(block, into: &assembly) }
        // One worker goes the same way as many, so that the findings are the same.
        var reader = format.successor()
        try reader.read(block, into: &assembly)
        try format.absorb(reader, into: &assembly)
    }

    private static func readSideBySide(
        _ cutter: BlockCutter<Format>, _ format: inout Format, _ assembly: inout LedgerAssembly
    ) throws {
        let workers = (1...assembly.workers).map { Worker(assembly.worker($0)) }
        let model = format
        let blocks = Guarded(cutter)
        let results = Guarded(Results(format: format, assembly: assembly, next: cutter.sequence))
        DispatchQueue.concurrentPerform(iterations: workers.count) { number in
            work(workers[number], model, blocks, results)
        }
        let whole = results.withLock { $0 }
        format = whole.format
        assembly = whole.assembly
        if let failure = whole.failure { throw failure.error }
    }

    private static func work(
        _ worker: Worker, _ model: Format, _ blocks: Guarded<BlockCutter<Format>>, _ results: Guarded<Results>
    ) {
        let times = worker.assembly.options.times
        var sequence = Int.max
        do {
            while let block = try worker.next(blocks, results) {
                sequence = block.sequence
                // Nobody runs far ahead of a slow block, since what waits for it takes memory.
                results.wait { $0.failure != nil || sequence < $0.next + 8 }
                var reader = model.successor()
                try times.measure(.parse) { try reader.read(block, into: &worker.assembly) }
                let commit = try worker.assembly.takeCommit()
                let gain = Gain(format: reader, part: worker.assembly.takePart(), commit: commit)
                let goesOn = results.withLock { results in
                    if results.failure != nil { return false }
                    do {
                        try results.add(gain, of: sequence)
                    } catch {
                        results.fail(results.next, error)
                    }
                    return results.failure == nil
                }
                if !goesOn { return }
            }
        } catch {
            results.withLock { $0.fail(sequence, error) }
        }
    }
}
