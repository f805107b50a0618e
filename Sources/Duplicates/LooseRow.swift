import LedgerModel

/// A row that belongs to no voucher, kept to recognise it when it is repeated.
struct LooseRow: Sendable {
    /// The hash of its codes, amount and date.
    let hash: UInt64
    let line: UInt32
    let date: LedgerDate
}
