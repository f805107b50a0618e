public import Diagnostics
public import LedgerModel

/// How the figures of a scenario are computed, its ids looked up in the registers.
public struct ForecastPlan: Hashable, Sendable {
    /// A method and the places that it is for.
    struct Method: Hashable, Sendable {
        let kind: ForecastMethod.Kind
        let sets: SelectorSets
        let location: SourceLocation
    }

    /// The scenario that is computed.
    public let scenario: Scenario
    /// The scenario whose gaps it fills; nil for one that stands alone.
    public let fills: Scenario?
    let methods: [Method]

    /// Looks up the ids of the methods; nil, with findings, when one is unknown.
    public init?(
        _ scenario: Scenario, _ methods: [ForecastMethod], fills: Scenario?, _ registers: Registers,
        log: inout DiagnosticLog
    ) {
        var findings = DiagnosticLog()
        defer { log.add(findings) }
        self.scenario = scenario
        self.fills = fills
        self.methods = methods.map {
            Method(kind: $0.kind, sets: SelectorSets($0.selector, registers, &findings), location: $0.location)
        }
        if findings.hasErrors { return nil }
    }

    /// The name of the method that a place's figure is computed by; nil where none is.
    public func methodName(for target: Target, _ registers: Registers) -> String? {
        method(for: target, registers)?.kind.rawValue
    }

    /// The first method that is for a place; nil where none is.
    func method(for target: Target, _ registers: Registers) -> Method? {
        methods.first { $0.sets.crossed(with: SelectorSets(), registers).contains(target) }
    }
}
