public import Aggregation
public import Diagnostics
public import LedgerModel

/// What a pipeline says of a scenario.
public struct ScenarioSettings: Hashable, Sendable {
    /// The scenario.
    public var scenario: Scenario
    /// `computed`: how its figures are computed; empty for one that files give.
    public var computed: [ForecastMethod]
    /// `else`: the id of the computed scenario that fills what no file gives.
    public var fill: TableReference?
    /// Where it stands.
    public var location: SourceLocation

    init(
        scenario: Scenario, computed: [ForecastMethod] = [], fill: TableReference? = nil,
        location: SourceLocation = SourceLocation("pipeline.yaml")
    ) {
        self.scenario = scenario
        self.computed = computed
        self.fill = fill
        self.location = location
    }
}
