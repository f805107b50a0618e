import LedgerModel
import Testing

@testable import Duplicates

/// What is kept of vouchers: all up to the limit, and above it a share that both of two equal ones are in.
@Suite struct VoucherEntriesTests {
    private func entries(_ numbers: some Sequence<Int>, series: UInt32 = 7, sum: UInt64 = 1 << 40) -> VoucherEntries {
        var entries = VoucherEntries()
        for number in numbers {
            entries.append(
                VoucherName(series: series, number: UInt64(number)), LedgerDate(unchecked: 20260105),
                sum: sum &+ UInt64(number) << 30, parity: 1, rows: 2)
        }
        return entries
    }

    private func keys(_ entries: [VoucherEntry]) -> [UInt64] { entries.map(\.key).sorted() }

    @Test func usualNumbersAndDatesShareNoKey() {
        var keys: Set<UInt64> = []
        for date: Int32 in [20250101, 20250102, 20251231, 20260101, 21991231] {
            for number in 1...20_000 {
                keys.insert(
                    VoucherEntry.key(VoucherName(series: 0, number: UInt64(number)), LedgerDate(unchecked: date)))
            }
        }
        #expect(keys.count == 100_000)
    }

    @Test(
        arguments: [
            (7, 13, 20260105), (8, 12, 20260105), (0, 12, 20260105), (7, 12, 20260106), (7, 1 << 63 | 12, 20260105),
            (7, 1 << 40, 20260105),
        ] as [(UInt32, UInt64, Int32)])
    func anotherVoucherHasAnotherKey(series: UInt32, number: UInt64, date: Int32) {
        let known = VoucherEntry.key(VoucherName(series: 7, number: 12), LedgerDate(unchecked: 20260105))
        let key = VoucherEntry.key(VoucherName(series: series, number: number), LedgerDate(unchecked: date))
        #expect(key != known)
        #expect(key & 0xF000 == 0)
    }

    @Test func sameIsTheSameNameDateAndRows() {
        func entry(series: UInt32 = 7, number: UInt64 = 12, sum: UInt64 = 0x1234_5678_9ABC_DEF0) -> VoucherEntry {
            let key = VoucherEntry.key(VoucherName(series: series, number: number), LedgerDate(unchecked: 20260105))
            return VoucherEntry(key: key, sum: sum, hasSeveralRows: true)
        }
        #expect(entry().isSame(as: entry()))
        #expect(entry().isSame(as: entry(series: 0)))
        #expect(entry(series: 0).isSame(as: entry()))
        #expect(!entry().isSame(as: entry(series: 8)))
        #expect(!entry().isSame(as: entry(number: 13)))
        // Its rows differ in the bits that stand beside the series, and in the others.
        #expect(!entry().isSame(as: entry(sum: 0x2234_5678_9ABC_DEF0)))
        #expect(!entry().isSame(as: entry(sum: 0x1234_5679_9ABC_DEF0)))
        #expect(entry(sum: 0x2234_5678_9ABC_DEF0).key == entry().key)
        #expect(MemoryLayout<VoucherEntry>.stride == 12)
    }

    @Test func allAreKeptUpToTheLimit() {
        var whole = VoucherEntries()
        whole.append(entries(1...600), limit: 1000)
        whole.append(entries(601...1000), limit: 1000)
        #expect(whole.entries.count == 1000)
        #expect(whole.zeroBits == 0)
        #expect(keys(whole.entries) == keys(entries(1...1000).entries))
    }

    @Test func aboveTheLimitAShareIsKept() {
        var whole = VoucherEntries()
        whole.append(entries(1...5000), limit: 1000)
        #expect(whole.count == 5000)
        #expect((200...1000).contains(whole.entries.count))
        let bits = whole.zeroBits
        #expect(bits > 0)
        #expect(keys(whole.entries) == keys(entries(1...5000).entries.filter { $0.isKept(zeroBits: bits) }))
    }

    @Test(arguments: [1, 7, 500, 2500, 4999])
    func anyCutKeepsTheSame(cut: Int) {
        var (whole, parts) = (VoucherEntries(), VoucherEntries())
        whole.append(entries(1...5000), limit: 1000)
        parts.append(entries(1...cut), limit: 1000)
        parts.append(entries((cut + 1)...5000), limit: 1000)
        #expect(keys(parts.entries) == keys(whole.entries))
        #expect(parts.zeroBits == whole.zeroBits)
        #expect(parts.count == whole.count)
    }

    @Test func vouchersWithoutMoneyAreNone() {
        var entries = VoucherEntries()
        let date = LedgerDate(unchecked: 20260105)
        entries.append(VoucherName(series: 1, number: 1), date, sum: 0, parity: 0, rows: 0)
        #expect(entries.count == 0)
        entries.append(VoucherName(series: 1, number: 1), date, sum: 6, parity: 0, rows: 2)
        #expect(entries.count == 1)
        #expect(entries.doubledCount == 1)
    }

    // MARK: Many sources

    @Test(arguments: [(300, 200), (200, 300), (0, 5), (5, 0), (900, 900), (3000, 10), (10, 3000)])
    func aPoolKnowsWhoseVouchersItHolds(first: Int, second: Int) {
        var pool = VoucherPool(limit: 1000)
        pool.add(entries(0..<first, series: 1))
        pool.add(entries(0..<second, series: 2))
        #expect(pool.entries.count <= 1000)
        if first + second <= 1000 { #expect(pool.entries.count == first + second) }
        for (source, count) in [first, second].enumerated() {
            let range = pool.range(of: source)
            #expect(Set(pool.entries[range].map { $0.key & 0xFFF }).count == (range.isEmpty ? 0 : 1))
            #expect(range.count <= count)
            for position in range { #expect(pool.source(at: position) == source) }
        }
    }

    @Test func theShareOfTwoSourcesIsTheSame() {
        var pool = VoucherPool(limit: 1000)
        pool.add(entries(1...2000))
        pool.add(entries(1...2000))
        #expect(!pool.entries.isEmpty)
        #expect(keys(Array(pool.entries[pool.range(of: 0)])) == keys(Array(pool.entries[pool.range(of: 1)])))
    }

    // MARK: Groups

    @Test(arguments: [0, 1, 2, 3, 50, 4000])
    func eachPairIsFoundOnceInItsOrder(count: Int) {
        let (once, other) = (entries(0..<count).entries, entries(0..<count, sum: 1 << 50).entries)
        let all = once + other + once.reversed()
        var pairs: [[Int]] = []
        KeyGroups(all, in: [0..<count, count..<all.count]).forEachPair { pairs.append([$0, $1]) }
        #expect(pairs.sorted { $0[0] < $1[0] } == (0..<count).map { [$0, 3 * count - 1 - $0] })
    }

    @Test func onlyTheRangesAreLookedAt() {
        let all = entries(0..<100).entries + entries(0..<100).entries + entries(0..<100).entries
        var pairs: [[Int]] = []
        KeyGroups(all, in: [0..<10, 205..<300]).forEachPair { pairs.append([$0, $1]) }
        #expect(pairs.sorted { $0[0] < $1[0] } == (5..<10).map { [$0, $0 + 200] })
    }
}
