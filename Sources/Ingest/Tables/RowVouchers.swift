import Diagnostics
import LedgerModel

/// The vouchers of a table: consecutive rows with the same series, number and date make up one.
struct RowVouchers: Sendable {
    /// A voucher that does not balance; `difference` is in öre.
    struct Unbalanced: Sendable {
        let label: String
        let line: Int
        let difference: Int64
    }

    /// Whether the table has both sides of the ledger.
    var hasBalanceAccounts = false
    /// Reported at the end, when it is known whether the table has both sides.
    private var unbalanced: [Unbalanced] = []
    /// Vouchers with a row that cannot be read: that they do not balance follows from it.
    private var incomplete: Set<String> = []

    /// Opens a voucher unless it is open already; `series` and `number` are UTF-8.
    mutating func open(
        series: [UInt8], number: [UInt8], _ date: LedgerDate, line: Int, _ assembly: inout LedgerAssembly
    ) {
        let open = assembly.openVoucher
        if open.isOpen && open.series == series && open.number == number && open.date == date { return }
        close(&assembly)
        assembly.beginVoucher(series: series, number: number, date: date, line: line)
    }

    /// Closes the open voucher, if there is one.
    mutating func close(_ assembly: inout LedgerAssembly) {
        let voucher = assembly.openVoucher
        guard voucher.isOpen else { return }
        let difference = assembly.endVoucher()
        guard difference != 0 else { return }
        note(Unbalanced(label: voucher.label, line: voucher.line, difference: difference))
    }

    /// Keeps a voucher that does not balance until it is known whether it should.
    mutating func note(_ voucher: Unbalanced) {
        if unbalanced.count < DiagnosticLog.keptPerCodeAndPath { unbalanced.append(voucher) }
    }

    /// Notes that a row of a voucher is in no sum, so that what follows from it is not reported as well.
    mutating func leaveOut(series: [UInt8], number: [UInt8]) {
        guard incomplete.count < DiagnosticLog.keptPerCodeAndPath else { return }
        incomplete.insert(LedgerAssembly.OpenVoucher(series: series, number: number).label)
    }

    /// Reports the vouchers that do not balance; an extract of income and cost alone has one side of each.
    func report(_ findings: any TableFindings, _ assembly: inout LedgerAssembly) {
        guard hasBalanceAccounts else {
            if !unbalanced.isEmpty { assembly.log.add(findings.oneSided(unbalanced.count, at: assembly.location())) }
            return
        }
        for voucher in unbalanced where !incomplete.contains(voucher.label) {
            assembly.log.add(
                findings.unbalanced(
                    voucher.label, difference: Amount(ore: voucher.difference).description,
                    at: assembly.location(line: voucher.line)))
        }
    }
}
