import Aggregation
import Diagnostics
import LedgerModel

/// What rows and columns of a table say in the same words.
extension ConfigurationReader {
    /// Keys that select amounts.
    static let selectorKeys = ["verksamhet", "slag", "matt", "except"]
    /// Keys that say which figures are viewed.
    static let viewKeys = ["scenario", "version", "span", "year"]
    /// Keys of formulas, each with those that go with it.
    static let formulaKeys: KeyValuePairs = [
        "plus": ["decimals"], "minus": ["decimals"], "percent": ["zero_base", "decimals"],
        "per": ["scale", "decimals"],
    ]

    /// Which amounts a row or column selects.
    func selector(_ fields: ConfigurationFields) -> TableSelector {
        if fields["slag"] != nil, let entry = fields["matt"] {
            report(.contradictingKeys("matt", beside: "slag", at: entry.location))
        }
        return TableSelector(
            verksamhet: fields.read("verksamhet", references), slag: fields.read("slag", references),
            matt: fields.read("matt", references), except: fields.read("except", references) ?? [])
    }

    /// Which figures a row or column views.
    func view(_ fields: ConfigurationFields) -> TableViewRule {
        TableViewRule(
            scenario: fields.read("scenario", scenario), version: fields.read("version", version),
            versionLocation: fields["version"]?.value.location,
            span: fields.read("span", choice(TableViewRule.Span.self)), years: fields.read("year", years))
    }

    /// One id, or a list of them.
    func references(_ value: YAMLValue) -> [TableReference]? {
        guard case .list = value.content else { return string(value).map { [TableReference($0, at: value.location)] } }
        return list(value).map { ids in
            if ids.isEmpty { report(.emptyList("the list", at: value.location)) }
            return ids.compactMap { id in string(id).map { TableReference($0, at: id.location) } }
        }
    }

    /// One id.
    func reference(_ value: YAMLValue) -> TableReference? {
        string(value).map { TableReference($0, at: value.location) }
    }

    /// A fiscal year from the report's own, `-1`, or several, `-3..0`.
    private func years(_ value: YAMLValue) -> ClosedRange<Int>? {
        guard case .plain(let text) = value.content, let dots = text.firstRange(of: "..") else {
            return integer(value, in: -50...50).map { $0...$0 }
        }
        let bounds = [text[..<dots.lowerBound], text[dots.upperBound...]].compactMap { Int($0) }
        guard bounds.count == 2, bounds[0] <= bounds[1], bounds.allSatisfy((-50...50).contains) else {
            return wrongType(value, "a whole number, or a range of them such as `-3..0`")
        }
        return bounds[0]...bounds[1]
    }

    /// Which version of a budget or forecast.
    private func version(_ value: YAMLValue) -> FigureVersion? {
        guard let text = string(value) else { return nil }
        let named: [String: FigureVersion] = [
            "gallande": .gallande, "ursprunglig": .ursprunglig, "tillagg": .tillagg, "latest": .latest,
            "previous": .previous, "first": .first,
        ]
        if let version = named[text] { return version }
        if let month = Period(text), !month.isYear { return .month(month) }
        if let day = LedgerDate(iso: text) { return .day(day) }
        if text.hasPrefix("{year}-"), let month = Int(text.dropFirst(7)), text.utf8.count == 9, (1...12).contains(month)
        {
            return .monthOfYear(month)
        }
        let allowed = ["gallande", "ursprunglig", "tillagg", "latest", "previous", "first"]
        report(
            .badValue(
                text, nearest: Spelling.nearest(to: text, among: allowed),
                allowed: allowed + ["2026-04-30", "2026-08", "{year}-08"], at: value.location))
        return nil
    }

    /// A formula, when one of its keys is there; `operands` reads the ids that it is over.
    func formula(
        _ key: String, _ fields: ConfigurationFields, _ operands: (YAMLValue) -> [TableReference]?
    ) -> TableFormula? {
        let zeroBase = fields.read("zero_base", choice(TableFormula.ZeroBase.self)) ?? .blank
        let scale = fields.read("scale") { integer($0, in: 1...1_000_000) } ?? 1
        guard let ids = fields.read(key, { counted($0, key, operands) }) else { return nil }
        switch key {
        case "plus": return TableFormula(.plus, ids)
        case "minus": return TableFormula(.minus, ids)
        case "percent": return TableFormula(.percent(zeroBase), ids)
        default: return TableFormula(.per(scale: scale), ids)
        }
    }

    /// The ids of a formula, as many as it needs.
    private func counted(
        _ value: YAMLValue, _ key: String, _ operands: (YAMLValue) -> [TableReference]?
    ) -> [TableReference]? {
        guard case .list(let values) = value.content else { return wrongType(value, "a list of ids") }
        switch key {
        case "percent", "per":
            if values.count != 2 { return wrongType(value, "a list of two ids") }
        case "minus":
            if values.count < 2 { return wrongType(value, "a list of at least two ids") }
        default:
            if values.isEmpty { return wrongType(value, "a list of ids") }
        }
        guard let ids = operands(value), ids.count == values.count else { return nil }
        return ids
    }

    /// Reports the keys of a block that mean nothing for what it shows; `kind` is said in the message.
    func reportOthers(_ fields: ConfigurationFields, than known: [String], in kind: String, of keys: [String]) {
        for key in keys where !known.contains(key) {
            guard let entry = fields[key] else { continue }
            report(.unknownKey(key, in: kind, nearest: nil, known: known, at: entry.location))
        }
    }
}
