import Storage
import TestSupport
import Testing

@testable import Pipeline

/// Old revisions go, by hand or after each run.
struct PruningTests {
    private func nights(_ count: Int, keep: Int? = nil) throws -> Deliveries {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        if let keep {
            let yaml = try night.folder.read("pipeline.yaml")
            try night.folder.write(
                yaml.replacing("formats: [csv]", with: "formats: [csv], keep: \(keep)"), to: "pipeline.yaml")
        }
        try night.csv("a.csv", "2026-01-31")
        for _ in 0..<count { _ = try night.run(force: true) }
        return night
    }

    @Test func aRunKeepsAsManyAsThePipelineSays() throws {
        let night = try nights(5, keep: 2)
        #expect(try night.revisions() == ["2026-01.r4", "2026-01.r5"])
        #expect(try night.run().ending == .nothingNew)
        try night.change(.rollback(to: nil), "2026-01")
        for _ in 0..<3 { _ = try night.run() }
        #expect(try night.revisions() == ["2026-01.r4", "2026-01.r5"])
        #expect(try night.change(.prune(keep: nil, isDryRun: false)).text == "prov: no revision is too many")
    }

    @Test func aCommandSaysWhatItRemoves() throws {
        let night = try nights(4)
        #expect(try night.change(.prune(keep: nil, isDryRun: false)).status == .usage)
        let dry = try night.change(.prune(keep: 2, isDryRun: true))
        #expect(dry.text == "prov: would remove 2 revisions: 2026-01.r1, 2026-01.r2")
        #expect(try night.revisions().count == 4)
        #expect(try night.change(.prune(keep: 3, isDryRun: false)).text == "prov: removed 1 revision: 2026-01.r1")
        #expect(try night.revisions() == ["2026-01.r2", "2026-01.r3", "2026-01.r4"])
    }

    @Test func aListHasAllOfThem() throws {
        let night = try nights(2)
        try night.change(.rollback(to: nil), "2026-01")
        let list = try RevisionList(
            RunRequest(pipeline: night.folder.path, mode: .check, today: night.today, environment: [:], now: { "" }))
        #expect(
            list.text == """
                run         finished              status              inputs  records   debit  credit
                2026-01.r1  2026-03-13T00:00:00Z  preliminar  latest       1        1  100,00    0,00
                2026-01.r2  2026-03-13T00:00:00Z  preliminar  left         1        1  100,00    0,00

                """)
        let lines = list.json.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("{\"run\":\"2026-01.r1\",\"period\":\"2026-01\",\"revision\":1,"))
        #expect(lines[1].contains("\"status\":\"preliminar\"") && lines[1].contains("\"published\":false"))
        #expect(lines[1].contains("{\"stage\":\"parsed\",\"records\":1,\"debit\":10000,\"credit\":0}"))
    }
}
