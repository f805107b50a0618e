public import LedgerModel
public import Telemetry

/// What all records of a normalized dataset are rendered by.
public struct TransactionTemplate: Sendable {
    private let renderer: RecordRenderer
    private let form: TransactionForm

    init(_ renderer: RecordRenderer, _ form: TransactionForm) {
        self.renderer = renderer
        self.form = form
    }

    /// A rendering of a source's records, for one of its consumers; its compression counts in `times`.
    public func rendering(of source: String, scenario: Scenario, times: StageTimes? = nil) -> TransactionRendering {
        var renderer = renderer
        renderer.begin(source: source, scenario: scenario)
        return TransactionRendering(renderer, form, times: times)
    }
}
