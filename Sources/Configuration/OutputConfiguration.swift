/// Where a run publishes, and what.
public struct OutputConfiguration: Hashable, Sendable {
    /// Which datasets are published beside the tables.
    public enum Datasets: Hashable, Sendable {
        /// Every dataset there is.
        case all
        /// These alone, in the order of the configuration; may be none.
        case only([String])
    }

    /// The folder that holds the periods; relative to the working directory or absolute.
    public var directory: String
    /// Names of the formats that tables are written in, each once, at least one; all known to the vocabulary.
    public var formats: [String]
    /// The datasets; all known to the vocabulary.
    public var datasets: Datasets
    /// `gzip`: whether the normalized dataset is compressed; not when left out.
    public var isGzip: Bool
    /// `keep`: how many revisions of each month are kept after a run; all when left out.
    public var keep: Int?

    /// A destination.
    public init(directory: String, formats: [String], datasets: Datasets, isGzip: Bool, keep: Int? = nil) {
        self.directory = directory
        self.formats = formats
        self.datasets = datasets
        self.isGzip = isGzip
        self.keep = keep
    }
}
