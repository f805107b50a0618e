import LedgerModel

/// A row of no voucher, to be found again when it comes a second time.
struct LooseRow: Sendable {
    /// Of its codes, amount and date.
    let hash: UInt64
    let line: UInt32

    /// A row by the hash of its codes and amount.
    @inline(__always)
    init(_ row: UInt64, on date: LedgerDate, line: UInt32) {
        hash = Mixing.fold(row ^ UInt64(UInt32(bitPattern: date.rawValue)))
        self.line = line
    }
}
