import Telemetry
import Testing

/// Times go to the stage that took them.
struct StageTimesTests {
    /// Keeps the processor busy; what it gives must be used, or the compiler leaves it out.
    private func work(_ rounds: UInt64) -> UInt64 {
        (0..<rounds).reduce(0) { $0 &* 6_364_136_223_846_793_005 &+ $1 }
    }

    @Test func countsInnerStagesOnce() {
        let times = StageTimes()
        let result = times.measure(.parse) {
            times.measure(.map) { work(3_000_000) } &+ times.measure(.aggregate) { work(3_000_000) }
        }
        #expect(result != 1)
        let stages = times.nanoseconds
        #expect(stages.map(\.stage) == [.parse, .map, .aggregate])
        // All the work was done by the inner stages.
        #expect(stages[0].nanoseconds < stages[1].nanoseconds)
        #expect(stages[0].nanoseconds < stages[2].nanoseconds)
    }

    @Test func measuresNothingWhenNobodyWantsToKnow() throws {
        let times: StageTimes? = nil
        #expect(times.measure(.read) { 7 } == 7)
    }

    @Test func letsErrorsThrough() {
        struct Failure: Error {}
        let times = StageTimes()
        #expect(throws: Failure.self) { try times.measure(.write) { throw Failure() } }
        #expect(times.nanoseconds.map(\.stage) == [.write])
    }
}
