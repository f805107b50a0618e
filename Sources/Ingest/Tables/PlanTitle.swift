/// A line above a table that says what the table is: `Budget 2026, tkr`.
enum PlanTitle {
    private static let words: Set<Substring> = [
        "budget", "prognos", "plan", "helår", "helårsprognos", "år", "budgetår",
    ]

    /// The years that a title of a plan names; nil where it is none or names no year.
    ///
    /// The year of a day, as in `beslutad 2025-11-20`, is not one.
    static func years(in text: String) -> Set<Int>? {
        let parts = text.lowercased().split { $0.isWhitespace || ",;:().".contains($0) }
        guard parts.contains(where: words.contains) else { return nil }
        let years = parts.filter { $0.count == 4 }.compactMap { Int($0) }.filter { (2000...2099).contains($0) }
        return years.isEmpty ? nil : Set(years)
    }
}
