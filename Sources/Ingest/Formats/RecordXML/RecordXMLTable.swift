import Diagnostics
import LedgerModel

/// Records of XML as the rows of a table that has no other rows.
///
/// Of a row of text the first fault is reported, since others often follow from it: a footer lacks its code, its date
/// and its amount. A record reports all of its faults: those of its values in the order of the file, then those that
/// only the whole record shows. A record without amount has none where nothing is budgeted or forecast there.
extension SourceTable {
    /// Takes a record; `faults` are those of its elements, whatever they hold.
    mutating func add(
        record row: SourceRow, _ faults: [Diagnostic], to assembly: inout LedgerAssembly
    ) throws -> RecordReading? {
        guard let columns else { return nil }
        self.faults = faults
        noteAccount(row, columns)
        let amounts = RecordAmounts(
            own: own(row, columns), debit: amount(in: .debet, row, columns),
            credit: amount(in: .kredit, row, columns))
        let time = time(row, columns)
        let hasVerksamhet = columns[.verksamhet].map { !row.trimmed($0).isEmpty } ?? false
        let coded = columns.isReportTerms && hasVerksamhet ? reportPlace(row, columns) : nil
        let terms = terms(row, columns)
        sortFaults()
        let reading = amount(amounts, row, columns)
        let date = date(time, row, columns)
        var isCoded = !columns.isReportTerms || hasCode(row, columns) && coded != nil
        var ore: Int64?
        var isLeftOut = false
        switch reading {
        case .ore(let amount)?: ore = amount
        case .nothing? where blankAmounts == .nothing: isLeftOut = true
        case .nothing?: report(findings.amount("", .empty, at: place(row, nil)), row)
        case nil: break
        }
        if !columns.isReportTerms { isCoded = hasCode(row, columns) }
        if isLeftOut { self.faults.removeAll(keepingCapacity: true) }
        logFaults(&assembly)
        let noDate = LedgerDate(unchecked: 0)
        if columns.hasVouchers {
            let (series, number) = voucher(of: row, columns)
            if !isLeftOut, ore == nil || date == nil { vouchers.leaveOut(series: series, number: number) }
            vouchers.open(series: series, number: number, date ?? noDate, line: row.line, &assembly)
        }
        guard let ore else { return nil }
        guard let date, isCoded, let terms else {
            try assembly.book(ore: ledgerOre(ore, columns), date: date ?? noDate)
            return nil
        }
        let kontering = try intern(row, columns, coded, terms, &assembly)
        if kontering.isNew {
            checkCodes(row, columns, &assembly)
            logFaults(&assembly)
        }
        try deliver(ore, on: date, kontering.number, row, columns, &assembly)
        return RecordReading(date: date, ore: ledgerOre(ore, columns), hasBothSides: amounts.areOnBothSides)
    }

    private mutating func sortFaults() {
        guard faults.count > 1 else { return }
        let place = { (fault: Diagnostic) in (fault.location.line ?? 0, fault.location.column ?? 0) }
        faults.sort { place($0) < place($1) }
    }

    /// Reports what can only be said of all records.
    mutating func finish(records: Int, _ assembly: inout LedgerAssembly) {
        vouchers.close(&assembly)
        vouchers.report(findings, &assembly)
        let booked = assembly.summary.booked
        if columns?[.tecken] == nil || hasCreditSide {
            debits.finish(total: booked.debit - booked.credit, &assembly)
        }
        credits.finish(total: booked.debit - booked.credit, &assembly)
        if records == 0 { assembly.log.add(.xmlNoRecords(at: assembly.location())) }
    }

    // MARK: Amounts

    /// What a record says of money in each of its fields; nil stands for an error that has been reported.
    private struct RecordAmounts {
        let own: AmountReading?
        let debit: AmountReading?
        let credit: AmountReading?

        /// Whether both sides have an amount other than 0.
        var areOnBothSides: Bool {
            guard case .ore(let one) = debit, case .ore(let other) = credit else { return false }
            return one != 0 && other != 0
        }
    }

    /// The amount under `belopp`, or the number of a volume.
    private mutating func own(_ row: SourceRow, _ columns: SourceColumns) -> AmountReading? {
        guard isOfOneKind(row, columns) else { return nil }
        guard isVolume(row, columns), let counts = columns[.antal] else { return amount(in: .belopp, row, columns) }
        return readFigure(row, counts, columns)
    }

    private mutating func amount(in field: SourceField, _ row: SourceRow, _ columns: SourceColumns) -> AmountReading? {
        columns[field].map { read(row, $0, blank: .nothing) } ?? .nothing
    }

    private mutating func amount(
        _ amounts: RecordAmounts, _ row: SourceRow, _ columns: SourceColumns
    ) -> AmountReading? {
        guard let own = amounts.own, let debit = amounts.debit, let credit = amounts.credit else { return nil }
        if case .ore = own { return signed(own, row, columns) }
        noteSigns(debit, credit, row, columns)
        return net(debit, credit) ?? .nothing
    }

    // MARK: Dates and codes

    /// What a record says of its time.
    private enum Time {
        case none
        case date(LedgerDate)
        case month(MonthCell, column: Int)
        case unreadable
    }

    /// The time of a record: that of its day, else of its month.
    private mutating func time(_ row: SourceRow, _ columns: SourceColumns) -> Time {
        let day = time(in: .datum, row, columns)
        if case .none = day { return time(in: .period, row, columns) }
        // A month that stands before the day must be one.
        if let month = columns[.period], let column = columns[.datum], row.isCell(month, before: column) {
            _ = time(in: .period, row, columns)
        }
        return day
    }

    private mutating func time(in field: SourceField, _ row: SourceRow, _ columns: SourceColumns) -> Time {
        guard let column = columns[field] else { return .none }
        let bytes = row.bytes(column)
        if bytes.isEmpty { return .none }
        if let date = FieldText.date(bytes, format: dates) { return .date(date) }
        let text = row.text(column, decoder)
        if let closing = ClosingPeriod(text) {
            if let month = options.closingPeriod {
                return .month(MonthCell(year: closing.year, month: month), column: column)
            }
            report(findings.closingPeriod(text, at: place(row, column)), row)
            return .unreadable
        }
        if let month = MonthCell(text) { return .month(month, column: column) }
        report(findings.date(text, in: field, at: place(row, column)), row)
        return .unreadable
    }

    private mutating func date(_ time: Time, _ row: SourceRow, _ columns: SourceColumns) -> LedgerDate? {
        switch time {
        case .date(let date): return date
        case .month(let month, let column):
            return date(of: month, inYear: year(row, columns, from: [.ar]), row, column)
        case .none:
            if let year = ownYear(row, columns) ?? wholeYear(row, columns) {
                return LedgerDate(Period(year: year))
            }
            report(findings.date("", in: .datum, at: place(row, nil)), row)
            return nil
        case .unreadable: return nil
        }
    }

    /// The year that a record says, else the one that the pipeline does.
    private func ownYear(_ row: SourceRow, _ columns: SourceColumns) -> Int? {
        columns[.ar].flatMap { MonthCell.year(row.text($0, decoder)) } ?? options.delimited.year
    }
}

extension SourceRow {
    /// Whether a cell of a record stands before another in the file.
    fileprivate func isCell(_ one: Int, before other: Int) -> Bool {
        guard let one = places[one], let other = places[other] else { return false }
        return (one.line, one.column ?? 0) < (other.line, other.column ?? 0)
    }
}
