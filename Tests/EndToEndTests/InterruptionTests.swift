import Foundation
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
}
