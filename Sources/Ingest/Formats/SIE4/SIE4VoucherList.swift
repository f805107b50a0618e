import Diagnostics
import LedgerModel

/// The vouchers of a file in brief, for what only the whole file can tell: numbers that come again and odd dates.
///
/// An export appended to itself doubles all money, and every voucher in it balances. Numbers are kept as hashes, and at
/// most a million vouchers, so that memory stays bounded; a chance collision among them is one in ten million files.
struct SIE4VoucherList {
    private struct Entry {
        /// Hash of series and number; 0 when the voucher has no number.
        let number: UInt64
        let line: UInt32
        let date: LedgerDate
        /// Whether it has booked rows: a struck voucher may lie in any year.
        let isBooked: Bool
    }

    private var entries: [Entry] = []
    private static let limit = 1 << 20

    /// Adds a voucher by its series and number; `isBooked` tells whether it has rows that count.
    mutating func append(
        series: UnsafeBufferPointer<UInt8>, number: UnsafeBufferPointer<UInt8>, date: LedgerDate, line: Int,
        isBooked: Bool
    ) {
        guard entries.count < Self.limit else { return }
        // Swapped, so that series 1 number 2 is not series 2 number 1.
        let hash = number.isEmpty ? 0 : ByteInterner.hash(number) ^ ByteInterner.hash(series).byteSwapped
        let line = UInt32(truncatingIfNeeded: line)
        entries.append(Entry(number: hash, line: line, date: date, isBooked: isBooked))
    }

    /// Adds a voucher that has ended.
    mutating func append(_ voucher: LedgerAssembly.OpenVoucher, isBooked: Bool) {
        voucher.series.withUnsafeBufferPointer { series in
            voucher.number.withUnsafeBufferPointer { number in
                append(series: series, number: number, date: voucher.date, line: voucher.line, isBooked: isBooked)
            }
        }
    }

    /// Adds the vouchers of a later part of the file.
    mutating func absorb(_ part: SIE4VoucherList) {
        entries.append(contentsOf: part.entries.prefix(max(0, Self.limit - entries.count)))
    }

    /// Tells what is odd, once a file, now that all fiscal years are known.
    func report(_ header: SIE4Header, _ assembly: inout LedgerAssembly) {
        var numbers: Set<UInt64> = []
        numbers.reserveCapacity(entries.count)
        var repeated: [Entry] = []
        var outside: [Entry] = []
        for entry in entries {
            let year = header.year(containing: entry.date.period)?.index ?? entry.date.year
            let key = entry.number &+ UInt64(truncatingIfNeeded: year)
            if entry.number != 0, !numbers.insert(key).inserted { repeated.append(entry) }
            if entry.isBooked, header.isOutsideYears(entry.date) { outside.append(entry) }
        }
        if let first = repeated.first {
            let location = assembly.location(line: Int(first.line))
            assembly.log.add(.sieRepeatedNumber(at: location).standing(forLines: repeated.count))
        }
        if let first = outside.first {
            let location = assembly.location(line: Int(first.line))
            assembly.log.add(.sieOutsideYears("\(first.date)", at: location).standing(forLines: outside.count))
        }
    }
}
