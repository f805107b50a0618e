/// What the headers of all formats share.
enum Exporter {
    static let company = "Exempelby kommun, socialnämnden"
    static let product = "Utfall exempelgenerator"
    static let signature = "ekonom"

    /// Öre as kronor with two decimals and a leading minus.
    static func kronor(_ ore: Int64, mark: String = ".") -> String {
        let fraction = String(ore.magnitude % 100)
        return (ore < 0 ? "-" : "") + String(ore.magnitude / 100) + mark
            + String(repeating: "0", count: 2 - fraction.count) + fraction
    }

    /// `2026-02`.
    static func text(_ month: CalendarMonth) -> String {
        "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)"
    }

    /// The text of an XML attribute or element.
    static func xml(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
