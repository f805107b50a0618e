/// A file as a sink renders it, before it is written.
public struct RenderedFile: Hashable, Sendable {
    /// Where it goes, relative to the folder that is published.
    public var path: String
    /// All of its bytes: rendered files are small, a row per verksamhet and month.
    public var content: [UInt8]
    /// Data rows without the header; nil for a file that has no rows.
    public var rows: Int?

    /// A rendered file.
    public init(path: String, content: [UInt8], rows: Int?) {
        self.path = path
        self.content = content
        self.rows = rows
    }

    /// A rendered text.
    public init(path: String, text: String, rows: Int? = nil) {
        self.init(path: path, content: Array(text.utf8), rows: rows)
    }
}
