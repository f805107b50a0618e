import LedgerModel

/// A line above a table that says what the table is: `Internbudget 2026, tkr`.
enum PlanTitle {
    /// The years that a title of a plan names; none where it is no such title.
    ///
    /// Two months are a span of time; a single one may be the month that the plan was made in.
    static func years(in text: String, _ calendar: FiscalCalendar) -> Set<Int> {
        let words = text.lowercased().split { !$0.isLetter }
        // A line of a year alone may stand beside or below the word.
        guard words.isEmpty || words.contains(where: isOfPlan) else { return [] }
        let named = NamedYears(text)
        guard named.months.count > 1, let first = named.months.min(), let last = named.months.max() else {
            return named.years
        }
        return named.years.union(calendar.year(of: first)...calendar.year(of: last))
    }

    private static func isOfPlan(_ word: Substring) -> Bool {
        ["budget", "prognos"].contains { word.contains($0) }
            || ["plan", "år", "året", "helår", "period"].contains { word.hasSuffix($0) }
    }
}
