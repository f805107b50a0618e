/// Finds equal vouchers among many, in four extra bytes for each.
///
/// They are put into small buckets by bits of a hash, and compared within a bucket.
struct KeyGroups {
    private let entries: [VoucherEntry]
    /// The positions of the entries, bucket by bucket.
    private var positions: [UInt32] = []
    private var starts: [UInt32] = []

    private static let perBucket = 4

    /// Groups the entries at some positions by likely equality.
    init(_ entries: [VoucherEntry], in ranges: [Range<Int>]) {
        self.entries = entries
        let count = ranges.reduce(0) { $0 + $1.count }
        let bits = max(1, Int.bitWidth - (count / Self.perBucket).leadingZeroBitCount)
        let shift = UInt64(64 - bits)
        starts = Array(repeating: 0, count: 1 << bits + 1)
        for range in ranges {
            for entry in entries[range] { starts[Int(entry.hash >> shift)] += 1 }
        }
        // First the end of each bucket; filling it backwards then leaves its start.
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        positions = Array(repeating: 0, count: count)
        for range in ranges.reversed() {
            for position in range.reversed() {
                let bucket = Int(entries[position].hash >> shift)
                starts[bucket] -= 1
                positions[Int(starts[bucket])] = UInt32(position)
            }
        }
    }

    /// Calls `body` with each pair of positions, ascending, whose entries are the same voucher with the same rows.
    func forEachPair(_ body: (Int, Int) -> Void) {
        for bucket in 0..<starts.count - 1 where starts[bucket + 1] - starts[bucket] > 1 {
            let members = positions[Int(starts[bucket])..<Int(starts[bucket + 1])]
            for (offset, one) in members.enumerated() {
                for other in members.dropFirst(offset + 1) where entries[Int(one)].isSame(as: entries[Int(other)]) {
                    body(Int(one), Int(other))
                }
            }
        }
    }
}
