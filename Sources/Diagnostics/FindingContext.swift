/// What a run adds to its findings: their severity, their source, and the path to open.
public struct FindingContext: Sendable {
    /// The severities that this run gives to findings.
    public var policy = SeverityPolicy()
    private var files: [String: File] = [:]

    private struct File {
        let name: String
        let openedAs: String
        let entry: String?
    }

    /// An empty context: findings stay as they were made.
    public init() {}

    /// Registers a file that findings call `path`: its name in the published findings, and its path from here.
    ///
    /// `entry` is the path or pattern of `sources` that named it. The first registration of a file wins, since one file
    /// may belong to two entries.
    public mutating func add(_ path: String, name: String? = nil, openedAs: String, entry: String? = nil) {
        if files[path] == nil { files[path] = File(name: name ?? path, openedAs: openedAs, entry: entry) }
    }

    /// A finding with all that the context knows; nil when it is to be ignored.
    func applied(to finding: Diagnostic) -> Diagnostic? {
        guard let severity = policy.severity(of: finding) else { return nil }
        var copy = finding
        copy.severity = severity
        guard let file = files[finding.location.path] else { return copy }
        copy.location.path = file.name
        if file.openedAs != file.name { copy.location.openedAs = file.openedAs }
        copy.entry = finding.entry ?? file.entry
        return copy
    }

    /// The name of a file in the published findings.
    func name(of path: String) -> String { files[path]?.name ?? path }
}
