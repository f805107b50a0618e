import Diagnostics
import LedgerModel

/// What has been found in a SIE file or a part of it, for what only the whole file can tell.
struct SIE4Contents {
    var header = SIE4Header()
    var balances = SIE4Balances()
    var vouchers = SIE4VoucherList()
    var repeated = RepeatedFindings()

    /// Adds the contents of a later part of the file, which has numbered its konteringar on its own.
    ///
    /// Gives the line of the balance with which they exceed `limit`, if they do; what follows it is not added then.
    mutating func absorb(_ part: SIE4Contents, limit: Int) -> Int? {
        header.absorb(part.header)
        if let line = balances.absorb(part.balances, limit: limit) { return line }
        vouchers.absorb(part.vouchers)
        repeated.absorb(part.repeated)
        return nil
    }

    /// Hands on the balances and reports what is wrong with the file as a whole.
    mutating func finish(_ assembly: inout LedgerAssembly) throws {
        assembly.summary.sieType = header.type ?? 1
        assembly.summary.fiscalYears = header.years.sorted { $0.index > $1.index }
        guard header.hasRecords else {
            throw SourceFault(.unrecognised("no line is a SIE record", at: assembly.location()))
        }
        header.identity.report(&assembly)
        try deliverBalances(&assembly)
        vouchers.report(header, &assembly)
        reportOpeningDifference(&assembly)
        reportRepeatedBalances(&assembly)
        if assembly.summary.vouchers == 0 { reportNoVouchers(&assembly) }
        repeated.report(to: &assembly.log)
    }

    /// `#IB` of year 0 sums to 0 unless the previous year's result waits to be moved.
    private func reportOpeningDifference(_ assembly: inout LedgerAssembly) {
        var sum: Int64 = 0
        var first: UInt32?
        for row in balances.rows where row.kind == .opening && row.yearIndex == 0 {
            sum &+= row.ore
            first = first ?? row.line
        }
        guard let first, sum != 0, !balances.lacksRow else { return }
        assembly.log.add(
            .sieOpeningDifference(Amount(ore: sum).description, at: assembly.location(line: Int(first))))
    }

    /// An export appended to itself doubles all balances.
    private func reportRepeatedBalances(_ assembly: inout LedgerAssembly) {
        let rows = balances.repeatedRows
        guard let first = rows.first else { return }
        let accounts = Set(rows.map(\.account)).map { balances.account($0) }.sorted()
        assembly.log.add(
            .sieRepeatedBalance(accounts: accounts, at: assembly.location(line: Int(first.line)))
                .standing(forLines: rows.count))
    }

    /// No vouchers is news in a type 4 file, and a mistake where the pipeline takes its outcome from them.
    private func reportNoVouchers(_ assembly: inout LedgerAssembly) {
        if header.type == 4 {
            assembly.log.add(.sieNoVouchers(at: assembly.location()))
        } else if assembly.options.content == .outcome(.verifikationer) {
            assembly.log.add(.sieNoBalances("#VER", at: assembly.location()))
        }
    }
}
