import Storage

/// The files that a path or pattern of the configuration stands for on the disk.
public struct FoundFiles {
    /// Those to read, sorted when there are several.
    private(set) var paths: [String] = []
    /// Files that match the pattern but are never meant: lock files, and unfinished downloads or copies.
    private(set) var passedOver: [String] = []

    /// Looks for `path`, one of a pattern's.
    init(_ path: String, of pattern: PathPattern, on fileSystem: any FileSystem) throws(StorageError) {
        // A file may have wildcards in its name, above all when a variable has filled in the folder.
        if try fileSystem.isThere(path) {
            paths = [path]
            return
        }
        guard let search = pattern.search(for: path) else {
            paths = try fileSystem.spelled(path)
            return
        }
        let found = try fileSystem.glob(search)
        // A pattern that itself has such a name does mean such files.
        let isMeant = Self.isPassedOver(Self.name(of: path))
        for path in found {
            let name = Self.name(of: path)
            if !isMeant && Self.isPassedOver(name) { passedOver.append(name) } else { paths.append(path) }
        }
    }

    /// Whether a file is never an export: a spreadsheet's lock file, or an unfinished download or copy.
    ///
    /// `~$budget.xlsx` is Excel's, `.~lock.budget.xlsx#` LibreOffice's, `budget.xlsx.crdownload` a browser's.
    public static func isPassedOver(_ name: String) -> Bool {
        if name.hasPrefix("~$") || name.hasPrefix(".~lock.") { return true }
        guard let dot = name.lastIndex(of: ".") else { return false }
        return unfinished.contains(name[name.index(after: dot)...].lowercased())
    }

    private static let unfinished = [
        "part", "partial", "crdownload", "download", "opdownload", "filepart", "tmp", "temp", "swp",
    ]

    private static func name(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }
}

extension FileSystem {
    /// Whether anything stands at a path.
    fileprivate func isThere(_ path: String) throws(StorageError) -> Bool {
        do {
            return try information(path) != nil
        } catch let error where error.isMissing {
            return false
        }
    }

    /// A path in the disk's spelling, where letters may be composed or decomposed; none when it is missing.
    func spelled(_ path: String) throws(StorageError) -> [String] {
        // Only letters beyond ASCII have two spellings.
        if path.utf8.allSatisfy({ $0 < 0x80 }) { return [] }
        do {
            return try glob(path.map { "*?[]\\".contains($0) ? "\\\($0)" : "\($0)" }.joined())
        } catch let error where error.isMissing {
            return []
        }
    }

    /// A path in the disk's spelling; unchanged when nothing is there.
    func standing(_ path: String) throws(StorageError) -> String {
        try isThere(path) ? path : spelled(path).first ?? path
    }
}
