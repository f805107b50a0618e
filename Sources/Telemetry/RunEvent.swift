/// A step of a run, for progress.
public enum RunEvent: Hashable, Sendable {
    /// A source is about to be read; counted from 1.
    case reading(source: String, number: Int, of: Int)
    /// A source has been read, with this many records.
    case read(source: String, records: Int)
    /// The files are being published.
    case publishing
}
