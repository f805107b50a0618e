import LedgerModel

/// A voucher, or the part of it that a block of the source holds.
struct VoucherPiece: Sendable {
    let name: VoucherName
    let date: LedgerDate
    /// See ``VoucherStretch/line``.
    let line: UInt32
    private(set) var sum: UInt64 = 0
    /// 0 when every row occurs in it an even number of times.
    private(set) var parity: UInt64 = 0
    /// Rows with money.
    private(set) var rows: UInt32 = 0

    /// No voucher.
    static let none = VoucherPiece(VoucherStretch(firstRecord: 0, line: 0, date: LedgerDate(unchecked: 0), name: .none))

    /// Whether it is a voucher: only a number identifies one.
    var isVoucher: Bool { name.number != 0 }

    @inline(__always)
    init(_ stretch: VoucherStretch) {
        name = stretch.name
        date = stretch.date
        line = stretch.line
    }

    @inline(__always)
    mutating func add(_ rows: RowSums) {
        sum &+= rows.whole
        parity ^= rows.parity
        self.rows &+= UInt32(truncatingIfNeeded: rows.count)
    }

    /// Whether the next piece continues the same voucher.
    func goesOn(with next: VoucherPiece) -> Bool {
        name == next.name && date == next.date && line == next.line
    }

    /// Whether a stretch is of the same voucher.
    @inline(__always)
    func goesOn(with next: VoucherStretch) -> Bool {
        line == next.line && name.number == next.name.number && name.series == next.name.series && date == next.date
    }

    mutating func append(_ next: VoucherPiece) {
        sum &+= next.sum
        parity ^= next.parity
        rows &+= next.rows
    }
}

extension VoucherStretch {
    /// Whether the next stretch is of the same voucher.
    @inline(__always)
    func goesOn(with next: VoucherStretch) -> Bool {
        line == next.line && name.number == next.name.number && name.series == next.name.series && date == next.date
    }
}
