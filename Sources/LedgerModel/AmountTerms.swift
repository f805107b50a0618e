/// What a row of a budget or forecast says of itself besides its place: scenario, version, decision.
public struct AmountTerms: Hashable, Sendable {
    /// The scenario, in a source of several; nil for the source's own.
    public var scenario: Scenario?
    /// The month that the forecast was made after; nil for the source's own.
    public var version: Period?
    /// The decision that the amount of a budget rests on.
    public var decision: Decision?

    /// Terms; by default nothing is said.
    public init(scenario: Scenario? = nil, version: Period? = nil, decision: Decision? = nil) {
        self.scenario = scenario
        self.version = version
        self.decision = decision
    }

    /// The series of a row of a source.
    public func series(in source: Series) -> Series {
        Series(
            scenario ?? source.scenario, version: version ?? source.version, decision: decision ?? source.decision)
    }
}
