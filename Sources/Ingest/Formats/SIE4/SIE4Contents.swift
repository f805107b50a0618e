import Diagnostics
import LedgerModel

/// What has been found in a SIE file or a part of it, for what only the whole file can tell.
struct SIE4Contents {
    var header = SIE4Header()
    var balances = SIE4Balances()
    var vouchers = SIE4VoucherList()
    var repeated = RepeatedFindings()
    /// The code parts that rows have.
    var seen = SeenParts()
    /// What may be amiss with codes.
    var codes = SIE4CodeDoubts()
    var quantities = SIE4Quantities()

    /// Adds the contents of a later part of the file, which has numbered its konteringar on its own.
    ///
    /// Gives the line of the balance with which they exceed `limit`, if they do; what follows it is not added then.
    mutating func absorb(_ part: SIE4Contents, limit: Int) -> Int? {
        header.absorb(part.header)
        if let line = balances.absorb(part.balances, limit: limit) { return line }
        vouchers.absorb(part.vouchers)
        repeated.absorb(part.repeated)
        seen.formUnion(part.seen)
        codes.absorb(part.codes)
        quantities.absorb(part.quantities)
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
        reportMissingDimensions(&assembly)
        codes.report(&assembly)
        quantities.report(&assembly)
        assembly.summary.yearResults = yearResults
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

    /// A part that the pipeline names and no row has, in a file with dimensions that nobody asks for.
    ///
    /// A declared one may just be unused, and a file may well have fewer dimensions than others of the pipeline.
    private func reportMissingDimensions(_ assembly: inout LedgerAssembly) {
        let declared = Set(assembly.summary.dimensions.compactMap { Int($0.number) })
        let undeclared = seen.others.subtracting(declared)
        if !declared.isEmpty, !undeclared.isEmpty {
            assembly.log.add(.sieUndeclaredDimension(undeclared.sorted(), at: assembly.location()))
        }
        let asked = Set(assembly.options.dimensions.values)
        guard seen.hasUnasked || !declared.isSubset(of: asked) else { return }
        for part in assembly.options.statedDimensions.sorted() where !seen.contains(part) {
            guard let number = assembly.options.dimensions[part], !declared.contains(number) else { continue }
            assembly.log.add(.sieMissingDimension(part.rawValue, number: number, at: assembly.location()))
        }
    }

    /// What the file gives as results of its years, account by account.
    private var yearResults: [SourceSummary.YearResult] {
        if balances.lacksRow { return [] }
        var results: [BalanceSums.Place: Int64] = [:]
        for row in balances.rows where row.kind == .result {
            results[BalanceSums.Place(account: row.account, year: Int(row.yearIndex)), default: 0] &+= row.ore
        }
        return results.map { place, ore in
            SourceSummary.YearResult(account: balances.account(place.account), yearIndex: place.year, ore: ore)
        }.sorted { ($0.yearIndex, $0.account) < ($1.yearIndex, $1.account) }
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
