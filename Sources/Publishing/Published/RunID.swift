import LedgerModel

/// A run's id: its month, and its number among the runs of the month, from 1.
struct RunID: Hashable, Comparable, CustomStringConvertible {
    let period: Period
    let number: Int

    /// `2026-02.r3`.
    var description: String { "\(period).r\(number)" }

    init(period: Period, number: Int) {
        self.period = period
        self.number = number
    }

    /// Reads what ``description`` writes; nil for a number that does not fit.
    init?(_ text: String) {
        guard let dot = text.lastIndex(of: "."), let period = Period(String(text[..<dot])), !period.isYear,
            let number = Int32(text[dot...].dropFirst(2))
        else { return nil }
        self.init(period: period, number: Int(number))
        guard description == text else { return nil }
    }

    static func < (left: RunID, right: RunID) -> Bool {
        (left.period, left.number) < (right.period, right.number)
    }
}
