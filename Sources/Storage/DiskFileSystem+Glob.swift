import Glibc

extension DiskFileSystem {
    /// Paths that match a shell pattern (`*`, `?`, `[...]`), sorted by bytes; a pattern without match gives none.
    ///
    /// Letters match whether composed or decomposed, so that the result depends neither on the locale nor on the system
    /// that wrote a name. A part without wildcard is taken literally if that exists, otherwise by its letters.
    ///
    /// Throws when something on the way cannot be read, since it might match: the system's own `glob` skips a file in a
    /// folder that may not be entered, or behind a broken link. A name that is not UTF-8 and might match is such a
    /// case, too.
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

    /// Matches one part of a pattern; `folder` is the path so far, empty for the working directory.
    private func matches(of part: FileNamePattern, in folder: String) throws(StorageError) -> [String] {
        let start = folder.isEmpty || folder == "/" ? folder : folder + "/"
        if let name = part.literal {
            if try information(start + name) != nil { return [start + name] }
            // Only letters beyond ASCII have two spellings.
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
            // Not a folder, so nothing matches; but the target of a broken link might have matched.
            if error.code == ENOENT, try information(folder)?.kind == .link { throw error }
            return []
        }
    }

    /// A name with its bytes beyond ASCII as `\\xE5`.
    private static func shown(_ name: [UInt8]) -> String {
        name.map { byte in
            byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
