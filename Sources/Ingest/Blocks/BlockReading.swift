import Diagnostics
import Dispatch
import LedgerModel
import Telemetry

/// Reads a source block by block, with as many workers side by side as the assembly has.
///
/// Blocks are filled and cut between records one after another, and parsed side by side, all by the same workers; see
/// ``BlockQueue``. Inflating is part of the filling, so it overlaps with the parsing of blocks before. What a block has
/// given is absorbed in the order of the file.
struct BlockReading<Whole: BlockWhole> {
    private typealias Blocks = BlockQueue<Whole.Cutter>

    /// What one worker has for itself; never used by two threads at a time.
    private final class Worker: @unchecked Sendable {
        var assembly: LedgerAssembly

        init(_ assembly: LedgerAssembly) {
            self.assembly = assembly
        }
    }

    /// What a block has given.
    private struct Gain {
        let part: Whole.Reader.Part
        let findings: LedgerAssembly.Part
        let commit: (() throws -> Void)?
        /// Gives back the block's buffer, if the part refers to it.
        let release: () -> Void
    }

    /// What the blocks so far have given together; used by one worker at a time.
    private struct Reading {
        var whole: Whole
        var assembly: LedgerAssembly

        mutating func absorb(_ gain: Gain) throws {
            // A whole that has become indivisible reads the block again, after all before it.
            if whole.reader != nil {
                try assembly.absorb(gain.findings)
                try gain.commit?()
            }
            try whole.absorb(gain.part, into: &assembly)
            gain.release()
            try assembly.endBlock()
        }
    }

    /// So many blocks from the one whose turn it is may be read, since what waits for a slow one takes memory.
    private static var ahead: Int { 8 }

    /// Reads `source` to its end with `whole`, which has read nothing yet.
    static func read(_ source: ByteSource, as whole: Whole, into assembly: inout LedgerAssembly) throws {
        var whole = whole
        var cutter = BlockCutter(source, between: whole.cutter, options: assembly.options)
        let first = BlockBuffer(capacity: source.firstBlockSize(assembly.options.blockSize))
        // The first blocks tell what the others need to know.
        repeat {
            guard let block = try cutter.next(first) else { return try whole.finish(&assembly) }
            try whole.read(block, into: &assembly)
            try assembly.endBlock()
        } while whole.reader == nil
        if cutter.isDone { return try whole.finish(&assembly) }
        cutter.records = whole.cutter
        if assembly.workers > 1, let reader = whole.reader {
            try readSideBySide(cutter, reader, &whole, &assembly)
        } else {
            let buffer = BlockBuffer(capacity: assembly.options.blockSize)
            while let block = try cutter.next(buffer) {
                try readInOrder(block, &whole, &assembly)
                try assembly.endBlock()
            }
        }
        try whole.finish(&assembly)
    }

    private static func readInOrder(
        _ block: Block<Whole.Cutter.Context>, _ whole: inout Whole, _ assembly: inout LedgerAssembly
    ) throws {
        guard var reader = whole.reader else { return try whole.read(block, into: &assembly) }
        // One worker goes the same way as many, so that the findings are the same.
        try whole.absorb(reader.read(block, into: &assembly), into: &assembly)
    }

    private static func readSideBySide(
        _ cutter: BlockCutter<Whole.Cutter>, _ reader: Whole.Reader, _ whole: inout Whole,
        _ assembly: inout LedgerAssembly
    ) throws {
        let workers = (1...assembly.workers).map { Worker(assembly.worker($0)) }
        let order = InOrder(Reading(whole: whole, assembly: assembly), from: cutter.sequence, ahead: ahead) {
            try $0.absorb($1)
        }
        let blocks = Blocks(
            cutter, blocks: workers.count * (Whole.Reader.keepsBlocks ? 3 : 2), blockSize: assembly.options.blockSize)
        DispatchQueue.concurrentPerform(iterations: workers.count) { number in
            work(workers[number], reader, blocks, order)
        }
        let (reading, failure) = order.end()
        (whole, assembly) = (reading.whole, reading.assembly)
        if let fault = assembly.konteringar.fault(with: workers.map(\.assembly.konteringar)) {
            // Another failure has stopped the reading before all placements were there.
            if failure.map({ ($0 as? SourceFault)?.diagnostic.code == fault.diagnostic.code }) ?? true { throw fault }
        }
        if let failure { throw failure }
        assembly.konteringarOfWorkers = workers.map(\.assembly.konteringar)
    }

    private static func work(
        _ worker: Worker, _ reader: Whole.Reader, _ blocks: Blocks, _ order: InOrder<Reading, Gain>
    ) {
        do {
            while let item = try blocks.next() {
                guard order.wait(toBegin: item.block.sequence) else { return }
                let gain = Result { try parse(item, worker, reader, blocks) }
                if !order.add(gain, number: item.block.sequence) { blocks.stop() }
            }
        } catch {
            order.fail(error.sequence, error.error)
        }
    }

    private static func parse(
        _ item: Blocks.Item, _ worker: Worker, _ reader: Whole.Reader, _ blocks: Blocks
    ) throws -> Gain {
        defer { if !Whole.Reader.keepsBlocks { blocks.release(item.buffer) } }
        var reader = reader
        let part = try worker.assembly.options.times.measure(.parse) {
            try reader.read(item.block, into: &worker.assembly)
        }
        let commit = try worker.assembly.takeCommit()
        return Gain(part: part, findings: worker.assembly.takePart(), commit: commit) {
            if Whole.Reader.keepsBlocks { blocks.release(item.buffer) }
        }
    }
}
