/// A value of a ``Dataset``: exact and typed, so that each format writes it in its own way.
public enum DatasetValue: Hashable, Sendable {
    /// Text or a code, empty where there is none.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// Money in whole öre.
    case amount(Amount)
    /// Ten-thousandths of a percent: 1.5% is 15000.
    case percent(Int64)
    /// A day.
    case date(LedgerDate)
    /// A month.
    case month(Period)
    /// A fiscal year.
    case year(Int)
    /// No value, which is neither 0 nor an empty text.
    case nothing

    /// Money in whole öre.
    public static func amount(ore: Int64) -> DatasetValue {
        .amount(Amount(ore: ore))
    }
}

extension DatasetValue: CustomStringConvertible {
    /// As text for machines: `.` decimal, ISO dates, empty for nothing.
    public var description: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .amount(let amount): amount.description
        case .percent(let value): Self.percentText(value)
        case .date(let date): date.description
        case .month(let month): month.description
        case .year(let year): String(year)
        case .nothing: ""
        }
    }

    private static func percentText(_ value: Int64) -> String {
        let decimals = String(value.magnitude % 10000)
        let zeros = String(repeating: "0", count: 4 - decimals.utf8.count)
        return "\(value < 0 ? "-" : "")\(value.magnitude / 10000).\(zeros)\(decimals)"
    }
}

extension DatasetValue: Comparable {
    /// Orders as the bytes of the texts do, whatever the types.
    public static func < (left: DatasetValue, right: DatasetValue) -> Bool {
        switch (left, right) {
        // These all have four digits for the year and two for the month, so numbers compare as their texts do.
        case (.month(let left), .month(let right)): left < right
        case (.year(let left), .year(let right)): left < right
        case (.date(let left), .date(let right)): left < right
        default: left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
        }
    }
}
