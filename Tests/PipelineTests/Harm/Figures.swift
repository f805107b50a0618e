import LedgerModel

/// What a run publishes, in öre by month, place in the report and slag; income +, cost −.
struct Figures: Equatable, Sendable {
    private(set) var amounts: [String: Int64] = [:]

    /// The figures of a right reading of a book.
    init(_ book: Book) {
        for row in book.outcome {
            add(-row.amount, to: "2026-\(row.month < 10 ? "0" : "")\(row.month) \(Self.place(of: row)) \(row.slag)")
        }
    }

    /// The figures of a year, without code parts.
    init(yearOf book: Book) {
        for row in book.outcome {
            add(-row.amount, to: "2026 \(row.konto.hasPrefix("7") ? "kapital" : "ovrigt") \(row.slag)")
        }
    }

    /// The figures of 2026 in a dataset, `period,verksamhet,slag,scenario,belopp,belopp_ack` or the same by year.
    init(published table: String) {
        for line in table.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count > 4, fields[0].hasPrefix("2026"), let ore = Int64(fields[4].replacing(".", with: ""))
            else { continue }
            add(ore, to: "\(fields[0]) \(fields[1]) \(fields[2])")
        }
    }

    private mutating func add(_ amount: Int64, to place: String) {
        let sum = amounts[place, default: 0] + amount
        // A place without money is as one that is not there.
        amounts[place] = sum == 0 ? nil : sum
    }

    /// The verksamhet that the mapping gives a row.
    static func place(of row: Book.Row) -> String {
        row.konto.hasPrefix("7") ? "kapital" : "\(row.ansvar)-\(row.vht)"
    }

    /// Where two figures differ, the first few.
    func difference(from other: Figures) -> String {
        let places = Set(amounts.keys).union(other.amounts.keys).sorted()
        let lines = places.filter { amounts[$0] != other.amounts[$0] }.map {
            "\($0): \(amounts[$0].map { "\($0)" } ?? "–") for \(other.amounts[$0].map { "\($0)" } ?? "–")"
        }
        return lines.prefix(4).joined(separator: ", ") + (lines.count > 4 ? " and \(lines.count - 4) more" : "")
    }
}
