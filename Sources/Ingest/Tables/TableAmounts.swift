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
    mutating func amount(
        _ row: SourceRow, _ columns: SourceColumns, blank: BlankAmounts? = nil, _ assembly: inout LedgerAssembly
    ) -> AmountReading? {
        if let column = columns[.belopp] {
            guard let sign = columns[.tecken] else { return read(row, column, blank: blank, &assembly) }
            return signed(row, column, sign: sign, &assembly)
        }
        guard let debit = columns[.debet], let credit = columns[.kredit] else { return nil }
        let debitReading = read(row, debit, blank: .nothing, &assembly)
        let creditReading = read(row, credit, blank: .nothing, &assembly)
        if case .ore(let ore)? = creditReading {
            let (place, decoder) = (location(row, credit, assembly), decoder)
            credits.add(ore) { .csvCredits(at: place).on(row, decoder) }
        }
        switch (debitReading, creditReading) {
        case (nil, _), (_, nil): return nil
        case (.nothing, .nothing): return read(row, debit, blank: blank, &assembly)
        case (.ore(let one), .ore(let other)): return .ore(one - other)
        case (.ore(let one), .nothing): return .ore(one)
        case (.nothing, .ore(let other)): return .ore(-other)
        }
    }

    /// An amount whose side of the ledger stands in a column of its own.
    private mutating func signed(
        _ row: SourceRow, _ column: Int, sign: Int, _ assembly: inout LedgerAssembly
    ) -> AmountReading? {
        let reading = read(row, column, &assembly)
        guard case .ore(let ore)? = reading else { return reading }
        let side = row.text(sign, decoder)
        if let signed = FieldText.signed(ore, side: side) { return .ore(signed) }
        assembly.log.add(
            .csvSign(side, amount: row.text(column, decoder), at: location(row, sign, assembly))
                .on(row, decoder))
        return nil
    }

    /// The amount of a cell; `blank` when a cell without one means something else than it does in the table.
    mutating func read(
        _ row: SourceRow, _ column: Int, blank: BlankAmounts? = nil, _ assembly: inout LedgerAssembly
    ) -> AmountReading? {
        let reading = numbers.read(row.bytes(column))
        if case .hundredths(let ore) = reading { return .ore(ore) }
        if reading == .empty && (blank ?? blankAmounts) == .nothing { return .nothing }
        let text = row.text(column, decoder)
        let location = location(row, column, assembly)
        let finding: Diagnostic =
            switch reading {
            case .ambiguous: .csvAmbiguous(text, at: location)
            case .otherMark: .csvOtherMark(text, at: location)
            case .empty, .invalid, .hundredths: .csvAmount(text, at: location)
            }
        assembly.log.add(finding.on(row, decoder))
        return nil
    }

    // MARK: Dates

    /// The date that decides a row's month.
    func date(_ row: SourceRow, _ columns: SourceColumns, _ assembly: inout LedgerAssembly) -> LedgerDate? {
        for field in [SourceField.datum, .period] {
            guard let column = columns[field] else { continue }
            let bytes = row.trimmed(column)
            if bytes.isEmpty && field == .datum && columns[.period] != nil { continue }
            if let date = date(bytes, field, columns) { return date }
            let month = MonthCell(row.text(column, decoder))
            if let month, let date = month.date(inYear: year(row, columns, assembly)) { return date }
            let location = location(row, column, assembly)
            let finding: Diagnostic =
                month == nil ? .csvDate(row.text(column, decoder), at: location) : .csvNoYear(at: location)
            assembly.log.add(finding.on(row, decoder))
            return nil
        }
        if let year = year(row, columns, assembly) { return LedgerDate(Period(year: year)) }
        let column = columns[.ar] ?? 0
        assembly.log.add(
            .csvDate(row.text(column, decoder), at: location(row, column, assembly)).on(row, decoder)
        )
        return nil
    }

    private func date(_ bytes: UnsafeBufferPointer<UInt8>, _ field: SourceField, _ columns: SourceColumns)
        -> LedgerDate?
    {
        // Beside a column of days, one of months holds no days.
        let isDay = field == .datum || columns[.datum] == nil
        let date = FieldText.date(bytes, format: dates)
        return isDay || date.map { $0.day == 0 || dates == nil } ?? true ? date : nil
    }

    /// The year of months without one: from its own column, else a year in the period column, else as told.
    func year(_ row: SourceRow, _ columns: SourceColumns, _ assembly: LedgerAssembly) -> Int? {
        for column in [columns[.ar], columns[.period]].compactMap(\.self) {
            if let year = MonthCell.year(row.text(column, decoder)) { return year }
        }
        return columns.totalYear ?? assembly.options.delimited.year
    }
}
