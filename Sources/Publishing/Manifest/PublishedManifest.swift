import LedgerModel
import Storage

/// What tells whether a publication still stands: read out of a manifest that ``RunManifest`` wrote.
///
/// ``JSONText`` begins a member of the outermost object with exactly two spaces, writes each output on a line of its
/// own, and a string never holds a line break, so no line can be mistaken for another.
struct PublishedManifest {
    /// ``RunManifest/fingerprint``.
    let fingerprint: String
    /// ``RunManifest/pipeline``.
    let pipeline: String?
    /// ``RunManifest/latestMonth``.
    let latestMonth: Period?
    private let files: [(path: String, bytes: Int64)]

    /// Reads a manifest; nil when it is not as it was written, to its last line.
    init?(_ text: String) {
        guard text.hasSuffix("\n}\n") else { return nil }
        let lines = text.split(separator: "\n")
        guard let fingerprint = Self.member(Fingerprint.member, of: lines), fingerprint.utf8.count == 64,
            let first = lines.firstIndex(where: { $0.hasPrefix("  \"outputs\": [") })
        else { return nil }
        self.fingerprint = String(fingerprint)
        pipeline = Self.member(RunManifest.pipelineMember, of: lines).map { String($0) }
        latestMonth = Self.member(RunManifest.latestMonthMember, of: lines).flatMap { Period(String($0)) }
        var files: [(path: String, bytes: Int64)] = []
        // The next lines that are indented by more are the outputs.
        for line in lines[(first + 1)...].prefix(while: { $0.hasPrefix("    ") }) {
            guard let path = Self.text(in: line, from: "\"path\": \"", to: "\""), !path.contains("\\"),
                let bytes = Self.text(in: line, from: "\"bytes\": ", to: ",").flatMap({ Int64($0) })
            else { return nil }
            files.append((String(path), bytes))
        }
        self.files = files
    }

    /// The text of a member of the outermost object; nil when there is none, or it is null.
    private static func member(_ name: String, of lines: [Substring]) -> Substring? {
        let start = "  \"\(name)\": \""
        return lines.first { $0.hasPrefix(start) }.map { $0.dropFirst(start.count).prefix { $0 != "\"" } }
    }

    private static func text(in line: Substring, from start: String, to end: Character) -> Substring? {
        line.firstRange(of: start).map { line[$0.upperBound...].prefix { $0 != end } }
    }

    /// Whether all its files are in a folder, as long as they were.
    func isWhole(in folder: String, _ fileSystem: any FileSystem) throws(StorageError) -> Bool {
        for file in files {
            guard let found = try fileSystem.information("\(folder)/\(file.path)"), found.kind == .file,
                found.size == file.bytes
            else { return false }
        }
        return true
    }
}
