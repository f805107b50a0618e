import Diagnostics
import LedgerModel

/// The codes of a row, and the voucher that it belongs to.
extension SourceTable {
    private static let codeFields: [SourceField] = [
        .konto, .ansvar, .vht, .aktivitet, .projekt, .motpart, .objekt, .verksamhet, .slag,
    ]

    private func required(_ columns: SourceColumns) -> SourceField { columns.isReportTerms ? .verksamhet : .konto }

    /// Whether a row has an account or a verksamhet; what has none is mostly a footer, whatever its other cells lack.
    func hasCode(_ row: SourceRow, _ columns: SourceColumns, _ assembly: inout LedgerAssembly) -> Bool {
        let field = required(columns)
        if let column = columns[field], !row.trimmed(column).isEmpty { return true }
        assembly.log.add(
            .csvNoCode(field.rawValue, at: location(row, columns[field] ?? 0, assembly)).on(row, decoder))
        return false
    }

    /// The number of a row's coding; nil with a finding when the row has none.
    mutating func coding(
        _ row: SourceRow, _ columns: SourceColumns, _ assembly: inout LedgerAssembly
    ) throws -> UInt32? {
        guard let column = columns[required(columns)], let first = row.trimmed(column).first else { return nil }
        if !columns.isReportTerms, first == 0x31 || first == 0x32 { hasBalanceAccounts = true }
        if columns.isReportTerms, slag(row, columns) == nil {
            let column = columns[.slag] ?? 0
            assembly.log.add(
                .csvSlag(row.text(column, decoder), at: location(row, column, assembly))
                    .on(row, decoder))
            return nil
        }
        key.removeAll(keepingCapacity: true)
        for field in SourceTable.codeFields {
            if let column = columns[field] { key.append(contentsOf: row.bytes(column)) }
            key.append(0x1F)
        }
        // What a new coding tells is kept until it has its number, since the assembly is busy until then.
        var konto: CodeCell?
        var isNew = false
        let index = try key.withUnsafeBufferPointer { key in
            try assembly.coding(of: key, line: row.line) { batch, line in
                isNew = true
                batch.announce(resolve(row, columns, &konto), line: line)
            }
        }
        if let konto { note(konto, row, column, &assembly) }
        if isNew { checkLetters(row, columns, &assembly) }
        return index
    }

    /// Tells a code with bytes that are no letters of the encoding: two codes could become one.
    private func checkLetters(_ row: SourceRow, _ columns: SourceColumns, _ assembly: inout LedgerAssembly) {
        for field in SourceTable.codeFields {
            guard let column = columns[field] else { continue }
            let code = row.text(column, decoder)
            guard code.unicodeScalars.contains("\u{FFFD}") else { continue }
            let encoding = assembly.summary.encoding.rawValue
            assembly.log.add(
                .csvUndecodedCode(code, encoding: encoding, at: location(row, column, assembly)).on(row, decoder))
            return
        }
    }

    /// Keeps the name of an account met for the first time, or says that it looks like a group's.
    private func note(_ konto: CodeCell, _ row: SourceRow, _ column: Int, _ assembly: inout LedgerAssembly) {
        if konto.isGroup || SourceTable.isSumLabel(konto.name) {
            assembly.log.add(
                .csvUnclearRow(row.text(column, decoder), at: location(row, column, assembly))
                    .on(row, decoder))
        } else if !konto.code.utf8.allSatisfy({ $0 &- 0x30 <= 9 }) {
            assembly.log.add(.csvAccount(konto.code, at: location(row, column, assembly)).on(row, decoder))
        } else if !konto.name.isEmpty, assembly.summary.accountNames[konto.code] == nil {
            assembly.summary.accountNames[konto.code] = konto.name
        }
    }

    private func resolve(_ row: SourceRow, _ columns: SourceColumns, _ konto: inout CodeCell?) -> Coding {
        if columns.isReportTerms, let column = columns[.verksamhet], let slag = slag(row, columns) {
            return .report(verksamhet: row.text(column, decoder), slag: slag)
        }
        var kontering = Kontering(konto: "")
        for part in CodePart.allCases {
            guard let field = SourceField(rawValue: part.rawValue), let column = columns[field] else { continue }
            let cell = CodeCell(row.text(column, decoder))
            kontering[part] = cell.code
            if part == .konto { konto = cell }
        }
        return .ledger(kontering)
    }

    private func slag(_ row: SourceRow, _ columns: SourceColumns) -> Slag? {
        guard let column = columns[.slag] else { return nil }
        return FieldText.slag(row.text(column, decoder))
    }

    // MARK: Vouchers

    /// Rows that follow one another with the same series and number make up a voucher.
    mutating func openVoucher(
        _ row: SourceRow, _ columns: SourceColumns, _ date: LedgerDate, _ assembly: inout LedgerAssembly
    ) {
        let (series, number) = voucher(of: row, columns)
        openVoucher(series: series, number: number, date, line: row.line, &assembly)
    }

    /// The series and the number of a row's voucher; a row that is too short has none.
    func voucher(of row: SourceRow, _ columns: SourceColumns) -> (series: [UInt8], number: [UInt8]) {
        func text(_ field: SourceField) -> [UInt8] {
            guard let column = columns[field], column < row.fields.count else { return [] }
            return Array(row.text(column, decoder).utf8)
        }
        return (text(.serie), text(.nummer))
    }

    /// Opens a voucher unless it is open already.
    mutating func openVoucher(
        series: [UInt8], number: [UInt8], _ date: LedgerDate, line: Int, _ assembly: inout LedgerAssembly
    ) {
        let open = assembly.openVoucher
        if open.isOpen && open.series == series && open.number == number && open.date == date { return }
        closeVoucher(&assembly)
        assembly.beginVoucher(series: series, number: number, date: date, line: line)
    }

    mutating func closeVoucher(_ assembly: inout LedgerAssembly) {
        guard assembly.openVoucher.isOpen else { return }
        let voucher = assembly.openVoucher
        let difference = assembly.endVoucher()
        if difference != 0 {
            note(RowVouchers.Unbalanced(label: voucher.label, line: voucher.line, difference: difference))
        }
    }

    /// Keeps a voucher that does not balance until it is known whether it should.
    mutating func note(_ voucher: RowVouchers.Unbalanced) {
        if unbalanced.count < DiagnosticLog.keptPerCodeAndPath { unbalanced.append(voucher) }
    }
}
