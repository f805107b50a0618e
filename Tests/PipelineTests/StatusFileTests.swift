import JSON
import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Pipeline

/// Each run that had the folder leaves how it ended.
struct StatusFileTests {
    private func status(_ night: Deliveries) throws -> JSONValue {
        try #require(JSONReader.value(of: Array(try night.folder.read("out/status.json").utf8)))
    }

    @Test func everyEndIsThere() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31", also: "2026-01-30;9999;1,00\n")
        #expect(try night.run().ending == .badData)
        var json = try status(night)
        #expect(json["pipeline"] == "prov" && json["success"] == .null)
        #expect(json["attempt"]?["exit"] == 65 && json["attempt"]?["run"] == .null)
        #expect(json["rows"] == 2, "what was read")

        try night.csv("a.csv", "2026-01-31", "2026-01-30")
        #expect(try night.run(mode: .check).ending == .checked)
        #expect(try status(night) == json, "a check writes nothing")
        #expect(try night.run().publishedMonth == "2026-01")
        json = try status(night)
        #expect(json["attempt"]?["run"] == "2026-01.r1" && json["period"] == "2026-01" && json["rows"] == 2)
        let success = JSONValue.object([
            JSONValue.Member("finished", "2026-03-13T00:00:00Z"), JSONValue.Member("run", "2026-01.r1"),
            JSONValue.Member("period", "2026-01"),
        ])
        #expect(json["success"] == success)
        #expect(try night.run().ending == .nothingNew)
        #expect(night.filesRead == 0)
        #expect(try status(night) == json, "nothing new is a success, with the rows of what stands")

        try night.remove("a.csv")
        #expect(try night.run("2026-01").ending == .noSource)
        json = try status(night)
        #expect(json["attempt"]?["exit"] == 66 && json["attempt"]?["run"] == "2026-01.r1")
        #expect(json["success"] == success && json["rows"] == 0)
        try night.folder.write("konto\n", to: "mapping.csv")
        #expect(try night.run().ending == .badConfiguration)
        #expect(try status(night)["attempt"]?["exit"] == 78)
    }

    /// The folder was another's, or the disk would not have it.
    @Test func aRunWithoutTheFolderWritesNothing() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31")
        #expect(try night.run().publishedMonth == "2026-01")
        let before = try status(night)
        try night.csv("a.csv", "2026-01-30")
        let lock = try #require(try DiskFileSystem().lock("\(night.folder.path)/out/.lock"))
        #expect(try night.run().ending == .locked)
        #expect(try status(night) == before)
        lock.release()
        let yaml = try night.folder.read("pipeline.yaml").replacing("name: prov", with: "name: annan")
        try night.folder.write(yaml, to: "pipeline.yaml")
        #expect(try night.run().ending == .badConfiguration)
        #expect(try status(night) == before)

        try DiskFileSystem().remove("\(night.folder.path)/out/status.json")
        try DiskFileSystem().createDirectory("\(night.folder.path)/out/status.json")
        try night.folder.write(yaml.replacing("name: annan", with: "name: prov"), to: "pipeline.yaml")
        #expect(try night.run().publishedMonth == "2026-01", "what cannot be written fails no run")
    }
}
