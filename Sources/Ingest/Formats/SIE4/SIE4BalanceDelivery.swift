import Diagnostics
import LedgerModel

/// Turns balance rows into records once the whole file is known.
extension SIE4Reader {
    mutating func deliverBalances(_ assembly: inout LedgerAssembly) throws {
        switch assembly.options.content {
        case .outcome(.verifikationer): return
        case .forecast: assembly.log.add(.sieNoBalances("forecast", at: assembly.location()))
        case .outcome(.periodsaldon): try deliverPeriods(.period, &assembly)
        case .outcome(.arssaldon): try deliverResults(&assembly)
        case .budget: try deliverPeriods(.budget, &assembly)
        case .whatever:
            if assembly.summary.booked.records > 0 || assembly.summary.vouchers > 0 { return }
            if balances.count(.period) > 0 {
                try deliverPeriods(.period, &assembly)
            } else {
                try deliverResults(&assembly)
            }
        }
    }

    private mutating func deliverPeriods(_ kind: SIE4Balances.Kind, _ assembly: inout LedgerAssembly) throws {
        let name = kind == .period ? "#PSALDO" : "#PBUDGET"
        guard balances.count(kind) > 0 else {
            if assembly.options.content != .whatever { assembly.log.add(.sieNoBalances(name, at: assembly.location())) }
            return
        }
        reportYearIndexes(kind, &assembly)
        var reading = SIE4BalanceReading(kind, of: balances, header: header)
        switch reading {
        case .overlapping(let dimensions):
            if assembly.options.content == .whatever { reading = .totals }
            assembly.log.add(
                assembly.options.content == .whatever
                    ? .sieOverlapIgnored(name, dimensions: dimensions, at: assembly.location())
                    : .sieOverlap(name, dimensions: dimensions, at: assembly.location()))
        case .partition: assembly.log.add(.siePartition(name, at: assembly.location()))
        case .totalsWithDetails: assembly.log.add(.sieTotalsWithDetails(name, at: assembly.location()))
        case .totalsOfTypeTwo: assembly.log.add(.sieObjectRowsIgnored(name, at: assembly.location()))
        case .totals: break
        }
        try deliverRows(kind, reading, &assembly)
    }

    private func deliverRows(
        _ kind: SIE4Balances.Kind, _ reading: SIE4BalanceReading, _ assembly: inout LedgerAssembly
    ) throws {
        // Where totals are known, details by a dimension that nothing asks for add nothing.
        let skipsUnused = reading == .totalsWithDetails
        let rows = balances.rows.filter { row in
            row.kind == kind && (!skipsUnused || balances.isTotal(row) || balances.isUsed(row))
        }
        var details: [BalanceMonth: Int64] = [:]
        if reading == .totalsWithDetails {
            for row in rows where !balances.isTotal(row) { details[BalanceMonth(row), default: 0] &+= row.ore }
        }
        for row in rows {
            var ore = row.ore
            if balances.isTotal(row) {
                ore &-= details[BalanceMonth(row)] ?? 0
                if ore == 0 && details[BalanceMonth(row)] != nil { continue }
            } else if reading == .totals || reading == .totalsOfTypeTwo {
                continue
            }
            try deliver(row, ore: ore, date: LedgerDate(row.period), &assembly)
        }
    }

    private func deliverResults(_ assembly: inout LedgerAssembly) throws {
        var isEmpty = true
        for row in balances.rows where row.kind == .result {
            isEmpty = false
            guard let year = header.year(Int(row.yearIndex)) else {
                assembly.log.add(.sieYearIndex("\(row.yearIndex)", at: assembly.location(line: Int(row.line))))
                continue
            }
            try deliver(row, ore: row.ore, date: LedgerDate(Period(year: year.start.year)), &assembly)
        }
        if isEmpty && assembly.options.content != .whatever {
            assembly.log.add(.sieNoBalances("#RES", at: assembly.location()))
        }
    }

    private func deliver(
        _ row: SIE4Balances.Row, ore: Int64, date: LedgerDate, _ assembly: inout LedgerAssembly
    ) throws {
        let key = balances.konteringar[Int(row.kontering)]
        let coding = try key.raw.withUnsafeBufferPointer { raw in
            try assembly.coding(of: raw, line: Int(row.line)) { .ledger(key.kontering) }
        }
        try assembly.deliver(LedgerRecord(line: row.line, coding: coding, ore: ore, date: date))
    }

    /// The month decides the year; an index that says otherwise is told once per year.
    private func reportYearIndexes(_ kind: SIE4Balances.Kind, _ assembly: inout LedgerAssembly) {
        var reported: Set<Int32> = []
        for row in balances.rows where row.kind == kind {
            guard let year = header.year(Int(row.yearIndex)), !reported.contains(row.yearIndex) else { continue }
            if year.start.period <= row.period && row.period <= year.end.period { continue }
            reported.insert(row.yearIndex)
            assembly.log.add(
                .sieYearContradiction(
                    index: Int(row.yearIndex), period: "\(row.period)", at: assembly.location(line: Int(row.line))))
        }
    }
}

/// An account's month, whatever year index the row carries.
private struct BalanceMonth: Hashable {
    let account: UInt32
    let period: Period

    init(_ row: SIE4Balances.Row) {
        account = row.account
        period = row.period
    }
}
