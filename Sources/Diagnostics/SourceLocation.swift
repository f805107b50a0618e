/// Where in a file a finding is.
public struct SourceLocation: Hashable, Sendable {
    /// The file as the user named it.
    public var path: String
    /// Its path from the working directory, where that is known to differ from ``path``.
    public var openedAs: String?
    /// Line from 1, if the finding is on a line.
    public var line: Int?
    /// Column from 1, counted in bytes of the line, if the finding is at one.
    public var column: Int?
    /// Byte offset from 0, for binary files such as gzip.
    public var byte: Int?

    /// A place in `path`.
    public init(_ path: String, line: Int? = nil, column: Int? = nil, byte: Int? = nil) {
        self.path = path
        self.line = line
        self.column = column
        self.byte = byte
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `path:line:column` as editors understand it, or `path: byte 123`; the path is one that can be opened.
    public var description: String {
        let path = openedAs ?? path
        if let byte { return "\(path): byte \(byte)" }
        guard let line else { return path }
        guard let column else { return "\(path):\(line)" }
        return "\(path):\(line):\(column)"
    }
}
