import Glibc
import Synchronization

/// The file that `UTFALL_HARM_REPORT` names: what came of each change, for whoever mends a reader.
enum HarmReport {
    /// Tests run side by side, and a long line is written in pieces.
    private static let turn = Mutex(0)

    /// Adds what came of the trials of a change: fields parted by tabs, and below them what one trial changed.
    static func add(_ kind: String, _ format: String, _ change: String, _ trials: [Trial]) {
        guard let path = getenv("UTFALL_HARM_REPORT") else { return }
        let counts = Trial.Outcome.allCases.map { outcome in "\(trials.count { $0.outcome == outcome })" }
        let codes = Set(trials.flatMap(\.reading.codes)).sorted().joined(separator: " ")
        let shown = trials.first { kind == "harm" ? $0.outcome == .silent : $0.outcome != .right } ?? trials.first
        let fields = [kind, format, change] + counts + [codes, shown?.difference ?? "", shown?.reading.message ?? ""]
        let text = fields.joined(separator: "\t") + "\n" + (shown?.textDifference ?? "")
        turn.withLock { lines in
            guard let file = fopen(path, "a") else { return }
            fputs(text.replacing("\0", with: "␀").replacing("\n", with: "\n\t") + "\n", file)
            fclose(file)
            lines += 1
        }
    }
}
