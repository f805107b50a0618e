/// What a run knows about its findings that those who make them do not: how grave, in which source, and where to open.
public struct FindingContext: Sendable {
    /// How grave findings are to be.
    public var policy = SeverityPolicy()
    private var files: [String: File] = [:]

    private struct File {
        let name: String
        let openedAs: String
        let entry: String?
    }

    /// Nothing known: findings stay as they were made.
    public init() {}

    /// Tells of a file that findings call `path`: its name in the published findings, and how it is opened from here.
    ///
    /// `entry` is the path or pattern of `sources` that named it. The first that tells of a file is believed, since
    /// one file may stand under two entries.
    public mutating func add(_ path: String, name: String? = nil, openedAs: String, entry: String? = nil) {
        if files[path] == nil { files[path] = File(name: name ?? path, openedAs: openedAs, entry: entry) }
    }

    /// A finding with all that is known of it; nil when it is to be ignored.
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
