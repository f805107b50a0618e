import LedgerModel

extension DatasetValue {
    /// Reads what ``description`` writes in a field of a type; nil when it is malformed.
    init?(_ text: String, _ type: Dataset.FieldType) {
        let value: DatasetValue?
        switch type {
        case .string: value = .text(text)
        case _ where text.isEmpty: value = .nothing
        case .integer: value = Int(text).map { .integer($0) }
        case .amount: value = Self.number(text, decimals: 2).map { .amount(ore: $0) }
        case .percent: value = Self.number(text, decimals: 4).map { .percent($0) }
        case .date: value = Self.date(text).map { .date($0) }
        case .month: value = Period(text).map { .month($0) }
        case .year: value = Int(text).map { .year($0) }
        }
        guard let value, value.description == text else { return nil }
        self = value
    }

    /// A number in units of its last decimal; nil unless it is written exactly as we write it.
    private static func number(_ text: String, decimals: Int) -> Int64? {
        guard text.utf8.suffix(decimals + 1).first == UInt8(ascii: ".") else { return nil }
        return Int64(text.filter { $0 != "." })
    }

    private static func date(_ text: String) -> LedgerDate? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? LedgerDate(year: parts[0], month: parts[1], day: parts[2]) : nil
    }
}
