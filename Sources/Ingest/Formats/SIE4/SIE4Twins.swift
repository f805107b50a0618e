import Diagnostics
import LedgerModel

/// The rows of a voucher, to find added ones (`#RTRANS`) without the `#TRANS` that is to repeat each (#RTRANS 4-6).
///
/// Programs write the twin with another date, sign or text, and with 0 where the row was struck later; account and
/// amount tell it.
struct SIE4Twins {
    private struct Row: Hashable {
        let account: [UInt8]
        let ore: Int64
    }

    private var added: [Row] = []
    private var booked: [Row: Int] = [:]

    /// Takes an added row.
    mutating func add(_ account: ByteView, _ ore: Int64) {
        if ore != 0 { added.append(Row(account: Array(account), ore: ore)) }
    }

    /// Takes a row that counts.
    mutating func book(_ account: ByteView, _ ore: Int64) {
        // A twin stands behind its row, so that most vouchers keep nothing.
        if !added.isEmpty { booked[Row(account: Array(account), ore: ore), default: 0] += 1 }
    }

    /// How many added rows have no twin, and what they sum to in öre, wrapping.
    var alone: (count: Int, sum: Int64) {
        var twins = booked
        return added.reduce(into: (0, 0)) { alone, row in
            if let count = twins[row], count > 0 {
                twins[row] = count - 1
            } else {
                alone = (alone.0 + 1, alone.1 &+ row.ore)
            }
        }
    }
}

extension SIE4Reader {
    /// `#RTRANS`, which never counts.
    mutating func readAddedRow(_ place: Place) {
        let amount = fieldCount > 1 && line.fields[2].form == .list ? 3 : 2
        switch AmountText.read(bytes(amount, of: place)) {
        case .ore(let ore), .commaOre(let ore): twins.add(bytes(1, of: place), ore)
        case .invalid: break
        }
    }

    /// Tells of added rows that would have to be counted, if anything did not count them in their twins.
    mutating func reportTwins(
        _ voucher: LedgerAssembly.OpenVoucher, head: Place?, _ assembly: inout LedgerAssembly
    ) {
        let (count, sum) = twins.alone
        guard count > 0 else { return }
        let location = assembly.location(line: voucher.line)
        let excerpt = head?.excerpt(decoder) ?? ""
        if sum == 0 {
            assembly.log.add(.sieAddedRows(voucher.label, count: count, at: location).with(excerpt: excerpt))
        } else {
            contents.repeated.add(.sieAddedRow(voucher.label, at: location)) { excerpt }
        }
    }
}
