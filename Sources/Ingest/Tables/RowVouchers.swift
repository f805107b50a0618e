import Diagnostics
import LedgerModel

/// The vouchers of records: those that follow one another with the same series, number and date make up one.
struct RecordXMLVouchers {
    /// Whether records name their voucher.
    let isUsed: Bool
    /// Whether the file has both sides of the ledger.
    var hasBalanceAccounts = false
    /// Told at the end, when it is known whether the file has both sides.
    private var unbalanced: [(label: String, finding: Diagnostic)] = []
    /// Vouchers with a row that cannot be read: that they do not balance follows from it.
    private var incomplete: Set<String> = []

    init(isUsed: Bool) {
        self.isUsed = isUsed
    }

    /// Opens the voucher of a record unless it is open.
    mutating func open(series: [UInt8], number: [UInt8], _ row: XMLRow, _ assembly: inout LedgerAssembly) {
        guard isUsed else { return }
        if !row.isStruck, row.ore == nil || row.date == nil, incomplete.count < DiagnosticLog.keptPerCodeAndPath {
            incomplete.insert(LedgerAssembly.OpenVoucher(series: series, number: number).label)
        }
        let open = assembly.openVoucher
        let date = row.date ?? LedgerDate(unchecked: 0)
        if open.isOpen, open.series == series, open.number == number, open.date == date { return }
        close(&assembly)
        assembly.beginVoucher(series: series, number: number, date: date, line: row.line)
    }

    private mutating func close(_ assembly: inout LedgerAssembly) {
        let voucher = assembly.openVoucher
        guard voucher.isOpen else { return }
        let difference = assembly.endVoucher()
        guard difference != 0, unbalanced.count < DiagnosticLog.keptPerCodeAndPath else { return }
        let finding = Diagnostic.xmlUnbalanced(
            voucher.label, difference: Amount(ore: difference).description,
            at: assembly.location(line: voucher.line))
        unbalanced.append((voucher.label, finding))
    }

    /// Closes the last voucher and tells which do not balance.
    mutating func finish(_ assembly: inout LedgerAssembly) {
        close(&assembly)
        if hasBalanceAccounts {
            for voucher in unbalanced where !incomplete.contains(voucher.label) { assembly.log.add(voucher.finding) }
        } else if !unbalanced.isEmpty {
            // An extract of income and cost alone has only one side of its vouchers.
            assembly.log.add(.xmlOneSided(unbalanced.count, at: assembly.location()))
        }
    }
}
