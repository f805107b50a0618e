import Diagnostics
import LedgerModel

/// The vouchers of a file in brief, for what only the whole file can tell: numbers that come again and odd dates.
///
/// An export appended to itself doubles all money, and every voucher in it balances. Of many vouchers only those are
/// kept whose hash ends in so many zeros: a number that comes again has the same hash, so a doubled export still shows,
/// and memory stays bounded.
struct SIE4VoucherList {
    private struct Entry {
        /// Hash of series, number and date.
        let hash: UInt64
        let line: UInt32
        let date: LedgerDate
    }

    private struct Day {
        var firstLine: UInt32
        var vouchers: Int
    }

    private var entries: [Entry] = []
    /// What the hashes of kept entries have in common: these bits are zero.
    private var mask: UInt64 = 0
    /// Vouchers with booked rows by day; a struck voucher may lie in any year.
    private var days: [LedgerDate: Day] = [:]
    /// Rows by day, where their own dates count.
    private var rowDays: [LedgerDate: Day] = [:]
    private var lastDay: (date: LedgerDate, day: Day)?
    private static let limit = 1 << 15

    /// Adds a voucher; `isBooked` tells whether it has rows that count.
    @inline(__always)
    mutating func append(_ name: VoucherName, date: LedgerDate, line: Int, isBooked: Bool) {
        let line = UInt32(truncatingIfNeeded: line)
        if isBooked { count(date, line) }
        if name.number == 0 { return }
        let hash = name.hash
        if hash & mask == 0 { keep(Entry(hash: hash, line: line, date: date)) }
    }

    /// Adds a voucher that has ended.
    mutating func append(_ voucher: LedgerAssembly.OpenVoucher, isBooked: Bool) {
        append(
            VoucherName(series: voucher.series, number: voucher.number), date: voucher.date, line: voucher.line,
            isBooked: isBooked)
    }

    /// Adds a row that counts on a day of its own.
    mutating func appendRow(on date: LedgerDate, line: Int) {
        let day = Day(firstLine: UInt32(truncatingIfNeeded: line), vouchers: 1)
        Self.merge(date, day, into: &rowDays)
    }

    /// Adds the vouchers of a later part of the file.
    mutating func absorb(_ part: SIE4VoucherList) {
        var part = part
        part.settle()
        settle()
        if part.mask > mask { thin(to: part.mask) }
        for entry in part.entries where entry.hash & mask == 0 { keep(entry) }
        for (date, day) in part.days { Self.merge(date, day, into: &days) }
        for (date, day) in part.rowDays { Self.merge(date, day, into: &rowDays) }
    }

    private mutating func keep(_ entry: Entry) {
        entries.append(entry)
        if entries.count > Self.limit { thin(to: mask << 1 | 1) }
    }

    private mutating func thin(to mask: UInt64) {
        self.mask = mask
        entries.removeAll { $0.hash & mask != 0 }
    }

    /// Counts a day; vouchers mostly come in the order of their dates.
    private mutating func count(_ date: LedgerDate, _ line: UInt32) {
        if lastDay?.date == date {
            lastDay?.day.vouchers += 1
        } else {
            settle()
            lastDay = (date, Day(firstLine: line, vouchers: 1))
        }
    }

    private mutating func settle() {
        if let lastDay { Self.merge(lastDay.date, lastDay.day, into: &days) }
        lastDay = nil
    }

    private static func merge(_ date: LedgerDate, _ day: Day, into days: inout [LedgerDate: Day]) {
        guard var known = days[date] else {
            days[date] = day
            return
        }
        known.firstLine = min(known.firstLine, day.firstLine)
        known.vouchers += day.vouchers
        days[date] = known
    }

    /// Tells what is odd, once a file, now that all fiscal years are known.
    mutating func report(_ header: SIE4Header, _ assembly: inout LedgerAssembly) {
        settle()
        reportRepeated(header, &assembly)
        reportOutside(days, isRow: false, header, &assembly)
        reportOutside(rowDays, isRow: true, header, &assembly)
    }

    private func reportOutside(
        _ days: [LedgerDate: Day], isRow: Bool, _ header: SIE4Header, _ assembly: inout LedgerAssembly
    ) {
        let outside = days.filter { header.isOutsideYears($0.key) }
        guard let first = outside.min(by: { $0.value.firstLine < $1.value.firstLine }) else { return }
        let location = assembly.location(line: Int(first.value.firstLine))
        let vouchers = outside.reduce(0) { $0 + $1.value.vouchers }
        let months = Set(outside.keys.map(\.period)).sorted().map { "\($0)" }
        assembly.log.add(
            .sieOutsideYears("\(first.key)", isRow: isRow, months: months, at: location).standing(forLines: vouchers))
    }

    private func reportRepeated(_ header: SIE4Header, _ assembly: inout LedgerAssembly) {
        let keys = entries.map { entry in
            let year = header.year(containing: entry.date.period)?.index ?? entry.date.year
            return (key: entry.hash &+ UInt64(truncatingIfNeeded: year), line: entry.line, year: entry.date.year)
        }
        // Mostly none comes again, and asking costs less than sorting.
        guard Self.mayRepeat(keys.lazy.map(\.key), count: keys.count) else { return }
        let sorted = keys.sorted { ($0.key, $0.line) < ($1.key, $1.line) }
        let repeated = zip(sorted, sorted.dropFirst()).filter { $0.0.key == $0.1.key }.map(\.1)
        guard let first = repeated.map(\.line).min() else { return }
        let location = assembly.location(line: Int(first))
        let years = Set(repeated.map(\.year)).sorted()
        assembly.log.add(.sieRepeatedNumber(years: years, at: location).standing(forLines: repeated.count))
    }

    /// Whether a number comes again among hashes, or is 0.
    ///
    /// A table of the hashes as they are, since a `Set` of them would be a twentieth of the whole reading.
    private static func mayRepeat(_ hashes: some Sequence<UInt64>, count: Int) -> Bool {
        let bits = max(1, Int.bitWidth - (count * 2).leadingZeroBitCount)
        let mask = 1 << bits - 1
        var slots = Array(repeating: 0 as UInt64, count: mask + 1)
        for hash in hashes {
            // Their last bits are alike.
            var slot = Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
            while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
            if slots[slot] == hash { return true }
            slots[slot] = hash
        }
        return false
    }
}
