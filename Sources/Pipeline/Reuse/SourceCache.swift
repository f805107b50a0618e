import Configuration
import Ingest
import JSON
import LedgerModel
import Publishing
import Storage

/// What sources of outcome gave in earlier runs, by source, digest, options and program.
///
/// `<output>/.cache/sources/` holds a file for each, see ``StoredReading``, whose name ends in the digest of its bytes.
/// It is a cache: without it, or damaged, sources are read anew.
final class SourceCache {
    /// What a source gave, not read yet.
    struct Entry: Sendable {
        fileprivate let source: PlannedSource
        fileprivate let plan: Plan
        fileprivate let path: String
        fileprivate let sha256: String
        fileprivate let fileSystem: any FileSystem

        /// What the source gave; nil when the file is damaged.
        func reading() -> SourceReading? {
            guard let bytes = try? fileSystem.contents(of: path), SHA256Digest.of(bytes) == sha256,
                let line = bytes.firstIndex(of: UInt8(ascii: "\n")),
                let content = JSONReader.value(of: Array(bytes[..<line]))
            else { return nil }
            let size = MemoryLayout<UInt64>.size
            var words = [UInt64](repeating: 0, count: (bytes.count - line - 1) / size)
            words.withUnsafeMutableBytes { $0.copyBytes(from: bytes[(line + 1)...].prefix($0.count)) }
            return try? StoredReading(content: content, words: words).reading(of: source, plan)
        }
    }

    private let folder: String
    private let fileSystem: any FileSystem
    /// In seconds since 1970.
    private let time: Int64
    /// The program: its version, and what the disk says of it, since a version that is being developed changes.
    private let program: String
    /// The names of the files by the keys that they start with.
    private var names: [String: String]
    private var used: Set<String> = []

    /// A file that no run has used is removed after so many seconds.
    private static let patience: Int64 = 40 * 24 * 3600

    /// The cache beside the published runs of an output folder.
    init(output: String, fileSystem: any FileSystem, time: Int64) {
        folder = "\(output)/.cache/sources"
        self.fileSystem = fileSystem
        self.time = time
        let own = try? fileSystem.stamp(of: "/proc/self/exe")
        program = "\(ProgramVersion.current) \(own?.size ?? 0) \(own?.modified ?? 0)"
        let all = (try? fileSystem.list(folder)) ?? []
        names = Dictionary(all.map { (String($0.prefix { $0 != "." }), $0) }) { first, _ in first }
    }

    /// What is kept of a source with a digest; nil when nothing is.
    func entry(of source: PlannedSource, sha256: String, options: String, _ plan: Plan) -> Entry? {
        guard let name = names[key(source, sha256, options)] else { return nil }
        used.insert(name)
        return Entry(
            source: source, plan: plan, path: "\(folder)/\(name)", sha256: String(name.suffix(64)),
            fileSystem: fileSystem)
    }

    /// Keeps what a source gave; a failure only costs time.
    func keep(_ reading: SourceReading, options: String) {
        guard let result = reading.result, let content = StoredReading.content(of: reading) else { return }
        let key = key(result.source, result.summary.sha256, options)
        do {
            try fileSystem.createDirectory(folder)
            let path = "\(folder)/new"
            let file = FileWriter(try fileSystem.createOutput(path))
            try file.write(Array("\(JSONText.line(content))\n".utf8))
            var words = WordWriter { try file.write(words: $0) }
            StoredReading.append(result, to: &words)
            try words.finish()
            let name = "\(key).\(try file.end(as: key).written.sha256)"
            if let old = names[key] { try fileSystem.remove("\(folder)/\(old)") }
            try fileSystem.rename(path, to: "\(folder)/\(name)")
            names[key] = name
            used.insert(name)
        } catch {
            // It is read again.
        }
    }

    /// Removes what is of no use any more: of the sources read, all but what this run has used.
    func sweep(_ sources: [PlannedSource]) {
        let current = Set(sources.map { Self.start(of: $0) })
        for name in names.values.sorted() where !used.contains(name) {
            let path = "\(folder)/\(name)"
            let age = (try? fileSystem.information(path)).map { time - $0.modified } ?? 0
            if current.contains(String(name.prefix(Self.startLength))) || age > Self.patience {
                try? fileSystem.remove(path)
            }
        }
    }

    private static let startLength = 16

    private static func start(of source: PlannedSource) -> String {
        // One file may be read as vouchers, and again as balances.
        String(SHA256Digest.of("\(source.name)\n\(source.basis)").prefix(startLength))
    }

    private func key(_ source: PlannedSource, _ sha256: String, _ options: String) -> String {
        Self.start(of: source) + SHA256Digest.of("\(sha256)\n\(options)\n\(program)").prefix(32)
    }
}
