import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Publishing

/// `latest` names the newest month that is published and that the sources reach.
@Suite struct ReachTests {
    let directory = TemporaryDirectory()
    var output: String { "\(directory.path)/out" }
    let disk = DiskFileSystem()
    static let march = Period("2026-03")!

    func publish(_ period: Period, reach: Period?, on disk: any FileSystem = RehearsalFileSystem()) throws {
        try Samples.publish("x", period: period, output: output, on: disk, reach: reach)
    }

    func latest() throws -> String { try disk.readLink("\(output)/latest") }

    func months() throws {
        for month in [Samples.january, Samples.february, Self.march] { try publish(month, reach: month) }
    }

    @Test func latestMovesBackWithTheSources() throws {
        try months()
        #expect(try latest() == "2026-03")
        #expect(try disk.information("\(output)/.runs/.reach") == nil, "it is noted only where it matters")
        try publish(Samples.january, reach: Samples.february)
        #expect(try latest() == "2026-02")
        #expect(try Publication.mend(output: output))
        #expect(try latest() == "2026-02", "mending leaves it")
        try publish(Self.march, reach: Self.march)
        #expect(try latest() == "2026-03")
        #expect(try disk.information("\(output)/.runs/.reach") == nil)
    }

    /// Where the paths name the month, or nothing published is reached, the newest month is meant.
    @Test func anUnknownReachIsNoLimit() throws {
        try months()
        try publish(Samples.january, reach: nil)
        #expect(try latest() == "2026-03")
        try publish(Samples.february, reach: Samples.january)
        #expect(try latest() == "2026-01")
        try publish(Samples.january, reach: nil)
        #expect(try latest() == "2026-03")
        try disk.remove("\(output)/.runs/.reach")
        try disk.createLink("\(output)/.runs/.reach", target: "2025-01")
        #expect(try Publication.mend(output: output))
        #expect(try latest() == "2026-03")
    }

    /// A month is whole at any moment, and the next run sets `latest` right.
    @Test(arguments: [true, false])
    func latestIsRightAfterAFault(isCrash: Bool) throws {
        var outcomes: Set<String> = []
        for number in 1... {
            try disk.remove(output)
            try months()
            let rehearsal = RehearsalFileSystem(isCrash ? .crash(at: number) : .failure(at: number))
            let isDone = (try? publish(Samples.february, reach: Samples.february, on: rehearsal)) != nil
            guard rehearsal.isTriggered else { break }
            #expect(try ["2026-02", "2026-03"].contains(latest()))
            #expect(try !isDone || latest() == "2026-02")
            #expect(try PublishedRun.find(output: output, period: nil)?.manifest != nil)
            #expect(try Publication.mend(output: output))
            let isShown = try disk.readLink("\(output)/2026-02") == ".runs/2026-02.r2"
            #expect(try !isShown || latest() == "2026-02", "fault at \(rehearsal.operations[number - 1])")
            outcomes.insert(try latest())
        }
        #expect(outcomes.count == 2)
    }
}
