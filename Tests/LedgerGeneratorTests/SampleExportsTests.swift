import Glibc
import Testing

@testable import LedgerGenerator

@Suite struct SampleExportsTests {
    static let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    static func content(_ path: String) -> [UInt8]? {
        guard let file = fopen("/\(root)/\(path)", "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
        return bytes
    }

    @Test func committedFilesAreWhatTheGeneratorMakes() throws {
        for file in try SampleExports.files() {
            #expect(Self.content("SampleExports/socialnamnden/\(file.name)") == file.bytes, "\(file.name)")
        }
    }

    @Test(arguments: [SampleLedger.mainLedger, .payroll, .grants])
    func vouchersBalance(ledger: SampleLedger) {
        #expect(!ledger.vouchers.isEmpty)
        for voucher in ledger.vouchers {
            #expect(voucher.rows.reduce(0) { $0 + ($1.isBooked ? $1.amount : 0) } == 0)
        }
    }

    /// Per month, row of the report and kind: what the three exports book is what the figures say.
    @Test(arguments: [1, 2])
    func exportsAddUpToTheFigures(month: Int) throws {
        var sums: [String: Int64] = [:]
        for ledger in [SampleLedger.mainLedger, .payroll, .grants] {
            for voucher in ledger.vouchers where voucher.date.month.month == month {
                for row in voucher.rows where row.isBooked {
                    let account = ledger.register.accounts[row.account]
                    guard !account.isBalanceAccount else { continue }
                    sums["\(try #require(Self.unit(of: row))) \(account.kind)", default: 0] -= row.amount
                }
            }
        }
        for figures in SampleFigures.all {
            for (kind, outcome) in [("income", figures.income), ("cost", figures.cost)] {
                #expect(sums["\(figures.verksamhet) \(kind)"] == (month == 1 ? outcome.january : outcome.february))
            }
        }
    }

    /// The verksamhet whose konteringar have exactly the codes of `row`.
    static func unit(of row: LedgerRow) -> String? {
        func code(_ index: Int, _ codes: [Code]) -> String { index < 0 ? "" : codes[index].code }
        return SampleUnit.all.first { unit in
            unit.konteringar.contains {
                $0.ansvar == code(row.ansvar, SampleRegister.ansvar) && $0.vht == code(row.vht, SampleRegister.vht)
                    && $0.projekt == code(row.projekt, SampleRegister.projekt)
            }
        }?.verksamhet
    }

    @Test func periodBalancesAddUpToLastYear() {
        let cells = SamplePeriodBalances.year2025.cells.filter {
            !MunicipalChart.accounts[$0.key.account].isBalanceAccount
        }
        let sum = cells.reduce(0) { $0 + $1.months.reduce(0, +) }
        #expect(-sum == SampleFigures.all.reduce(0) { $0 + $1.income.lastYear + $1.cost.lastYear })
    }

    @Test func everyMonthOfPeriodBalancesSumsToZero() {
        for month in 0..<12 {
            #expect(SamplePeriodBalances.year2025.cells.reduce(0) { $0 + $1.months[month] } == 0)
        }
    }

    @Test(arguments: [(1_000, 3), (-7_654_321, 11), (5, 40), (0, 1)] as [(Int64, Int)])
    func partsAddUpExactly(amount: Int64, count: Int) {
        var random = SplitMix64(seed: 9)
        let parts = AmountSplit.parts(of: amount, count: count, random: &random)
        #expect(parts.count == count && parts.reduce(0, +) == amount)
    }
}
