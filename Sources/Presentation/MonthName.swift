public import LedgerModel

/// The names of months in print.
public enum MonthName {
    private static let names = [
        "Januari", "Februari", "Mars", "April", "Maj", "Juni", "Juli", "Augusti", "September", "Oktober",
        "November", "December",
    ]

    /// `Februari 2026`, or `2026` for a year.
    public static func heading(_ period: Period) -> String {
        period.isYear ? period.description : "\(names[period.month - 1]) \(period.year)"
    }

    /// `februari 2026`, in a sentence.
    public static func long(_ month: Period) -> String {
        "\(names[month.month - 1].lowercased()) \(month.year)"
    }

    /// `feb`.
    static func short(_ month: Period) -> String {
        names[month.month - 1].prefix(3).lowercased()
    }
}
