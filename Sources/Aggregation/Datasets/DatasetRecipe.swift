public import LedgerModel

/// A dataset that can be published: its id, and how it is made.
public struct DatasetRecipe: Sendable {
    /// Identifier, also the file name.
    public let id: String
    /// Makes the dataset; throws when a sum does not fit.
    public let build: @Sendable (DatasetInput) throws(AmountOverflow) -> Dataset

    /// Whether another mapping of the ledger gives another dataset.
    public let dependsOnMapping: Bool

    init(
        _ id: String, dependsOnMapping: Bool = true,
        _ build: @escaping @Sendable (DatasetInput) throws(AmountOverflow) -> Dataset
    ) {
        self.id = id
        self.dependsOnMapping = dependsOnMapping
        self.build = build
    }
}
