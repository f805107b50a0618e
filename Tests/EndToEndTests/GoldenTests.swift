import Foundation
import Storage
import TestSupport
import Testing

/// What the sample publishes, byte by byte, against the copy in `Golden/`.
///
/// `make golden` writes the copy anew; the change is then reviewed as a diff.
@Suite struct GoldenTests {
    private static let folder = "\(Repository.root)/Tests/EndToEndTests/Golden/socialnamnden"
    private static let isRefreshing = ProcessInfo.processInfo.environment["UTFALL_REFRESH_GOLDEN"] != nil

    @Test func samplePublishesWhatItDid() throws {
        let workspace = try Workspace()
        let run = try workspace.run()
        try #require(run.status == 0, "\(run.messages)")
        let actual = Self.small(try #require(try workspace.published()))
        if Self.isRefreshing { try Self.refresh(actual) }

        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
        #expect(names == actual.keys.sorted())
        for name in names {
            let expected = try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
            #expect(actual[name] == expected, "\(name) is not what it was")
        }
    }

    /// The small files as they are, and of the transactions and the trace each file's digest and first lines.
    private static func small(_ published: [String: Data]) -> [String: String] {
        var files: [String: String] = [:]
        var (transactions, trace) = ("", "")
        for (name, bytes) in published.sorted(by: { $0.key < $1.key }) {
            let text = String(decoding: bytes, as: UTF8.self)
            let first = text.split(separator: "\n").prefix(3).joined(separator: "\n")
            let digest = "\(name) sha256 \(SHA256Digest.of(text))\n\(first)\n\n"
            if name == ".trace" || name.hasPrefix(".trace/") {
                trace += digest
            } else if !name.hasPrefix("transaktioner") {
                files[name] = text
            } else if name.hasSuffix(".csv") {
                transactions += digest
            }
        }
        files["transaktioner.txt"] = transactions
        files["trace.txt"] = trace
        return files
    }

    private static func refresh(_ files: [String: String]) throws {
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
        }
    }
}
