import Foundation
import TestSupport
import Testing

/// Many small files are read side by side, and give what they give one after another.
@Suite struct ManyFilesTests {
    /// A pipeline over the rows of one ledger in files of 50 rows, one of which is as large as all others together.
    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.generate("pipeline", "many", "--rows", "30000", "--source", "parts/*.csv")
        let parts = "\(workspace.path)/many/parts"
        try FileManager.default.createDirectory(atPath: parts, withIntermediateDirectories: true)
        try workspace.generate("ledger", "--format", "csv", "--rows", "30000", "--output", "ledger.csv")
        let lines = try workspace.text("ledger.csv").split(separator: "\n", omittingEmptySubsequences: false)
        let header = String(lines[0]) + "\n"
        for (number, start) in stride(from: 1, to: 10_000, by: 50).enumerated() {
            let rows = lines[start..<start + 50].joined(separator: "\n") + "\n"
            try workspace.write(Data((header + rows).utf8), to: Self.part(number))
        }
        let rest = lines[10_001...].joined(separator: "\n")
        try workspace.write(Data((header + rest).utf8), to: "many/parts/0100-large.csv")
        return workspace
    }

    private static func part(_ number: Int) -> String {
        "many/parts/\(String(repeating: "0", count: 4 - String(number).count))\(number).csv"
    }

    @Test func theNumberOfWorkersDoesNotMatter() throws {
        let workspace = try workspace()
        for jobs in ["1", "2", "5"] {
            let run = try workspace.utfall("run", "many", "--jobs", jobs, "--output", "jobs-\(jobs)")
            #expect(run.status == 0, "\(run.messages)")
        }
        let month = try FileManager.default.destinationOfSymbolicLink(atPath: "\(workspace.path)/jobs-1/latest")
        let one = try #require(try workspace.published("jobs-1", period: month))
        #expect(one.keys.contains { $0.hasPrefix("transaktioner/") })
        #expect(try one == workspace.published("jobs-2", period: month))
        #expect(try one == workspace.published("jobs-5", period: month))
    }

    private static func withoutClock(_ messages: String) -> String {
        messages.replacing(/"time":"[^"]*"/, with: "")
    }

    /// Findings stand in the order of the files, however their reading overlaps.
    @Test func findingsComeInTheOrderOfTheFiles() throws {
        let workspace = try workspace()
        for number in [7, 8, 150] {
            try workspace.edit(Self.part(number)) { $0.replacingOccurrences(of: ",", with: "x") }
        }
        try workspace.write(try workspace.bytes(Self.part(20)), to: Self.part(21))
        let one = try workspace.utfall("run", "many", "--jobs", "1", "--log-format", "json")
        let many = try workspace.utfall("run", "many", "--jobs", "4", "--log-format", "json")
        #expect(one.status == 65)
        #expect(many.status == 65)
        #expect(Self.withoutClock(one.messages) == Self.withoutClock(many.messages))
        for name in ["0007.csv", "0008.csv", "0021.csv", "0150.csv"] {
            #expect(many.messages.contains(name), "\(name) has no finding")
        }
        #expect(!FileManager.default.fileExists(atPath: "\(workspace.path)/many/out/latest"))
    }

    @Test func aFileThatCannotBeOpenedEndsTheRun() throws {
        let workspace = try workspace()
        let broken = "\(workspace.path)/\(Self.part(60))"
        try FileManager.default.removeItem(atPath: broken)
        try FileManager.default.createSymbolicLink(atPath: broken, withDestinationPath: "nowhere.csv")
        let run = try workspace.utfall("run", "many", "--jobs", "4")
        #expect(run.status != 0)
        #expect(run.messages.contains("0060.csv"))
        #expect(!FileManager.default.fileExists(atPath: "\(workspace.path)/many/out/latest"))
    }
}
