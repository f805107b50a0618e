import Aggregation
import Diagnostics
import LedgerModel

/// The block `scenarios`: those of the pipeline's own, and what is computed where no file gives a forecast.
extension ConfigurationReader {
    /// The scenarios of the block; those that there always are come first.
    func scenarios(_ value: YAMLValue) -> [ScenarioSettings]? {
        guard let entries = entries(value) else { return nil }
        var ids: [(id: String, location: SourceLocation)] = []
        var settings: [ScenarioSettings] = []
        for entry in entries {
            let key = YAMLValue(content: .plain(entry.key), location: entry.location)
            guard let id = identifier(key, allowed: Self.identifierSigns) else { continue }
            if id == "column" { report(.reservedIdentifier(id, use: "scenarios in a column", at: entry.location)) }
            ids.append((id, entry.location))
            if let scenario = scenario(id, entry.value) { settings.append(scenario) }
        }
        // What fills a forecast may stand below it.
        for setting in settings {
            guard let fill = setting.fill else { continue }
            let computed = settings.filter { !$0.computed.isEmpty }.map(\.scenario.rawValue)
            if !computed.contains(fill.id) {
                report(
                    .badValue(
                        fill.id, nearest: Spelling.nearest(to: fill.id, among: computed), allowed: computed,
                        at: fill.location))
            }
        }
        return settings
    }

    private func scenario(_ id: String, _ value: YAMLValue) -> ScenarioSettings? {
        let builtIn = Scenario.builtIn.first { $0.rawValue == id }
        if let builtIn, builtIn != .prognos {
            report(.reservedIdentifier(id, use: "a scenario that there always is", at: value.location))
            return nil
        }
        if let builtIn {
            guard let fields = fields(value, of: .prognos) else { return nil }
            return ScenarioSettings(scenario: builtIn, fill: fields.read("else", reference))
        }
        guard let fields = fields(value, of: .scenario) else { return nil }
        guard let kind = fields.choice("like", Scenario.Kind.self) else { return nil }
        let methods = fields.read("computed") { entries($0, of: "computed").map { $0.compactMap(method) } } ?? []
        if kind != .prognos, let entry = fields["computed"] {
            report(.unusedKey("computed", what: "scenarios like prognos", actual: kind.rawValue, at: entry.location))
        }
        let fill = fields.read("else", reference)
        if kind != .prognos, let entry = fields["else"] {
            report(.unusedKey("else", what: "scenarios like prognos", actual: kind.rawValue, at: entry.location))
        }
        return ScenarioSettings(
            scenario: Scenario(id, like: kind), computed: methods, fill: fill, location: fields.location)
    }

    private func method(_ value: YAMLValue) -> ForecastMethod? {
        guard let fields = fields(value, of: .computedForecast) else {
            return nil
        }
        let verksamhet = fields.read("verksamhet", references)
        let slag = fields.read("slag", references)
        guard let kind = fields.choice("method", ForecastMethod.Kind.self) else { return nil }
        return ForecastMethod(
            kind, selector: TableSelector(verksamhet: verksamhet, slag: slag), at: value.location)
    }

    /// A scenario by its id.
    func scenario(_ value: YAMLValue) -> Scenario? {
        let all = Scenario.builtIn + ownScenarios.filter { !$0.isBuiltIn }
        guard let id = choice(value, of: all.map(\.rawValue)) else { return nil }
        return all.first { $0.rawValue == id }
    }
}
