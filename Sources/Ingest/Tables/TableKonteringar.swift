import DelimitedText
import Diagnostics
import LedgerModel

/// The kontering of a row, and the voucher that it belongs to.
extension SourceTable {
    private static let codeFields: [SourceField] = [
        .konto, .ansvar, .vht, .aktivitet, .projekt, .motpart, .objekt, .verksamhet, .slag, .matt,
    ]

    private func required(_ columns: SourceColumns) -> SourceField { columns.isReportTerms ? .verksamhet : .konto }

    /// Whether a row has an account or a verksamhet; what has none is mostly a footer, whatever its other cells lack.
    mutating func hasCode(_ row: SourceRow, _ columns: SourceColumns) -> Bool {
        let field = required(columns)
        if let column = columns[field], !row.trimmed(column).isEmpty { return true }
        report(findings.noCode(field, at: place(row, columns[field])), row)
        return false
    }

    /// Notes an account of the balance sheet: the table has both sides of the ledger.
    mutating func noteAccount(_ row: SourceRow, _ columns: SourceColumns) {
        guard let column = columns[.konto], let first = row.trimmed(column).first else { return }
        if first == 0x31 || first == 0x32 { vouchers.hasBalanceAccounts = true }
        if first == 0x33 { hasIncome = true }
    }

    /// The number of a row's kontering; nil with a finding when the row has none.
    mutating func placement(
        _ row: SourceRow, _ columns: SourceColumns, _ assembly: inout LedgerAssembly
    ) throws -> UInt32? {
        noteAccount(row, columns)
        let coded = columns.isReportTerms ? reportPlace(row, columns) : nil
        guard let terms = terms(row, columns), !columns.isReportTerms || coded != nil else { return nil }
        let kontering = try intern(row, columns, coded, terms, &assembly)
        if let konto = kontering.konto, let column = columns[.konto] { note(konto, row, column, &assembly) }
        if kontering.isNew { checkCodes(row, columns, &assembly) }
        return kontering.number
    }

    /// The number of a row's kontering by the bytes of its codes and terms, and the account when these are new.
    ///
    /// `coded` is where the row is coded on the report; nil for a kontering of the ledger.
    mutating func intern(
        _ row: SourceRow, _ columns: SourceColumns, _ coded: Placement?, _ terms: AmountTerms,
        _ assembly: inout LedgerAssembly
    ) throws -> (number: UInt32, isNew: Bool, konto: CodeCell?) {
        key.removeAll(keepingCapacity: true)
        for field in SourceTable.codeFields {
            if let column = columns[field] { key.append(contentsOf: row.bytes(column)) }
            key.append(0x1F)
        }
        if columns.hasTerms {
            for field in SourceField.terms {
                if let column = columns[field] { key.append(contentsOf: row.bytes(column)) }
                key.append(0x1F)
            }
        }
        var isNew = false
        var konto: CodeCell?
        let number = try key.withBytes { key in
            try assembly.placement(of: key, line: row.line) { batch, line in
                isNew = true
                batch.announce(coded ?? .ledger(kontering(row, columns, &konto)), terms: terms, line: line)
            }
        }
        return (number, isNew, konto)
    }

    /// Reports a code that cannot be what it was.
    ///
    /// Two codes could become one by bytes that are no letters of the encoding; a spreadsheet makes numbers of codes.
    mutating func checkCodes(_ row: SourceRow, _ columns: SourceColumns, _ assembly: inout LedgerAssembly) {
        for field in SourceTable.codeFields {
            guard let column = columns[field] else { continue }
            let code = row.text(column, decoder)
            if code.unicodeScalars.contains("\u{FFFD}") {
                let encoding = assembly.summary.encoding.rawValue
                return report(.csvUndecodedCode(code, encoding: encoding, at: place(row, column).cell), row)
            }
            // An account that is called a sum has been reported as it was noted.
            let cell = CodeCell(code)
            let fault = field == .konto ? CodeFault.reason(cell.code) : CodeFault.reason(cell)
            if field.codePart != nil, let reason = fault {
                return report(findings.code(code, reason, at: place(row, column)), row)
            }
        }
    }

    /// Keeps the name of an account met for the first time, or says that it looks like a group's.
    private mutating func note(_ konto: CodeCell, _ row: SourceRow, _ column: Int, _ assembly: inout LedgerAssembly) {
        if konto.isGroup || RowLabel(konto.name) != nil {
            report(.csvUnclearRow(row.text(column, decoder), at: place(row, column).cell), row)
        } else if !konto.code.utf8.allSatisfy({ $0 &- 0x30 <= 9 }) {
            // What a spreadsheet has made of a code is told as that.
            guard CodeFault.reason(konto.code) == nil else { return }
            report(.csvAccount(konto.code, at: place(row, column).cell), row)
        } else if !konto.name.isEmpty, assembly.summary.accountNames[konto.code] == nil {
            assembly.summary.accountNames[konto.code] = konto.name
        }
    }

    private func kontering(_ row: SourceRow, _ columns: SourceColumns, _ konto: inout CodeCell?) -> Kontering {
        var kontering = Kontering(konto: "")
        for part in CodePart.allCases {
            guard let column = columns[SourceField(part)] else { continue }
            let cell = CodeCell(row.text(column, decoder))
            kontering[part] = cell.code
            if part == .konto { konto = cell }
        }
        return kontering
    }

    /// Keeps the text of a cell.
    func append(_ row: SourceRow, _ column: Int, _ assembly: inout LedgerAssembly) -> TextRange {
        guard column < row.fields.count else { return .empty }
        guard row.fields[column].hasDoubledQuotes else {
            return assembly.append(text: row.bytes(column), decoder: decoder)
        }
        return row.fields[column].content(of: row.block).withBytes {
            assembly.append(text: $0, decoder: decoder)
        }
    }

    // MARK: Vouchers

    /// Opens the voucher that a row names, unless it is open already.
    mutating func openVoucher(
        _ row: SourceRow, _ columns: SourceColumns, _ date: LedgerDate, _ assembly: inout LedgerAssembly
    ) {
        let (series, number) = voucher(of: row, columns)
        if vouchers.open(series: series, number: number, date, line: row.line, &assembly) {
            keepVoucher(of: row, columns)
        }
    }

    /// The series and the number of a row's voucher; a row that is too short has none.
    func voucher(of row: SourceRow, _ columns: SourceColumns) -> (series: [UInt8], number: [UInt8]) {
        (row.utf8(columns[.serie], decoder), row.utf8(columns[.nummer], decoder))
    }
}
