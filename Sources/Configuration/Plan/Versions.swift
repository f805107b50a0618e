import Diagnostics
import LedgerModel
import Storage

/// The files of a source with the months that their names say, as far as a report sees them.
struct Versions {
    /// The files to read, and the version of each; nil for a path without `{version}`.
    private(set) var paths: [(path: String, version: Period?)] = []
    /// Whether a name is at fault, which has been reported.
    private(set) var hasFaults = false
    /// The versions that were made after the month.
    private(set) var later: [Period] = []

    /// Leaves out the versions that were made after a month: its report does not see them.
    init(
        of paths: [String], _ source: SourceConfiguration, _ plan: Plan, until month: Period?,
        log: inout DiagnosticLog
    ) throws(StorageError) {
        guard source.path.usesVersion else {
            self.paths = paths.map { ($0, nil) }
            return
        }
        var seen: [Period: String] = [:]
        for path in paths {
            let name = plan.location.name(of: path)
            guard let version = source.path.version(of: path) else {
                log.add(.fileWithoutVersion(name, pattern: source.path.written, at: source.location))
                continue
            }
            if let month, version > month {
                later.append(version)
                continue
            }
            if let other = seen.updateValue(name, forKey: version) {
                log.add(.versionTwice(version.description, name, other, at: source.location))
                hasFaults = true
            }
            self.paths.append((path, version))
        }
    }
}
