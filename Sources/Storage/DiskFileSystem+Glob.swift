import Glibc

extension DiskFileSystem {
    /// Paths that match a shell pattern (`*`, `?`, `[...]`), sorted by bytes; a pattern without match gives none.
    ///
    /// Throws when something on the way cannot be looked at, since it might match: the system's own `glob` passes over
    /// a file in a folder that may not be entered, and over one behind a link that leads nowhere.
    public func glob(_ pattern: String) throws(StorageError) -> [String] {
        var paths = [pattern.hasPrefix("/") ? "/" : ""]
        for part in pattern.split(separator: "/") {
            var longer: [String] = []
            for path in paths { longer += try matches(of: String(part), in: path) }
            paths = longer
        }
        return paths.sortedByBytes()
    }

    /// Matches one part of a pattern; `folder` is where the parts before it lead to, empty for the working directory.
    private func matches(of part: String, in folder: String) throws(StorageError) -> [String] {
        let start = folder.isEmpty || folder == "/" ? folder : folder + "/"
        guard let name = Self.literal(part) else {
            return try names(in: folder).filter { fnmatch(part, $0, FNM_PERIOD) == 0 }.map { start + $0 }
        }
        return try information(start + name) == nil ? [] : [start + name]
    }

    private func names(in folder: String) throws(StorageError) -> [String] {
        do {
            return try list(folder.isEmpty ? "." : folder)
        } catch let error where error.isMissing {
            // No folder, which matches nothing; but what a link should have led to might.
            if error.code == ENOENT, try information(folder)?.kind == .link { throw error }
            return []
        }
    }

    /// What a part of a pattern stands for when it has no wildcard; nil when it has one.
    private static func literal(_ part: String) -> String? {
        var name = ""
        var isEscaped = false
        for character in part {
            if !isEscaped, "*?[".contains(character) { return nil }
            isEscaped = !isEscaped && character == "\\"
            if !isEscaped { name.append(character) }
        }
        return name
    }
}
