import LedgerGenerator

/// A small made-up ledger whose exports are changed: what an export means, whatever it looks like.
struct Book: Sendable {
    /// A booked row.
    struct Row: Sendable {
        /// The voucher's number; rows of a voucher follow one another and sum to 0.
        var voucher: Int
        /// A day as 20260131.
        var day: Int
        var konto: String
        /// Empty on a balance account, as the other code part.
        var ansvar: String
        var vht: String
        /// In öre, debit +.
        var amount: Int64
        var text: String

        /// The month, 1...12.
        var month: Int { day / 100 % 100 }
        /// Whether it is income or a cost.
        var slag: String { konto.hasPrefix("3") ? "intakt" : "kostnad" }
        /// Whether the row is on an account outside the outcome.
        var isBalance: Bool { konto.hasPrefix("1") || konto.hasPrefix("2") }
    }

    var rows: [Row] = []

    /// Codes that differ by a leading zero, so that one that gets lost makes another.
    static let ansvar = ["0805", "805", "1210"]
    static let vht = ["0510", "510", "610"]
    static let accounts = ["3010", "31140", "4510", "5020", "50310", "6010", "7210"]
    private static let texts = ["Hyra", "Lön", "Städning", "Avgift", "El och värme", "Resor", "Kontorsmaterial"]

    init() {}

    /// Vouchers of two or three rows and a balance account, in the months January to June of 2026.
    init(_ random: inout SplitMix64) {
        for number in 1...(10 + random.below(4)) {
            let month = number <= 6 ? number : 1 + random.below(6)
            let day = 2026_00_00 + month * 100 + 13 + random.below(15)
            var sum: Int64 = 0
            for _ in 0..<(2 + random.below(2)) {
                let row = Self.row(number, day, &random)
                sum += row.amount
                rows.append(row)
            }
            let bank = random.pick(["1940", "2510"])
            rows.append(
                Row(voucher: number, day: day, konto: bank, ansvar: "", vht: "", amount: -sum, text: "Bank"))
        }
        spread(&random)
        rows.sort { ($0.month, $0.voucher) < ($1.month, $1.voucher) }
        renumber()
    }

    private static func row(_ number: Int, _ day: Int, _ random: inout SplitMix64) -> Row {
        let konto = random.pick(accounts)
        let size = Int64(random.below(2_000_000)) + 1_201
        // Never whole kronor, nor a whole tenth.
        let amount = size % 10 == 0 ? size + 7 : size
        let isCredit = konto.hasPrefix("3") != random.oneIn(6)
        return Row(
            voucher: number, day: day, konto: konto, ansvar: random.pick(ansvar), vht: random.pick(vht),
            amount: isCredit ? -amount : amount, text: random.pick(texts))
    }

    /// Sees to it that each combination of codes is there, so that no rule of the mapping is without rows.
    private mutating func spread(_ random: inout SplitMix64) {
        var combinations = Self.ansvar.flatMap { ansvar in Self.vht.map { (ansvar, $0) } }
        for index in rows.indices where !rows[index].isBalance && !rows[index].konto.hasPrefix("7") {
            guard !combinations.isEmpty else { return }
            (rows[index].ansvar, rows[index].vht) = combinations.remove(at: random.below(combinations.count))
        }
    }

    /// Gives vouchers the numbers 1, 2, 3 … in the order they stand.
    private mutating func renumber() {
        var (number, last) = (0, 0)
        for index in rows.indices {
            if rows[index].voucher != last { number += 1 }
            last = rows[index].voucher
            rows[index].voucher = number
        }
    }

    /// The rows of accounts within the outcome.
    var outcome: [Row] { rows.filter { !$0.isBalance } }

    /// The vouchers in their order.
    var vouchers: [[Row]] {
        var all: [[Row]] = []
        for row in rows {
            if all.last?.last?.voucher == row.voucher { all[all.count - 1].append(row) } else { all.append([row]) }
        }
        return all
    }
}
