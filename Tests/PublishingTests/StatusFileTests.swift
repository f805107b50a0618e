import JSON
import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Publishing

/// What a run leaves for monitoring.
@Suite struct StatusFileTests {
    let directory = TemporaryDirectory()
    var path: String { directory.path }

    func file(_ exit: Int32, _ finished: String = "2026-03-13T05:00:01Z") -> StatusFile {
        StatusFile(
            pipeline: "social", started: "2026-03-13T05:00:00Z", finished: finished, exit: exit, run: "2026-02.r1",
            period: Samples.february, warnings: 2, rows: 9)
    }

    @Test func aSuccessIsItsOwnLast() throws {
        try file(0).write(output: path)
        #expect(
            try directory.read("status.json") == """
                {
                  "pipeline": "social",
                  "attempt": {"started": "2026-03-13T05:00:00Z", "finished": "2026-03-13T05:00:01Z", "exit": 0, \
                "run": "2026-02.r1"},
                  "success": {"finished": "2026-03-13T05:00:01Z", "run": "2026-02.r1", "period": "2026-02"},
                  "period": "2026-02",
                  "warnings": 2,
                  "rows": 9
                }

                """)
    }

    @Test(arguments: ["", "{", "[]", "{\"success\": 3}", "{\"success\": null}"])
    func withoutASuccessThereIsNone(before: String) throws {
        if !before.isEmpty { try directory.write(before, to: "status.json") }
        var failed = file(66)
        (failed.run, failed.period) = (nil, nil)
        try failed.write(output: path)
        let json = try #require(JSONReader.value(of: Array(try directory.read("status.json").utf8)))
        #expect(json["success"] == .null)
        #expect(json["attempt"]?["run"] == .null && json["period"] == .null)
        #expect(json["attempt"]?["exit"] == 66)
    }

    @Test func theLastSuccessStays() throws {
        try file(0).write(output: path)
        try file(65, "2026-03-14T05:00:01Z").write(output: path)
        let json = try #require(JSONReader.value(of: Array(try directory.read("status.json").utf8)))
        #expect(json["success"]?["finished"] == "2026-03-13T05:00:01Z")
        #expect(json["attempt"]?["finished"] == "2026-03-14T05:00:01Z")
    }

    @Test func noFolderIsMadeForIt() throws {
        try file(0).write(output: "\(path)/none")
        #expect(try DiskFileSystem().information("\(path)/none") == nil)
    }

    @Test(arguments: [true, false])
    func itIsWholeWhateverFails(isCrash: Bool) throws {
        try file(0).write(output: path)
        let before = try directory.read("status.json")
        for number in 1... {
            let rehearsal = RehearsalFileSystem(isCrash ? .crash(at: number) : .failure(at: number))
            try? file(65).write(output: path, fileSystem: rehearsal)
            guard rehearsal.isTriggered else { break }
            let now = try directory.read("status.json")
            #expect(now == before || JSONReader.value(of: Array(now.utf8))?["attempt"]?["exit"] == 65)
            try directory.write(before, to: "status.json")
            if !isCrash { #expect(try DiskFileSystem().list(path) == ["status.json"]) }
        }
    }
}
