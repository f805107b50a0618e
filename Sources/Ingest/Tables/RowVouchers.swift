import Diagnostics
import LedgerModel

/// The vouchers of a table: rows with the same series, number and date make up one, wherever they stand.
///
/// Consecutive rows are summed as they come. What does not add up to 0 is kept and added to what comes later of the
/// same voucher, since a list by account has its rows apart.
struct RowVouchers: Sendable {
    /// Rows of a voucher that do not balance; `difference` is in öre.
    struct Unbalanced: Sendable {
        let label: String
        let line: Int
        let difference: Int64
        /// A hash of series, number and date.
        let key: UInt64

        init(series: [UInt8], number: [UInt8], _ date: LedgerDate, line: Int, difference: Int64) {
            label = LedgerAssembly.OpenVoucher(series: series, number: number).label
            self.line = line
            self.difference = difference
            key = VoucherName(series: series, number: number).hash ^ ByteWords.fold(UInt64(date.rawValue))
        }
    }

    private struct Piece {
        let label: String
        let line: Int
        var difference: Int64
    }

    /// Whether the table has both sides of the ledger.
    var hasBalanceAccounts = false
    /// What has not added up to 0 so far.
    private var pieces: [UInt64: Piece] = [:]
    /// Of very many pieces those are kept whose keys have these bits 0: then a share of the vouchers is checked.
    private var mask: UInt64 = 0
    /// Vouchers with a row that cannot be read: that they do not balance follows from it.
    private var incomplete: Set<String> = []
    private static let limit = 1 << 16

    /// Opens a voucher, and says so, unless it is open already; `series` and `number` are UTF-8.
    @discardableResult
    mutating func open(
        series: [UInt8], number: [UInt8], _ date: LedgerDate, line: Int, _ assembly: inout LedgerAssembly
    ) -> Bool {
        let open = assembly.openVoucher
        if open.isOpen && open.series == series && open.number == number && open.date == date { return false }
        close(&assembly)
        assembly.beginVoucher(series: series, number: number, date: date, line: line)
        return true
    }

    /// Closes the open voucher, if there is one.
    mutating func close(_ assembly: inout LedgerAssembly) {
        let voucher = assembly.openVoucher
        guard voucher.isOpen else { return }
        let difference = assembly.endVoucher()
        guard difference != 0 else { return }
        note(
            Unbalanced(
                series: voucher.series, number: voucher.number, voucher.date, line: voucher.line,
                difference: difference))
    }

    /// Adds rows that do not balance to those of the same voucher before them.
    mutating func note(_ rows: Unbalanced) {
        guard rows.key & mask == 0 else { return }
        var piece = pieces[rows.key] ?? Piece(label: rows.label, line: rows.line, difference: 0)
        // Sums of limited amounts; that they wrap is as unlikely as that two keys are alike.
        piece.difference &+= rows.difference
        pieces[rows.key] = piece.difference == 0 ? nil : piece
        if pieces.count > Self.limit {
            mask = mask << 1 | 1
            pieces = pieces.filter { $0.key & mask == 0 }
        }
    }

    /// Notes that a row of a voucher is in no sum, so that what follows from it is not reported as well.
    mutating func leaveOut(series: [UInt8], number: [UInt8]) {
        guard incomplete.count < DiagnosticLog.keptPerCodeAndPath else { return }
        incomplete.insert(LedgerAssembly.OpenVoucher(series: series, number: number).label)
    }

    /// Reports the vouchers that do not balance; an extract of income and cost alone has one side of each.
    func report(_ findings: any TableFindings, _ assembly: inout LedgerAssembly) {
        if mask == 0 { assembly.summary.unbalancedVouchers = pieces.count }
        guard hasBalanceAccounts else {
            if !pieces.isEmpty { assembly.log.add(findings.oneSided(pieces.count, at: assembly.location())) }
            return
        }
        for piece in pieces.values.sorted(by: { $0.line < $1.line }) where !incomplete.contains(piece.label) {
            assembly.log.add(
                findings.unbalanced(
                    piece.label, difference: Amount(ore: piece.difference).description,
                    at: assembly.location(line: piece.line)))
        }
    }
}
