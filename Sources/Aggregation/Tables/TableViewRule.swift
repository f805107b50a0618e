public import Diagnostics
public import LedgerModel

/// Which figures a row or column views; what a row says wins over what the column says.
public struct TableViewRule: Hashable, Sendable {
    /// The months that are summed.
    public enum Span: String, CaseIterable, Hashable, Sendable {
        /// The period alone.
        case manad
        /// The fiscal year so far.
        case ack
        /// The whole fiscal year.
        case helar
    }

    /// The scenario.
    public var scenario: Scenario?
    /// The version of a budget or forecast; nil for the usual one.
    public var version: FigureVersion?
    /// Where the version stands, for messages about one that is not there.
    public var versionLocation: SourceLocation?
    /// The months.
    public var span: Span?
    /// Fiscal years from the report's own, 0 being that one; several are added.
    public var years: ClosedRange<Int>?

    /// A rule; by default nothing is said.
    public init(
        scenario: Scenario? = nil, version: FigureVersion? = nil, versionLocation: SourceLocation? = nil,
        span: Span? = nil, years: ClosedRange<Int>? = nil
    ) {
        self.scenario = scenario
        self.version = version
        self.versionLocation = versionLocation
        self.span = span
        self.years = years
    }

    /// What holds for a row with this rule in a column with another.
    ///
    /// A version belongs to the scenario beside which it stands, so a row of another scenario does not take it over.
    func over(_ column: TableViewRule) -> TableViewRule {
        var rule = self
        let keepsScenario = scenario == nil || scenario == column.scenario
        rule.scenario = scenario ?? column.scenario
        if version == nil, keepsScenario {
            rule.version = column.version
            rule.versionLocation = column.versionLocation
        }
        rule.span = span ?? column.span
        rule.years = years ?? column.years
        return rule
    }
}
