public import LedgerModel

/// Fills in the placeholders of headings.
public enum TableTitle {
    /// The placeholders, for messages; any number may stand in place of 1.
    public static let variables = ["{year}", "{year-1}", "{year+1}", "{mon}", "{period}"]

    /// Whether a text in braces is one of them.
    public static func isVariable(_ text: String) -> Bool {
        ["{mon}", "{period}"].contains(text) || yearOffset(text) != nil
    }

    /// `{mon}` is the period's month, `{year}` its fiscal year, `{year-1}` the one before, `{period}` is ISO.
    public static func filled(_ title: String, period: Period, calendar: FiscalCalendar) -> String {
        var (text, rest) = ("", title[...])
        while let brace = rest.firstIndex(of: "{") {
            text += rest[..<brace]
            let end = rest[brace...].firstIndex(of: "}").map(rest.index(after:)) ?? rest.endIndex
            text += value(String(rest[brace..<end]), period, calendar)
            rest = rest[end...]
        }
        return text + rest
    }

    private static func value(_ variable: String, _ period: Period, _ calendar: FiscalCalendar) -> String {
        switch variable {
        case "{mon}": MonthName.short(period)
        case "{period}": period.description
        default: yearOffset(variable).map { "\(calendar.year(of: period) + $0)" } ?? variable
        }
    }

    /// How far `{year}`, `{year-1}`, `{year+2}` is from the fiscal year; nil for any other text.
    private static func yearOffset(_ variable: String) -> Int? {
        guard variable.hasPrefix("{year"), variable.hasSuffix("}") else { return nil }
        let offset = variable.dropFirst(5).dropLast()
        if offset.isEmpty { return 0 }
        guard let sign = offset.first, "+-".contains(sign), offset.count <= 3 else { return nil }
        return Int(offset)
    }
}
