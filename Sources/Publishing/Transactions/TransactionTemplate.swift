public import LedgerModel

/// What all records of a normalized dataset are rendered by.
public struct TransactionTemplate: Sendable {
    private let renderer: RecordRenderer

    init(verksamheter: [String]?) {
        renderer = RecordRenderer(verksamheter: verksamheter)
    }

    /// The line of column names.
    var header: [UInt8] { renderer.header }

    /// A rendering of a source's records, for one of its consumers.
    public func rendering(of source: String, scenario: Scenario) -> TransactionRendering {
        var renderer = renderer
        renderer.begin(source: source, scenario: scenario)
        return TransactionRendering(renderer)
    }
}
