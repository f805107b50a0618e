import Glibc

extension DiskFileSystem {
    /// Paths that match a shell pattern (`*`, `?`, `[...]`), sorted by bytes; a pattern without match gives none.
    ///
    /// It matches letters, composed or decomposed, so that no locale and no system that wrote a name decides what is
    /// found. A part without wildcard is taken as it stands where that is there, else by its letters.
    ///
    /// Throws when something on the way cannot be looked at, since it might match: the system's own `glob` passes over
    /// a file in a folder that may not be entered, and over one behind a link that leads nowhere. A name that is not
    /// UTF-8 and might match is such a thing, too.
    public func glob(_ pattern: String) throws(StorageError) -> [String] {
        var paths = [pattern.utf8.first == UInt8(ascii: "/") ? "/" : ""]
        for part in pattern.utf8.split(separator: UInt8(ascii: "/")) {
            let part = FileNamePattern(String(Substring(part)))
            var longer: [String] = []
            for path in paths { longer += try matches(of: part, in: path) }
            paths = longer
        }
        return paths.sortedByBytes()
    }

    /// Matches one part of a pattern; `folder` is where the parts before it lead to, empty for the working directory.
    private func matches(of part: FileNamePattern, in folder: String) throws(StorageError) -> [String] {
        let start = folder.isEmpty || folder == "/" ? folder : folder + "/"
        if let name = part.literal {
            if try information(start + name) != nil { return [start + name] }
            // Only letters beyond ASCII can be written in two ways.
            if name.utf8.allSatisfy({ $0 < 0x80 }) { return [] }
        }
        var found: [String] = []
        for bytes in try names(in: folder) {
            let name = String(decoding: bytes, as: UTF8.self)
            let isReadable = name.utf8.elementsEqual(bytes)
            guard part.matches(name, unreadableIsAny: !isReadable) else { continue }
            guard isReadable else {
                throw StorageError(operation: "read", path: start + Self.shown(bytes), code: StorageError.isNotUTF8)
            }
            found.append(start + name)
        }
        return found
    }

    private func names(in folder: String) throws(StorageError) -> [[UInt8]] {
        do {
            return try rawNames(in: folder.isEmpty ? "." : folder)
        } catch let error where error.isMissing {
            // No folder, which matches nothing; but what a link should have led to might.
            if error.code == ENOENT, try information(folder)?.kind == .link { throw error }
            return []
        }
    }

    /// A name with the bytes that are beyond ASCII as `\\xE5`.
    private static func shown(_ name: [UInt8]) -> String {
        name.map { byte in
            byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
