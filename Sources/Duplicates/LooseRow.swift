import LedgerModel

/// A row of no voucher, to be found again when it comes a second time.
struct LooseRow: Sendable {
    /// Of its codes, amount and date.
    let hash: UInt64
    let line: UInt32
    let date: LedgerDate
}
