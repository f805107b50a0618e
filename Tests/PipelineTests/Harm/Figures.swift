/// What a run publishes, in öre by the place that a row has in the report; income +, cost −.
///
/// The rules of ``HarmPipeline`` give each code and month a row of its own, so that what moves shows.
struct Figures: Equatable, Sendable {
    private(set) var amounts: [String: Int64] = [:]

    init() {}

    /// The figures of a right reading of a book.
    init(_ book: Book) {
        for row in book.outcome where row.day / 10000 == 2026 {
            add(-row.amount, to: Self.place(of: row))
            add(-row.amount, to: row.konto.hasPrefix("3") ? "Intäkter" : "Kostnader")
        }
    }

    mutating func add(_ amount: Int64, to place: String) {
        let sum = amounts[place, default: 0] + amount
        // A place without money is as one that is not there.
        amounts[place] = sum == 0 ? nil : sum
    }

    static func place(of row: Book.Row) -> String {
        row.konto.hasPrefix("7") ? "kapital-\(row.month)" : "\(row.ansvar)-\(row.vht)-\(row.month)"
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
