import LedgerModel

/// A sample of a source's vouchers: how many have every row several times, as a wrong join makes them.
///
/// The parity of a voucher's rows finds all doubled ones; three or five times is found here.
struct MultipliedSample: Sendable {
    private(set) var vouchers = 0
    private(set) var multiplied = 0

    private var batches = 0

    /// Vouchers are sampled from one in this many batches, at its start.
    private static let batchesApart = 16
    private static let vouchersOfBatch = 4

    /// Looks at the first vouchers with several rows, if it is the batch's turn.
    mutating func add(_ batch: borrowing LedgerBatch, _ hashes: [PlacementHash]) {
        batches += 1
        guard batches % Self.batchesApart == 1 else { return }
        let stretches = batch.stretches
        for index in stretches.indices.prefix(Self.vouchersOfBatch) where stretches[index].name.number != 0 {
            let end = index + 1 < stretches.count ? Int(stretches[index + 1].firstRecord) : batch.records.count
            var counts: [UInt64: Int] = [:]
            for record in batch.records[Int(stretches[index].firstRecord)..<end] where record.ore != 0 {
                let hash = Mixing.fold(hashes[Int(record.placement)].whole ^ UInt64(bitPattern: record.ore))
                counts[hash, default: 0] += 1
            }
            guard counts.count > 1 else { continue }
            vouchers += 1
            let least = counts.values.min() ?? 1
            if least > 1, counts.values.allSatisfy({ $0.isMultiple(of: least) }) { multiplied += 1 }
        }
    }

    mutating func merge(_ other: MultipliedSample) {
        vouchers += other.vouchers
        multiplied += other.multiplied
    }
}
