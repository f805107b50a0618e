/// A step of a run, as reported to its observer.
public enum RunStep: Hashable, Sendable {
    /// The configuration and its tables are read.
    case plan
    /// A source is read; `number` counts from 1.
    case source(name: String, number: Int, of: Int)
    /// What was read is checked.
    case check
    /// Tables and datasets are made.
    case derive
    /// The files are published.
    case publish
}
