/// The names that stages offer to a configuration; the plan gathers them, so that the reader knows no stage.
public struct ConfigurationVocabulary: Hashable, Sendable {
    /// Formats of sources: `sie4`, `csv` and so on.
    public var inputFormats: [String]
    /// Encodings of text sources: `utf-8`, `cp437` and so on.
    public var encodings: [String]
    /// Fields of a CSV source that `columns` may name a heading for: `datum`, `konto` and so on.
    public var sourceFields: [String]
    /// Formats that tables are written in: `csv`, `json` and so on.
    public var outputFormats: [String]
    /// Ids of the datasets.
    public var datasets: [String]
    /// Ids of those that another mapping gives, too.
    public var mappedDatasets: [String]

    /// Names in the order that messages list them in.
    public init(
        inputFormats: [String], encodings: [String], sourceFields: [String], outputFormats: [String],
        datasets: [String], mappedDatasets: [String] = []
    ) {
        self.inputFormats = inputFormats
        self.encodings = encodings
        self.sourceFields = sourceFields
        self.outputFormats = outputFormats
        self.datasets = datasets
        self.mappedDatasets = mappedDatasets
    }
}
