import Foundation
import TestSupport

/// A folder with copies of the sample pipeline and its exports, to run, change and break.
final class Workspace: Sendable {
    static let pipeline = "Pipelines/socialnamnden"
    static let exports = "SampleExports/socialnamnden"
    static let ledger = "\(exports)/huvudbok-2026.se.gz"
    static let output = "out/socialnamnden"
    private let directory = TemporaryDirectory()
    var path: String { directory.path }

    init() throws {
        let files = FileManager.default
        for folder in [Self.pipeline, Self.exports] {
            let parent = URL(filePath: "\(path)/\(folder)").deletingLastPathComponent().path
            try files.createDirectory(atPath: parent, withIntermediateDirectories: true)
            try files.copyItem(atPath: "\(Repository.root)/\(folder)", toPath: "\(path)/\(folder)")
        }
    }

    /// Runs `utfall` as cron would: in an environment that holds nothing.
    @discardableResult
    func utfall(_ arguments: String..., environment: [String: String] = [:]) throws -> ProcessRun {
        try program("utfall", arguments, environment)
    }

    @discardableResult
    func utfall(_ command: String, _ arguments: [String]) throws -> ProcessRun {
        try program("utfall", [command] + arguments)
    }

    @discardableResult
    func generate(_ arguments: String...) throws -> ProcessRun {
        try program("utfall-generate", arguments)
    }

    private func program(
        _ name: String, _ arguments: [String], _ environment: [String: String] = [:]
    ) throws -> ProcessRun {
        try ProcessRun(
            "\(Repository.programs)/\(name)", arguments, in: path,
            environment: environment.merging(Repository.runtime) { own, _ in own })
    }

    /// Runs the sample pipeline.
    @discardableResult
    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> ProcessRun {
        try program("utfall", ["run", Self.pipeline] + arguments, environment)
    }

    func bytes(_ name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: "\(path)/\(name)"))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try bytes(name), as: UTF8.self)
    }

    func write(_ bytes: Data, to name: String) throws {
        try bytes.write(to: URL(filePath: "\(path)/\(name)"))
    }

    /// Changes a file's text, of which every byte stands for itself.
    func edit(_ name: String, _ change: (String) -> String) throws {
        let text = String(data: try bytes(name), encoding: .isoLatin1) ?? ""
        let changed = change(text)
        precondition(changed != text, "the change of \(name) hits nothing")
        try write(changed.data(using: .isoLatin1) ?? Data(), to: name)
    }

    /// Puts the main ledger's inflated text in its place: what is no gzip is read as it is, whatever its name.
    func inflateLedger() throws {
        let inflated = "\(path)/inflated"
        _ = try ProcessRun("/bin/sh", ["-c", "gzip -dc \(Self.ledger) > \(inflated)"], in: path)
        try write(try Data(contentsOf: URL(filePath: inflated)), to: Self.ledger)
        try FileManager.default.removeItem(atPath: inflated)
    }

    /// All below a folder by relative path: content of files, targets of links; links are not followed.
    ///
    /// `status.json`, which each run replaces, is left out.
    func tree(_ folder: String) throws -> [String: Data] {
        var found: [String: Data] = [:]
        let base = "\(path)/\(folder)"
        for case let name as String in FileManager.default.enumerator(atPath: base) ?? FileManager.DirectoryEnumerator()
        {
            if name == "status.json" || name.hasSuffix("/status.json") { continue }
            let place = "\(base)/\(name)"
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: place) {
                found[name] = Data("-> \(target)".utf8)
            } else {
                found[name] = FileManager.default.contents(atPath: place) ?? Data("folder".utf8)
            }
        }
        return found
    }

    /// What readers of a published folder see, with the manifest's clock and run number removed; nil when nothing.
    func published(_ output: String = Workspace.output, period: String = "2026-02") throws -> [String: Data]? {
        let link = "\(path)/\(output)/\(period)"
        guard let run = try? FileManager.default.destinationOfSymbolicLink(atPath: link) else { return nil }
        var tree = try tree("\(output)/\(run)")
        tree["manifest.json"] = tree["manifest.json"].map(Self.withoutClock)
        for (name, bytes) in tree where name.hasSuffix(".json") {
            tree[name] = Data(WithoutHistory.text(of: name, String(decoding: bytes, as: UTF8.self)).utf8)
        }
        return tree
    }

    static func withoutClock(_ manifest: Data) -> Data {
        let clock = ["  \"run\": ", "  \"started\": ", "  \"finished\": "]
        let lines = String(decoding: manifest, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return Data(lines.filter { line in !clock.contains { line.hasPrefix($0) } }.joined(separator: "\n").utf8)
    }
}
