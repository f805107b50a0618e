import LedgerModel

/// The voucher numbers of a file, to tell when one comes again: an export appended to itself doubles all money.
///
/// Numbers are kept as hashes, at most a million of them, so that memory stays bounded; a chance collision among a
/// million is one in ten million files, and costs a warning.
struct SIE4VoucherNumbers {
    private var seen: Set<UInt64> = []
    private static let limit = 1 << 20

    /// Whether the number has come before in the series and year; false for vouchers without number.
    mutating func repeats(series: [UInt8], number: [UInt8], year: Int) -> Bool {
        guard !number.isEmpty, seen.count < Self.limit else { return false }
        let key = series + [0xFF] + number + [0xFF, UInt8(truncatingIfNeeded: year)]
        return !key.withUnsafeBufferPointer { seen.insert(ByteInterner.hash($0)).inserted }
    }
}
