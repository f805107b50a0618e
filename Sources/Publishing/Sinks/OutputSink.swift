/// A format that a report is published in: it renders bytes, and ``Publication`` writes them.
///
/// A new format is a folder beside this file and a line in ``OutputSinks/all``.
public protocol OutputSink: Sendable {
    /// The name in `formats:` of a pipeline.
    var name: String { get }
    /// What it writes, in a few words, for help and documentation.
    var summary: String { get }
    /// The files of a report; the same report always gives the same bytes.
    func render(_ report: Report) -> [RenderedFile]
}
