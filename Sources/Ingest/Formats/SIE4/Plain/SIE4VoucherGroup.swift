import LedgerModel

/// Plain vouchers of a series that follow one another, scanned, with konteringar that are to be looked up together.
///
/// Fenced: it has the memory of whoever makes it, for as long as that lasts, and no more than fits is appended.
struct SIE4VoucherGroup {
    /// A voucher that has been scanned to its end, and balances.
    struct Voucher {
        let name: VoucherName
        let date: LedgerDate
        /// The number of its first line.
        let line: Int
        let totals: ControlTotals
    }

    /// How many rows, and vouchers, fit.
    private static let capacity = 64

    private let allKeys: UnsafeMutableBufferPointer<ByteInterner.Sought>
    private let allRecords: UnsafeMutableBufferPointer<LedgerRecord>
    private let allVouchers: UnsafeMutableBufferPointer<Voucher>
    /// How many booked rows it has.
    private(set) var rowCount = 0
    private var voucherCount = 0

    /// Runs `body` with an empty group.
    static func with<Result>(_ body: (SIE4VoucherGroup) throws -> Result) rethrows -> Result {
        try withUnsafeTemporaryAllocation(of: ByteInterner.Sought.self, capacity: capacity) { keys in
            try withUnsafeTemporaryAllocation(of: LedgerRecord.self, capacity: capacity) { records in
                try withUnsafeTemporaryAllocation(of: Voucher.self, capacity: capacity) { vouchers in
                    try body(SIE4VoucherGroup(keys, records, vouchers))
                }
            }
        }
    }

    private init(
        _ keys: UnsafeMutableBufferPointer<ByteInterner.Sought>,
        _ records: UnsafeMutableBufferPointer<LedgerRecord>, _ vouchers: UnsafeMutableBufferPointer<Voucher>
    ) {
        allKeys = keys
        allRecords = records
        allVouchers = vouchers
    }

    /// The konteringar of the rows, in the order of the source.
    @inline(__always)
    var keys: UnsafeMutableBufferPointer<ByteInterner.Sought> {
        UnsafeMutableBufferPointer(rebasing: allKeys[..<rowCount])
    }

    /// The rows in the order of the source, each with the number of its kontering once that has been looked up.
    @inline(__always)
    var records: UnsafeMutableBufferPointer<LedgerRecord> {
        UnsafeMutableBufferPointer(rebasing: allRecords[..<rowCount])
    }

    /// In the order of the source.
    @inline(__always)
    var vouchers: UnsafeMutableBufferPointer<Voucher> {
        UnsafeMutableBufferPointer(rebasing: allVouchers[..<voucherCount])
    }

    /// Whether no further row fits.
    @inline(__always)
    var isFullOfRows: Bool { rowCount == Self.capacity }

    /// Whether no further voucher fits.
    @inline(__always)
    var isFullOfVouchers: Bool { voucherCount == Self.capacity }

    @inline(__always)
    mutating func append(_ key: ByteInterner.Sought, _ record: LedgerRecord) {
        allKeys.initializeElement(at: rowCount, to: key)
        allRecords.initializeElement(at: rowCount, to: record)
        rowCount &+= 1
    }

    @inline(__always)
    mutating func append(_ voucher: Voucher) {
        allVouchers.initializeElement(at: voucherCount, to: voucher)
        voucherCount += 1
    }

    /// Takes back the rows from the one with an index on.
    mutating func removeRows(from index: Int) {
        rowCount = index
    }

    /// How many rows of its vouchers it does not have.
    var missingRows: Int { vouchers.reduce(0) { $0 + $1.totals.records } - rowCount }

    mutating func removeAll() {
        rowCount = 0
        voucherCount = 0
    }
}
