import Foundation
import Storage
import TestSupport
import Testing

/// A run that is killed leaves what was published, or its own complete run, and never stands in the way of the next.
@Suite struct InterruptionTests {
    private static let tries: UInt32 = 20

    @Test func killedAtAnyMoment() throws {
        let workspace = try Workspace()
        let start = ContinuousClock.now
        #expect(try workspace.run("--output", "reference").status == 0)
        let elapsed = (ContinuousClock.now - start) / Int(Self.tries)
        let step = UInt32(elapsed.components.attoseconds / 1_000_000_000_000)
        let reference = try #require(try workspace.published("reference"))

        var kills = 0
        for number in 0..<Self.tries {
            let killed = try ProcessRun(
                "\(Repository.programs)/utfall", ["run", Workspace.pipeline, "--force"], in: workspace.path,
                environment: Repository.runtime, killedAfter: number * step)
            kills += killed.status == 128 + 9 ? 1 : 0
            if let seen = try workspace.published() {
                #expect(seen == reference, "killed after \(number * step) microseconds")
            }
            guard number % 5 == 0 else { continue }
            #expect(try workspace.run("--force").status == 0, "after a kill at \(number * step) microseconds")
            #expect(try workspace.published() == reference)
            if number < Self.tries / 2 { try FileManager.default.removeItem(atPath: "\(workspace.path)/out") }
        }
        #expect(kills > 0, "every run ended before it was killed")
        #expect(try workspace.run().status == 0)
        #expect(try workspace.published() == reference)
    }

    /// A month is closed and opened, and killed at it: it is the one or the other.
    @Test func killedWhileAMonthIsClosed() throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        let open = try #require(try workspace.published())
        func change(_ command: String, killedAfter delay: UInt32? = nil) throws -> Int32 {
            try ProcessRun(
                "\(Repository.programs)/utfall", [command, Workspace.pipeline, "--period", "2026-02"],
                in: workspace.path, environment: Repository.runtime, killedAfter: delay
            ).status
        }
        let start = ContinuousClock.now
        #expect(try change("close") == 0)
        let step = UInt32((ContinuousClock.now - start).components.attoseconds / 1_000_000_000_000) / Self.tries
        let closed = try #require(try workspace.published())
        #expect(closed != open)
        var kills = 0
        for number in 0..<Self.tries {
            kills += try change("reopen", killedAfter: number * step) == 128 + 9 ? 1 : 0
            let seen = try workspace.published()
            #expect(seen == open || seen == closed, "killed after \(number * step) microseconds")
            #expect(try change("close") == 0)
            #expect(try workspace.published() == closed)
        }
        #expect(kills > 0, "every command ended before it was killed")
        let names = try DiskFileSystem().list("\(workspace.path)/\(Workspace.output)/.runs")
        #expect(names.allSatisfy { $0.hasPrefix("2026-02.r") })
    }
}
