import Aggregation
import Configuration
import Diagnostics
import Ingest
import LedgerModel

/// Holds the vouchers of a year against the results that their own file gives for it (`#RES`, `ClosingBalance`).
///
/// A file may have some of the year's vouchers only. So a difference is told where most accounts agree, and where the
/// last month has emptied the accounts, as vouchers do that close the year.
struct YearResults: RunCheck {
    /// An account of income or cost in a fiscal year, in öre.
    private struct Account {
        /// What its vouchers sum to.
        var sum: Int64 = 0
        /// What those before the last month of the year sum to.
        var before: Int64 = 0
        /// The result that the file gives; nil where it gives none.
        var result: Int64?

        mutating func add(_ ore: Int64, before: Int64) {
            sum &+= ore
            self.before &+= before
        }

        var isEmptied: Bool { sum == 0 && before != 0 && result != 0 }
        var differs: Bool { result.map { $0 != sum } ?? false }
    }

    mutating func add(_ source: SourceResult, _: inout CheckNotes, log: inout DiagnosticLog) throws {
        let format = source.summary.format
        guard [.sie4, .sie5, .xmlsie].contains(format), source.source.basis == .verifikationer else { return }
        let location = SourceLocation(source.source.name)
        for year in source.summary.fiscalYears {
            let accounts = try accounts(of: source, in: year)
            let odd = doubtful(accounts)
            guard let account = odd.first, let sums = accounts[account] else { continue }
            let isEmptied = sums.isEmptied && odd.allSatisfy { accounts[$0]?.isEmptied == true }
            let (total, result) = ("\(Amount(ore: sums.sum))", "\(Amount(ore: sums.result ?? 0))")
            let name = "\(year.start) – \(year.end)"
            let finding: Diagnostic =
                switch (format == .sie4, isEmptied) {
                case (true, true): .sieYearEmptied(name, accounts: odd, at: location)
                case (false, true): .xmlYearEmptied(name, accounts: odd, at: location)
                case (true, false):
                    .sieVouchersDiffer(account, vouchers: total, result: result, accounts: odd, at: location)
                case (false, false):
                    .xmlVouchersDiffer(account, vouchers: total, result: result, accounts: odd, at: location)
                }
            log.add(finding)
        }
    }

    /// The accounts that do not come to their results, if that means anything.
    private func doubtful(_ accounts: [String: Account]) -> [String] {
        let emptied = accounts.filter(\.value.isEmptied).keys.sorted()
        let open = accounts.values.count { $0.sum != 0 }
        if emptied.count > 1, emptied.count > open { return emptied }
        let known = accounts.filter { $0.value.result != nil }
        let odd = known.filter(\.value.differs).keys.sorted()
        return odd.count * 2 < known.count ? odd : []
    }

    /// The account of a code of bytes.
    private static func konto(_ code: UInt64) -> String {
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: code >> (56 - 8 * UInt64($0))) }
        return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
    }

    private func accounts(
        of source: SourceResult, in year: SourceSummary.FiscalYear
    ) throws -> [String: Account] {
        let (first, last) = (year.start.period, year.end.period)
        let sums = try source.konteringar.totals { first <= $0 && $0 <= last }
        let before = try source.konteringar.totals { first <= $0 && $0 < last }
        // A ledger may have very many konteringar, and few accounts: by their first eight bytes.
        var byCode: [UInt64: Account] = [:]
        var (bytes, ends): ([UInt8], [Int]) = ([], [])
        for index in sums.indices where sums[index].rows > 0 {
            source.konteringar.list.readCodes(of: index, into: &bytes, ends: &ends)
            guard 1...8 ~= ends[0], 0x33...0x38 ~= bytes[0] else { continue }
            let code = bytes[..<ends[0]].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
            byCode[code, default: Account()].add(sums[index].ore, before: before[index].ore)
        }
        var accounts: [String: Account] = [:]
        for (code, account) in byCode { accounts[Self.konto(code)] = account }
        for result in source.summary.yearResults where result.yearIndex == year.index {
            accounts[result.account]?.result = result.ore
        }
        return accounts
    }
}
