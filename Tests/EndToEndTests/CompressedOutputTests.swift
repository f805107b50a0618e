import Foundation
import Storage
import TestSupport
import Testing

/// `output.gzip`: the normalized dataset compressed, and nothing else changed.
@Suite struct CompressedOutputTests {
    private static let configuration = "\(Workspace.pipeline)/pipeline.yaml"
    private static let partition = "transaktioner/period=2026-01/transaktioner.csv"

    private func compress(_ workspace: Workspace, _ pipeline: String = Workspace.pipeline) throws {
        try workspace.edit("\(pipeline)/pipeline.yaml") {
            $0.replacing("datasets: all}", with: "datasets: all, gzip: true}")
        }
    }

    /// A trace but for where rows stand in the files, and the options that this holds for.
    private func traceWithoutPlaces(_ bytes: Data) throws -> NSDictionary {
        var trace = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        var sources = try #require(trace["sources"] as? [[String: Any]])
        for index in sources.indices {
            #expect(sources[index].removeValue(forKey: "rows") != nil)
            #expect(sources[index].removeValue(forKey: "options") != nil)
        }
        trace["sources"] = sources
        return trace as NSDictionary
    }

    private func inflated(_ bytes: Data, in workspace: Workspace) throws -> Data {
        try workspace.write(bytes, to: "compressed.gz")
        let gzip = try ProcessRun(
            "/bin/sh", ["-c", "gzip -t < compressed.gz && gzip -dc compressed.gz > plain"], in: workspace.path)
        #expect(gzip.status == 0, "\(gzip.messages)")
        return try workspace.bytes("plain")
    }

    /// A ledger of several blocks, so that there is something to share out.
    @Test func holdsThePlainBytesWhateverTheNumberOfWorkers() throws {
        let workspace = try Workspace()
        try workspace.generate("pipeline", "large", "--rows", "60000", "--source", "ledger.se")
        try workspace.generate("ledger", "--rows", "60000", "--output", "large/ledger.se")
        #expect(try workspace.utfall("run", "large", "--output", "plain-output").status == 0)
        try compress(workspace, "large")
        for jobs in ["1", "2", "3"] {
            let run = try workspace.utfall("run", "large", "--jobs", jobs, "--output", "jobs-\(jobs)")
            #expect(run.status == 0, "\(run.messages)")
        }
        let plain = try #require(try workspace.published("plain-output"))
        let compressed = try #require(try workspace.published("jobs-1"))
        #expect(try workspace.published("jobs-2") == compressed)
        #expect(try workspace.published("jobs-3") == compressed)

        #expect(
            compressed.keys.sorted() == plain.keys.map { $0.hasSuffix("transaktioner.csv") ? $0 + ".gz" : $0 }.sorted())
        // The configuration says gzip, or not.
        let others = ["manifest.json", "datapackage.json", ".trace/configuration/00-pipeline.yaml"]
        for (path, bytes) in plain where !others.contains(path) {
            if path == ".trace/trace.json" {
                #expect(try traceWithoutPlaces(try #require(compressed[path])) == traceWithoutPlaces(bytes))
                continue
            }
            guard path.hasSuffix("transaktioner.csv") else {
                #expect(compressed[path] == bytes, "\(path)")
                continue
            }
            let stored = try #require(compressed[path + ".gz"])
            #expect(stored.count < bytes.count / 3)
            #expect(try inflated(stored, in: workspace) == bytes, "\(path)")
        }
    }

    @Test func manifestAndDataPackageTellOfTheStoredFile() throws {
        let workspace = try Workspace()
        try compress(workspace)
        #expect(try workspace.run().status == 0)
        let published = try #require(try workspace.published())
        let stored = try #require(published[Self.partition + ".gz"])
        let rows = try inflated(stored, in: workspace).count { $0 == 0x0A } - 1
        let manifest = try workspace.text("\(Workspace.output)/latest/manifest.json")
        let path = "\(workspace.path)/\(Workspace.output)/latest/\(Self.partition).gz"
        let digest = try DiskFileSystem().digest(of: path).sha256
        #expect(
            manifest.contains(
                """
                {"path": "\(Self.partition).gz", "sha256": "\(digest)", "bytes": \(stored.count), "rows": \(rows)}
                """))
        let package = try workspace.text("\(Workspace.output)/latest/datapackage.json")
        #expect(package.contains("\"path\": \"\(Self.partition).gz\",\n"))
        #expect(!package.contains("transaktioner.csv\""))
        #expect(
            package.contains(
                """
                "compression": "gz",
                      "bytes": \(stored.count),
                      "hash": "sha256:\(digest)",
                """))
    }

    @Test func anotherSettingIsAnotherRun() throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        let plain = try #require(try workspace.published())
        try compress(workspace)
        #expect(try workspace.run().status == 0)
        let compressed = try #require(try workspace.published())
        #expect(plain[Self.partition] != nil && plain[Self.partition + ".gz"] == nil)
        #expect(compressed[Self.partition] == nil && compressed[Self.partition + ".gz"] != nil)

        let again = try workspace.run("--print")
        #expect(again.status == 0)
        #expect(again.messages.contains("nothing new"))

        try workspace.edit(Self.configuration) { $0.replacing(", gzip: true}", with: "}") }
        #expect(try workspace.run().status == 0)
        #expect(try workspace.published() == plain)
        let link = "\(workspace.path)/\(Workspace.output)/2026-02"
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == ".runs/2026-02.r3")
    }

    @Test func faultsOfTheKeyAreFaultsOfTheConfiguration() throws {
        let workspace = try Workspace()
        try workspace.edit(Self.configuration) { $0.replacing("datasets: all}", with: "datasets: all, gzip: on}") }
        let wrong = try workspace.run()
        #expect(wrong.status == 78)
        #expect(wrong.messages.contains("expected `true` or `false`, found `on`"), "\(wrong.messages)")
        try workspace.edit(Self.configuration) { $0.replacing("gzip: on", with: "gzpi: true") }
        let misspelt = try workspace.run()
        #expect(misspelt.status == 78)
        #expect(misspelt.messages.contains("did you mean `gzip`?"), "\(misspelt.messages)")
    }

    @Test func timingsTellOfCompression() throws {
        let workspace = try Workspace()
        #expect(try !workspace.run("--timings").messages.contains("\ndeflate "))
        try compress(workspace)
        let run = try workspace.run("--timings")
        #expect(run.messages.contains("\ndeflate "), "\(run.messages)")
    }

    @Test func normalizeGoesByTheNameOfTheFile() throws {
        let workspace = try Workspace()
        for name in ["all.csv", "all.csv.gz"] {
            #expect(try workspace.utfall("normalize", Workspace.ledger, "-o", name).status == 0)
        }
        #expect(try inflated(workspace.bytes("all.csv.gz"), in: workspace) == workspace.bytes("all.csv"))
    }
}
