import Diagnostics
import Dispatch
import LedgerModel
import Telemetry

/// Reads a source block by block, with as many workers side by side as the assembly has.
///
/// Blocks are filled and cut between records one after another, and parsed side by side, all by the same workers; see
/// ``BlockQueue``. Inflating is part of the filling, so it overlaps with the parsing of blocks before. What a block has
/// given is absorbed in the order of the file.
struct BlockReading<Format: BlockFormat> {
    /// What one worker has for itself; never used by two threads at a time.
    private final class Worker: @unchecked Sendable {
        var assembly: LedgerAssembly

        init(_ assembly: LedgerAssembly) {
            self.assembly = assembly
        }
    }

    /// What a block has given.
    private struct Gain {
        let format: Format
        let part: LedgerAssembly.Part
        let commit: (() throws -> Void)?
        /// Gives back the block's buffer, unless nobody looks at it once it has been parsed.
        let release: () -> Void
    }

    /// What the blocks so far have given together; used by one worker at a time.
    private struct Whole {
        var format: Format
        var assembly: LedgerAssembly

        mutating func absorb(_ gain: Gain) throws {
            // A reader that has become indivisible reads the block again, after all before it.
            if format.isDivisible {
                try assembly.absorb(gain.part)
                try gain.commit?()
            }
            try format.absorb(gain.format, into: &assembly)
            gain.release()
            try assembly.endBlock()
        }
    }

    /// What has been parsed and waits for its turn to be absorbed.
    private struct Waiting {
        /// The block whose turn it is.
        private(set) var next: Int
        private var gains: [Int: Gain] = [:]
        private var isAbsorbing = false
        /// The failure of the earliest block, which is the one a single worker would have met.
        private(set) var failure: (sequence: Int, error: any Error)?

        init(next: Int) {
            self.next = next
        }

        mutating func add(_ gain: Result<Gain, any Error>, of sequence: Int) {
            do {
                gains[sequence] = try gain.get()
            } catch {
                fail(sequence, error)
            }
        }

        /// What is to be absorbed now; nil when it is not there yet, or somebody is at it.
        mutating func take() -> Gain? {
            guard !isAbsorbing, !isInVain(next), let gain = gains.removeValue(forKey: next) else { return nil }
            isAbsorbing = true
            return gain
        }

        /// Takes note of how it went with what was taken.
        mutating func end(_ result: Result<Void, any Error>) {
            isAbsorbing = false
            if case .failure(let error) = result { return fail(next, error) }
            next += 1
        }

        /// Whether what a block gives is of no use any more.
        func isInVain(_ sequence: Int) -> Bool {
            failure.map { $0.sequence <= sequence } ?? false
        }

        /// Takes note of what went wrong in a block.
        mutating func fail(_ sequence: Int, _ error: any Error) {
            if failure.map({ sequence < $0.sequence }) ?? true { failure = (sequence, error) }
        }
    }

    /// Reads `source` to its end with `format`, which has read nothing yet.
    static func read(_ source: ByteSource, as format: Format, into assembly: inout LedgerAssembly) throws {
        var format = format
        var cutter = BlockCutter(source, format: format, options: assembly.options)
        let first = BlockBuffer(capacity: source.firstBlockSize(assembly.options.blockSize))
        // The first blocks tell what the others need to know.
        repeat {
            guard let block = try cutter.next(first) else { return try format.finish(&assembly) }
            try format.read(block, into: &assembly)
            try assembly.endBlock()
        } while !format.isDivisible
        if cutter.isDone { return try format.finish(&assembly) }
        cutter.follow(format)
        if assembly.workers > 1 {
            try readSideBySide(cutter, &format, &assembly)
        } else {
            let buffer = BlockBuffer(capacity: assembly.options.blockSize)
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
        let whole = Guarded(Whole(format: format, assembly: assembly))
        let waiting = Guarded(Waiting(next: cutter.sequence))
        let blocks = BlockQueue(cutter, workers: workers.count, blockSize: assembly.options.blockSize)
        DispatchQueue.concurrentPerform(iterations: workers.count) { number in
            work(workers[number], model, blocks, waiting, whole)
        }
        (format, assembly) = whole.withLock { ($0.format, $0.assembly) }
        let failure = waiting.withLock { $0.failure?.error }
        if let fault = assembly.codingsFault(with: workers.map(\.assembly)) {
            // Another failure has stopped the reading before all codings were there.
            if failure.map({ ($0 as? SourceFault)?.diagnostic.code == fault.diagnostic.code }) ?? true { throw fault }
        }
        if let failure { throw failure }
    }

    private static func work(
        _ worker: Worker, _ model: Format, _ blocks: BlockQueue<Format>, _ waiting: Guarded<Waiting>,
        _ whole: Guarded<Whole>
    ) {
        do {
            while let item = try blocks.next() {
                let sequence = item.block.sequence
                // Nobody runs far ahead of a slow block, since what waits for it takes memory.
                waiting.wait { $0.isInVain(sequence) || sequence < $0.next + 8 }
                if waiting.withLock({ $0.isInVain(sequence) }) { return }
                let gain = Result { try parse(item, worker, model, blocks) }
                waiting.withLock { $0.add(gain, of: sequence) }
                if case .failure = gain { blocks.stop() }
                absorb(waiting, into: whole, blocks)
            }
        } catch {
            waiting.withLock { $0.fail(error.sequence, error.error) }
        }
    }

    /// Absorbs what is there, unless somebody is at it, who will then see to what has come in the meantime.
    private static func absorb(
        _ waiting: Guarded<Waiting>, into whole: Guarded<Whole>, _ blocks: BlockQueue<Format>
    ) {
        while let gain = waiting.withLock({ $0.take() }) {
            let result = Result { try whole.withLock { try $0.absorb(gain) } }
            waiting.withLock { $0.end(result) }
            if case .failure = result { blocks.stop() }
        }
    }

    private static func parse(
        _ item: BlockQueue<Format>.Item, _ worker: Worker, _ model: Format, _ blocks: BlockQueue<Format>
    ) throws -> Gain {
        defer { if !Format.keepsBlocks { blocks.release(item.buffer) } }
        var reader = model.successor()
        try worker.assembly.options.times.measure(.parse) { try reader.read(item.block, into: &worker.assembly) }
        let commit = try worker.assembly.takeCommit()
        return Gain(format: reader, part: worker.assembly.takePart(), commit: commit) {
            if Format.keepsBlocks { blocks.release(item.buffer) }
        }
    }
}
