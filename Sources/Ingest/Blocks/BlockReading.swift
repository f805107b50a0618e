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
        let buffer: BlockBuffer

        init(_ assembly: LedgerAssembly) {
            self.assembly = assembly
            buffer = BlockBuffer(capacity: assembly.options.blockSize)
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
        var waiting: [Int: Gain] = [:]
        var next = 1
        /// The failure of the earliest block, which is the one a single worker would have met.
        var failure: (sequence: Int, error: any Error)?

        mutating func add(_ gain: Gain, of sequence: Int) throws {
            waiting[sequence] = gain
            while let gain = waiting.removeValue(forKey: next) {
                try assembly.absorb(gain.part)
                try gain.commit?()
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
        // The first block tells what the others need to know.
        guard let first = try cutter.next(buffer) else { return try format.finish(&assembly) }
        try format.read(first, into: &assembly)
        try assembly.endBlock()
        if assembly.workers > 1 && format.isDivisible && !first.isLast {
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
        let results = Guarded(Results(format: format, assembly: assembly))
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
            while let block = try blocks.withLock({ try $0.next(worker.buffer) }) {
                sequence = block.sequence
                // Nobody runs far ahead of a slow block, since what waits for it takes memory.
                results.wait { $0.failure != nil || sequence < $0.next + 8 }
                var reader = model.successor()
                try times.measure(.parse) { try reader.read(block, into: &worker.assembly) }
                let commit = try worker.assembly.takeCommit()
                let gain = Gain(format: reader, part: worker.assembly.takePart(), commit: commit)
                let goesOn = try results.withLock { results in
                    if results.failure != nil { return false }
                    try results.add(gain, of: sequence)
                    return true
                }
                if !goesOn { return }
            }
        } catch {
            results.withLock { $0.fail(sequence, error) }
        }
    }
}
