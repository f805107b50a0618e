import Diagnostics
import LedgerModel

/// Turns balance rows into records once the whole file is known.
extension SIE4Contents {
    mutating func deliverBalances(_ assembly: inout LedgerAssembly) throws {
        let isOfVouchers = assembly.summary.booked.records > 0 || assembly.summary.vouchers > 0
        let content = assembly.options.content
        header.reportYears(
            countsIndexes: content == .whatever ? !isOfVouchers : content != .outcome(.verifikationer), &assembly)
        switch content {
        case .outcome(.verifikationer): return
        case .forecast: assembly.log.add(.sieNoBalances("forecast", at: assembly.location()))
        case .outcome(.periodsaldon): try deliverPeriods(.period, &assembly)
        case .outcome(.arssaldon): try deliverResults(&assembly)
        case .budget: try deliverPeriods(.budget, &assembly)
        case .whatever:
            if isOfVouchers { return }
            if balances.count(.period) > 0 {
                try deliverPeriods(.period, &assembly)
            } else {
                try deliverResults(&assembly)
            }
        }
    }

    private mutating func deliverPeriods(_ kind: SIE4Balances.Kind, _ assembly: inout LedgerAssembly) throws {
        let name = kind.label
        let isLook = assembly.options.content == .whatever
        guard balances.count(kind) > 0 else {
            // That the only ones cannot be read has been told.
            if !isLook, !balances.lacksRow { assembly.log.add(.sieNoBalances(name, at: assembly.location())) }
            return
        }
        reportYearIndexes(kind, &assembly)
        let sums = BalanceSums(kind, of: balances, header: header)
        let months = kind == .period ? sums : BalanceSums(.period, of: balances, header: header)
        let evidence = SIE4BalanceEvidence(months, of: balances, header: header)
        var reading = SIE4BalanceReading(kind, of: balances, header: header, sums, evidence)
        reportDoubts(kind, reading, sums, evidence, &assembly)
        reportMonthsOutside(kind, &assembly)
        if kind == .period {
            reportRunningBalances(evidence, &assembly)
            reportMonthSums(reading, sums, &assembly)
        }
        switch reading {
        case .overlapping(let dimensions):
            if isLook { reading = .totals }
            assembly.log.add(
                isLook
                    ? .sieOverlapIgnored(name, dimensions: dimensions, at: assembly.location())
                    : .sieOverlap(name, dimensions: dimensions, at: assembly.location()))
        case .partition: assembly.log.add(.siePartition(name, at: assembly.location()))
        case .totalsWithDetails: assembly.log.add(.sieTotalsWithDetails(name, at: assembly.location()))
        case .totalsOfTypeTwo: assembly.log.add(.sieObjectRowsIgnored(name, at: assembly.location()))
        case .totals: break
        }
        try deliverRows(kind, reading, sums, &assembly)
    }

    private mutating func deliverRows(
        _ kind: SIE4Balances.Kind, _ reading: SIE4BalanceReading, _ sums: BalanceSums, _ assembly: inout LedgerAssembly
    ) throws {
        var rows = balances.rows.filter { $0.kind == kind }
        var details: [BalanceSums.Month: Int64] = [:]
        if reading == .totalsWithDetails {
            reportLooseDetails(in: rows, kind, sums, &assembly)
            reportDetailSums(kind, sums, &assembly)
            // Where the total is known, details by a dimension that nothing asks for add nothing.
            rows.removeAll { !balances.isUsed($0) && !balances.isTotal($0) && sums.totalled.contains(.init($0)) }
            for row in rows where !balances.isTotal(row) { details[.init(row), default: 0] &+= row.ore }
        }
        for row in rows {
            var ore = row.ore
            if balances.isTotal(row) {
                // Once, should the total be given twice.
                if let detail = details.removeValue(forKey: .init(row)) {
                    ore &-= detail
                    if ore == 0 { continue }
                }
            } else if reading == .totals || reading == .totalsOfTypeTwo {
                continue
            }
            try deliver(row, ore: ore, date: LedgerDate(row.period), &assembly)
        }
    }

    private mutating func deliverResults(_ assembly: inout LedgerAssembly) throws {
        var isEmpty = true
        let accounts = SIE4ResultAccounts(self)
        accounts.report(self, &assembly)
        reportYearSums(&assembly)
        for row in balances.rows where row.kind == .result || accounts.isResult(row) {
            isEmpty = false
            guard let year = header.year(Int(row.yearIndex)) else {
                assembly.log.add(.sieYearIndex("\(row.yearIndex)", at: assembly.location(line: Int(row.line))))
                continue
            }
            let period = assembly.fiscalYear(
                from: year.start.period, through: year.end.period, line: Int(row.line))
            try deliver(row, ore: row.ore, date: LedgerDate(period), &assembly)
        }
        if isEmpty && assembly.options.content != .whatever {
            assembly.log.add(.sieNoBalances("#RES", at: assembly.location()))
        }
    }

    private mutating func deliver(
        _ row: SIE4Balances.Row, ore: Int64, date: LedgerDate, _ assembly: inout LedgerAssembly
    ) throws {
        let key = balances.konteringar[Int(row.kontering)]
        var isNew = false
        let placement = try key.raw.withBytes { raw in
            try assembly.placement(of: raw, line: Int(row.line)) {
                isNew = true
                $0.announce(.ledger(key.kontering), line: $1)
            }
        }
        if isNew {
            for (code, reason) in codes.faults(of: key.kontering, line: Int(row.line)) {
                let location = assembly.location(line: Int(row.line))
                repeated.add(.sieCode(code, reason: reason, at: location), detail: code) { nil }
            }
        }
        try assembly.deliver(LedgerRecord(line: row.line, placement: placement, ore: ore, date: date))
    }
}
