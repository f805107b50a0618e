import LedgerModel
import Testing

@testable import Duplicates

/// What is booked does not depend on how a source is cut into batches, blocks and workers.
@Suite struct BookedMoneyTests {
    private struct Row {
        let voucher: Int
        let placement: UInt32
        let ore: Int64
    }

    private static let kontos = ["5010", "1510", "3010"]

    private func batch(_ rows: ArraySlice<Row>, goesOn: Bool) -> LedgerBatch {
        var batch = LedgerBatch()
        if !goesOn { for konto in Self.kontos { batch.announce(.ledger(Kontering(konto: konto)), line: 1) } }
        var last = -1
        for row in rows {
            let date = LedgerDate(unchecked: 20260101 + Int32(row.voucher / 4))
            if row.voucher != last {
                let isVoucher = row.voucher % 5 != 4
                batch.stretches.append(
                    VoucherStretch(
                        firstRecord: batch.records.count, line: UInt32(row.voucher + 1), date: date,
                        name: isVoucher ? VoucherName(series: 3, number: UInt64(row.voucher + 1)) : .none))
            }
            last = row.voucher
            batch.records.append(
                LedgerRecord(line: UInt32(row.voucher + 1), placement: row.placement, ore: row.ore, date: date))
        }
        return batch
    }

    private static let rows: [Row] = (0..<60).map { index in
        Row(voucher: index / 3, placement: UInt32(index % 3), ore: index % 7 == 0 ? 0 : Int64(index * 37 % 11 - 5))
    }

    /// The summary of rows, with a new batch at each cut, and a new block at even cuts.
    private func money(cuts: [Int]) -> BookedMoney {
        var (money, collector) = (BookedMoney(), BookedMoneyCollector())
        var start = 0
        for cut in cuts + [Self.rows.count] {
            collector.add(batch(Self.rows[start..<cut], goesOn: start > 0))
            if cut % 2 == 0 { money.append(collector.takePart()) }
            start = cut
        }
        money.append(collector.takePart())
        money.finish(collector)
        return money
    }

    private func brief(_ money: BookedMoney) -> [String] {
        let vouchers = money.vouchers.entries.map { "\($0.key) \($0.hash) \($0.hasSeveralRows)" }
        let days = money.days.sorted { $0.date < $1.date }.map {
            "\($0.date) \($0.outcomeRows) \($0.outcome) \($0.accounts) \($0.firstLine)"
        }
        return vouchers + days + money.rows.kept.map { "\($0.hash) \($0.line)" } + ["\(money.series.areAscending)"]
    }

    @Test func anyCutComesToTheSame() {
        let whole = brief(money(cuts: []))
        #expect(whole.count > 20)
        for cut in 1..<Self.rows.count { #expect(brief(money(cuts: [cut])) == whole, "\(cut)") }
        for first in 1...6 {
            #expect(brief(money(cuts: [first, first + 2, first + 5, first + 20])) == whole, "\(first)")
        }
    }

    @Test func rowsWithoutMoneyAndBalanceAccountsCountApart() {
        var collector = BookedMoneyCollector()
        collector.add(
            batch(
                [
                    Row(voucher: 0, placement: 0, ore: 5), Row(voucher: 0, placement: 1, ore: -5),
                    Row(voucher: 0, placement: 2, ore: 0),
                ], goesOn: false))
        var money = BookedMoney()
        money.append(collector.takePart())
        money.finish(collector)
        #expect(money.vouchers.count == 1)
        #expect(money.vouchers.entries.first?.hasSeveralRows == true)
        #expect(money.days.map(\.outcomeRows) == [1])
    }
}
