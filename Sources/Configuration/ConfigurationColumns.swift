import Aggregation
import Diagnostics
import LedgerModel

/// The columns that a formula may name, given its position.
struct ColumnScope {
    /// The ids of all columns as they stand in the file; nil where there is none.
    let all: [String?]
    /// The columns before the formula; nil where one is at fault, which has been reported.
    var readable: [TableSpecification.Column?] = []

    /// A column of amounts before the formula, or what is wrong with the reference.
    func fault(of id: String) -> Diagnostic.FormulaFault? {
        if case .percent? = readable.compactMap(\.self).first(where: { $0.id == id })?.content { return .percent }
        guard let index = all.firstIndex(of: id) else { return .unknown }
        return index < readable.count ? nil : .later
    }
}

/// What the columns of a table show.
extension ConfigurationReader {
    /// Keys that go with each of the three keys that decide what a column shows.
    private static let companions: KeyValuePairs = [
        "scenario": ["span", "year"],
        "minus": [],
        "percent": ["zero_base", "decimals"],
    ]

    /// What a column shows.
    func content(_ fields: ConfigurationFields, in scope: ColumnScope) -> TableSpecification.Content? {
        let found = Self.companions.filter { fields[$0.key] != nil }
        guard let kind = found.first, found.count == 1 else {
            report(.ambiguousColumn(found: found.map(\.key), at: fields.location))
            return nil
        }
        for (other, keys) in Self.companions where other != kind.key {
            for entry in keys.compactMap({ fields[$0] }) {
                let known = ["id", "title", kind.key] + kind.value
                report(
                    .unknownKey(
                        entry.key, in: "a column of `\(kind.key)`", nearest: nil, known: known, at: entry.location))
            }
        }
        switch kind.key {
        case "scenario": return figures(fields)
        case "minus": return fields.read("minus") { operands($0, scope) }.map { .minus($0.0, $0.1) }
        default: return percent(fields, in: scope)
        }
    }

    private func figures(_ fields: ConfigurationFields) -> TableSpecification.Content? {
        let scenario = fields.require("scenario", choice(Scenario.self))
        let span = fields.require("span", choice(TableSpecification.Span.self))
        let year = fields.read("year") { integer($0, in: -1...0) } ?? 0
        guard let scenario, let span else { return nil }
        return .figures(Series(scenario), span, year: year)
    }

    private func percent(_ fields: ConfigurationFields, in scope: ColumnScope) -> TableSpecification.Content? {
        let operands = fields.read("percent") { self.operands($0, scope) }
        let zeroBase = fields.read("zero_base", choice(TableSpecification.ZeroBase.self)) ?? .blank
        let decimals = fields.read("decimals") { integer($0, in: 0...4) } ?? 0
        guard let operands else { return nil }
        return .percent(operands.0, of: operands.1, zeroBase: zeroBase, decimals: decimals)
    }

    private func operands(_ value: YAMLValue, _ scope: ColumnScope) -> (String, String)? {
        guard let values = list(value) else { return nil }
        guard values.count == 2 else { return wrongType(value, "a list of two column ids") }
        let ids = values.map { operand($0, scope) }
        guard let first = ids[0], let second = ids[1] else { return nil }
        return (first, second)
    }

    private func operand(_ value: YAMLValue, _ scope: ColumnScope) -> String? {
        guard let id = string(value) else { return nil }
        guard let fault = scope.fault(of: id) else { return id }
        let nearest = Spelling.nearest(to: id, among: scope.all.prefix(scope.readable.count).compactMap(\.self))
        report(.badFormula(id, fault, nearest: nearest, at: value.location))
        return nil
    }
}
