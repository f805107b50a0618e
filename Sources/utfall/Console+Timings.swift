import Diagnostics
import Telemetry

extension Console {
    /// Reports where the time of a run went: a line for each stage, and the total against the elapsed time.
    static func report(_ times: StageTimes, elapsed: Duration) {
        let stages = times.nanoseconds
        let total = stages.reduce(0) { $0 + $1.nanoseconds }
        message("stage       seconds  share\n")
        for (stage, nanoseconds) in stages { message(line("\(stage)", nanoseconds, of: total)) }
        message(line("total", total, of: total))
        let (seconds, attoseconds) = elapsed.components
        let passed = UInt64(seconds) * 1000 + UInt64(attoseconds / 1_000_000_000_000_000)
        message("processor time of all threads together; \(decimal(passed)) s have passed\n")
    }

    private static func line(_ name: String, _ nanoseconds: UInt64, of total: UInt64) -> String {
        let share = String(total > 0 ? (nanoseconds * 100 + total / 2) / total : 0)
        return padded(name, to: 10, isLeft: true) + padded(decimal((nanoseconds + 500_000) / 1_000_000), to: 9)
            + padded(share, to: 6) + "%\n"
    }

    /// Thousandths as seconds.
    private static func decimal(_ thousandths: UInt64) -> String {
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }

    private static func padded(_ text: String, to width: Int, isLeft: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - text.count))
        return isLeft ? text + blanks : blanks + text
    }
}
