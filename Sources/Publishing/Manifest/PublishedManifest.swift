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
    init?(_ text: [UInt8]) {
        guard text.suffix(3).elementsEqual("\n}\n".utf8) else { return nil }
        let lines = text.split(separator: UInt8(ascii: "\n"))
        guard let fingerprint = Self.member(Fingerprint.member, of: lines), fingerprint.utf8.count == 64,
            let first = lines.firstIndex(where: { $0.starts(with: "  \"outputs\": [".utf8) })
        else { return nil }
        self.fingerprint = fingerprint
        pipeline = Self.member(RunManifest.pipelineMember, of: lines)
        latestMonth = Self.member(RunManifest.latestMonthMember, of: lines).flatMap { Period($0) }
        var files: [(path: String, bytes: Int64)] = []
        // The next lines that are indented by more are the outputs.
        for line in lines[(first + 1)...].prefix(while: { $0.starts(with: "    ".utf8) }) {
            guard let path = Self.text(in: line, from: "\"path\": \"", to: "\""), !path.contains("\\"),
                let bytes = Self.text(in: line, from: "\"bytes\": ", to: ",").flatMap({ Int64($0) })
            else { return nil }
            files.append((path, bytes))
        }
        self.files = files
    }

    /// The text of a member of the outermost object; nil when there is none, or it is null.
    private static func member(_ name: String, of lines: [ArraySlice<UInt8>]) -> String? {
        let start = Array("  \"\(name)\": \"".utf8)
        return lines.first { $0.starts(with: start) }.map { text(of: $0.dropFirst(start.count), to: "\"") }
    }

    private static func text(in line: ArraySlice<UInt8>, from start: String, to end: Unicode.Scalar) -> String? {
        let start = Array(start.utf8)
        let place = line.indices.first { line[$0...].starts(with: start) }
        return place.map { text(of: line[($0 + start.count)...], to: end) }
    }

    private static func text(of rest: ArraySlice<UInt8>, to end: Unicode.Scalar) -> String {
        String(decoding: rest.prefix { $0 != UInt8(ascii: end) }, as: UTF8.self)
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
