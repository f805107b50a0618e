/// How much of a day the number format of a cell shows.
///
/// Excel makes `2026-01-01` of a typed `2026-01`, and shows it as `jan-26`: what was typed is the month.
enum CellDateForm {
    case day
    case month
    case year

    /// The form of a number format; nil when it shows no date.
    ///
    /// Letters count outside quotes, brackets and escapes. With hours or seconds `m` is a minute, and the day counts.
    init?(format: String) {
        let letters = Set(NumberFormat(format).sections.flatMap(\.signs))
        if letters.isDisjoint(with: ["y", "m", "d"]) { return nil }
        if !letters.isDisjoint(with: ["d", "h", "s"]) {
            self = .day
        } else {
            self = letters.contains("m") ? .month : .year
        }
    }

    /// The form of a number format that needs no definition (ECMA-376 part 1, 18.8.30); nil for all others.
    init?(builtIn id: String) {
        switch id {
        case "14", "15", "16", "22": self = .day
        case "17": self = .month
        default: return nil
        }
    }

    /// What is shown of an ISO day: `2026-01-31`, `2026-01` or `2026`.
    func shown(_ day: String) -> String {
        switch self {
        case .day: day
        case .month: String(day.prefix(7))
        case .year: String(day.prefix(4))
        }
    }
}
