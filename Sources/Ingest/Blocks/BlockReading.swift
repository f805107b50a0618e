import Dispatch
import LedgerModel

/// Reads a source block by block with as many workers as the assembly has.
///
/// Under a lock a worker fills its own buffer and cuts it between records; outside it the block is parsed. Inflating is
/// part of the filling, so it overlaps with the parsing of the block before.
struct BlockReading<Format: BlockFormat> {
    /// What one worker has for itself; never used by two threads at a time.
    private final class Worker: @unchecked Sendable {
        var assembly: LedgerAssembly
        let buffer = BlockBuffer(capacity: BlockCutter<Format>.blockSize)

        init(_ assembly: LedgerAssembly) {
            self.assembly = assembly
        }
    }

    /// What the blocks have given, absorbed in the order of the file.
    private struct Results {
        var format: Format
        var whole: LedgerAssembly.Part
        var waiting: [Int: (format: Format, part: LedgerAssembly.Part)] = [:]
        var next = 1
        /// The failure of the earliest block, which is the one a single worker would have met.
        var failure: (sequence: Int, error: any Error)?

        mutating func add(_ sequence: Int, _ format: Format, _ part: LedgerAssembly.Part) throws {
            waiting[sequence] = (format, part)
            while let (format, part) = waiting.removeValue(forKey: next) {
                try whole.absorb(part)
                try self.format.absorb(format, into: &whole)
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
        let buffer = BlockBuffer(capacity: BlockCutter<Format>.blockSize)
        var isAtEnd = false
        // The first block alone, and all blocks of a file that must be read in order.
        repeat {
            guard let block = try cutter.next(buffer) else { break }
            try format.read(block, into: &assembly)
            try assembly.flush()
            isAtEnd = block.isLast
        } while !isAtEnd && !format.isDivisible
        if !isAtEnd && format.isDivisible { try readSideBySide(cutter, &format, &assembly) }
        try format.finish(&assembly)
    }

    /// One worker goes the same way as many, so that the findings are the same.
    private static func readSideBySide(
        _ cutter: BlockCutter<Format>, _ format: inout Format, _ assembly: inout LedgerAssembly
    ) throws {
        let whole = assembly.takePart()
        let workers = (0..<assembly.workers).map { Worker($0 == 0 ? assembly : assembly.worker($0)) }
        let model = format
        let blocks = Guarded(cutter)
        let shared = Guarded(Results(format: format, whole: whole))
        DispatchQueue.concurrentPerform(iterations: workers.count) { number in
            work(workers[number], model, blocks, shared)
        }
        let results = shared.withLock { $0 }
        format = results.format
        assembly = workers[0].assembly
        assembly.put(results.whole)
        if let failure = results.failure { throw failure.error }
    }

    private static func work(
        _ worker: Worker, _ model: Format, _ blocks: Guarded<BlockCutter<Format>>, _ shared: Guarded<Results>
    ) {
        var sequence = Int.max
        do {
            while let block = try blocks.withLock({ try $0.next(worker.buffer) }) {
                sequence = block.sequence
                var reader = model.successor()
                try reader.read(block, into: &worker.assembly)
                try worker.assembly.flush()
                let part = worker.assembly.takePart()
                let goesOn = try shared.withLock { results in
                    try results.add(sequence, reader, part)
                    return results.failure == nil
                }
                if !goesOn { return }
            }
        } catch {
            shared.withLock { $0.fail(sequence, error) }
        }
    }
}
