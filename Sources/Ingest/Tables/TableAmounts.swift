import Diagnostics
import LedgerModel

/// The amounts and dates of a row.
extension SourceTable {
    /// What a row or a cell says of money; nil stands for an error that has been reported.
    enum AmountReading {
        /// In öre as the table writes it: ledger sign, or report sign in report terms.
        case ore(Int64)
        /// No amount.
        case nothing
    }

    /// The amount of a row.
    mutating func amount(_ row: SourceRow, _ columns: SourceColumns, blank: BlankAmounts? = nil) -> AmountReading? {
        if let column = columns[.belopp] {
            guard columns[.tecken] != nil else { return read(row, column, blank: blank) }
            guard let reading = read(row, column) else { return nil }
            return signed(reading, row, columns)
        }
        guard let debit = columns[.debet], let credit = columns[.kredit] else { return nil }
        let sides = (read(row, debit, blank: .nothing), read(row, credit, blank: .nothing))
        noteSigns(sides.0, sides.1, row, columns)
        guard let one = sides.0, let other = sides.1 else { return nil }
        guard let amount = net(one, other) else { return read(row, debit, blank: blank) }
        return amount
    }

    /// The amount of a cell; `blank` when a cell without one means something else than it does in the table.
    mutating func read(_ row: SourceRow, _ column: Int, blank: BlankAmounts? = nil) -> AmountReading? {
        let bytes = row.bytes(column)
        let reading = row.isNumber(column) ? cellAmounts.read(bytes) : numbers.read(bytes)
        if case .hundredths(let ore) = reading { return .ore(ore) }
        if reading == .empty && (blank ?? blankAmounts) == .nothing { return .nothing }
        // A dash is how spreadsheets show 0.
        if reading == .empty, !row.trimmed(column).isEmpty { return .ore(0) }
        report(findings.amount(row.text(column, decoder), reading, at: place(row, column)), row)
        return nil
    }

    /// Debit less credit; nil when the row has neither.
    func net(_ debit: AmountReading, _ credit: AmountReading) -> AmountReading? {
        switch (debit, credit) {
        case (.nothing, .nothing): nil
        case (.ore(let one), .ore(let other)): .ore(one - other)
        case (.ore(let one), .nothing): .ore(one)
        case (.nothing, .ore(let other)): .ore(-other)
        }
    }

    /// An amount with the sign of its side of the ledger, where the side has a column of its own.
    mutating func signed(_ reading: AmountReading, _ row: SourceRow, _ columns: SourceColumns) -> AmountReading? {
        guard case .ore(let ore) = reading, let sign = columns[.tecken] else { return reading }
        let side = row.text(sign, decoder)
        let signed =
            columns.hasSignedSides ? FieldText.agreeing(ore, side: side) : FieldText.signed(ore, side: side)
        if let signed {
            if FieldText.isCredit(side) {
                hasCreditSide = true
            } else {
                let (place, findings, decoder) = (place(row, columns[.belopp]), findings, decoder)
                debits.add(ore) { findings.debits(at: place).on(row, decoder) }
            }
            return .ore(signed)
        }
        let text = columns[.belopp].map { row.text($0, decoder) } ?? ""
        report(findings.sign(side, ore: ore, text: text, at: place(row, sign)), row)
        return nil
    }

    /// Counts a debit and a credit that stand in columns of their own.
    mutating func noteSigns(
        _ debit: AmountReading?, _ credit: AmountReading?, _ row: SourceRow, _ columns: SourceColumns
    ) {
        if case .ore(let ore)? = debit {
            let (place, findings, decoder) = (place(row, columns[.debet]), findings, decoder)
            debits.add(ore) { findings.debits(at: place).on(row, decoder) }
        }
        if case .ore(let ore)? = credit {
            let (place, findings, decoder) = (place(row, columns[.kredit]), findings, decoder)
            credits.add(ore) { findings.credits(at: place).on(row, decoder) }
        }
    }

    // MARK: Dates

    /// The date that decides a row's month.
    mutating func date(_ row: SourceRow, _ columns: SourceColumns) -> LedgerDate? {
        for field in [SourceField.datum, .period] {
            guard let column = columns[field] else { continue }
            let bytes = row.trimmed(column)
            if bytes.isEmpty && field == .datum && columns[.period] != nil { continue }
            // Beside a column of days, one of months holds no days.
            let isDay = field == .datum || columns[.datum] == nil
            let date = FieldText.date(bytes, format: dates)
            if let date, isDay || date.day == 0 || dates == nil { return date }
            let text = row.text(column, decoder)
            if let closing = ClosingPeriod(text) { return self.date(of: closing, row, columns, column) }
            guard let month = MonthCell(text) else { return reportDate(row, field, column) }
            return self.date(of: month, inYear: year(row, columns), row, column)
        }
        if let year = year(row, columns) ?? wholeYear(row, columns) { return LedgerDate(Period(year: year)) }
        return reportDate(row, .ar, columns[.ar] ?? 0)
    }

    /// A month as a date in its own year, or else in the one given; nil with a finding where neither is known.
    mutating func date(of month: MonthCell, inYear year: Int?, _ row: SourceRow, _ column: Int?) -> LedgerDate? {
        if let date = month.date(inYear: year) { return date }
        let text = column.map { row.text($0, decoder) } ?? ""
        report(findings.noYear(text, at: place(row, column)), row)
        return nil
    }

    /// Period 13 as the month that it counts in; nil with a finding where the pipeline does not say which.
    private mutating func date(
        of closing: ClosingPeriod, _ row: SourceRow, _ columns: SourceColumns, _ column: Int
    ) -> LedgerDate? {
        guard let month = options.closingPeriod else {
            report(findings.closingPeriod(row.text(column, decoder), at: place(row, column)), row)
            return nil
        }
        return date(of: MonthCell(year: closing.year, month: month), inYear: year(row, columns), row, column)
    }

    private mutating func reportDate(_ row: SourceRow, _ field: SourceField, _ column: Int) -> LedgerDate? {
        report(findings.date(row.text(column, decoder), in: field, at: place(row, column)), row)
        return nil
    }

    /// The year of months without one: from its own column, else a year in the period column, else as configured.
    func year(_ row: SourceRow, _ columns: SourceColumns, from fields: [SourceField] = [.ar, .period]) -> Int? {
        for field in fields {
            guard let column = columns[field] else { continue }
            if let year = MonthCell.year(row.text(column, decoder)) { return year }
        }
        if let year = columns.totalYear ?? options.delimited.year { return year }
        // Of another fiscal year than the calendar's, months lie in two years; a year of its own must not be empty.
        return options.calendar?.firstMonth == 1 && columns[.ar] == nil ? fiscalYear(row, columns) : nil
    }

    /// The fiscal year of a row of a plan that has no column of times at all.
    func wholeYear(_ row: SourceRow, _ columns: SourceColumns) -> Int? {
        let times: [SourceField] = [.datum, .period, .ar]
        return times.allSatisfy { columns[$0] == nil } ? fiscalYear(row, columns) : nil
    }

    /// The fiscal year of a plan that names none: that of the row's version, else the one that the pipeline knows.
    func fiscalYear(_ row: SourceRow, _ columns: SourceColumns) -> Int? {
        guard options.content.mayBePlan else { return nil }
        let version = columns[.version].flatMap { RowTerms.month(row.text($0, decoder)) }
        return version.map { (options.calendar ?? FiscalCalendar()).year(of: $0) } ?? options.fiscalYear
    }
}
