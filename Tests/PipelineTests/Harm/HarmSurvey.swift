import Testing

/// Holds the changes of a format to what is promised: nothing wrong is silent, and nothing harmless is refused.
struct HarmSurvey<Export: HarmedExport> {
    let format: String
    let changes: [Change<Export>]
    /// How many changed exports there are, over all changes.
    let seeds: Int

    /// The trials of one change: a share of all, whose seeds follow from the change's name.
    ///
    /// So a change that comes or goes leaves the trials of the others as they are.
    func trials(of change: Change<Export>) throws -> [(seed: Int, trial: Trial)] {
        let turn = try #require(changes.firstIndex { $0.name == change.name })
        var trials: [(Int, Trial)] = []
        let first = change.name.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
        for number in stride(from: turn, to: seeds, by: changes.count) {
            let seed = first + number / changes.count
            let trial = try #require(try Trial(change, seed: seed), "no layout has a place for \(change.name)")
            trials.append((seed, trial))
        }
        return trials
    }

    /// Expects that no trial of a change is wrong and silent; while it is pending, that one still is.
    func expectNothingSilent(_ change: Change<Export>) throws {
        let trials = try trials(of: change)
        HarmReport.add("harm", format, change.name, trials.map(\.trial))
        let silent = trials.filter { $0.trial.outcome == .silent }
        expect(silent, change, isPending: Pending.harms[format, default: []].contains(change.name))
    }

    /// Expects that every trial of a change that changes nothing is read right, without a warning.
    func expectRead(_ change: Change<Export>) throws {
        let trials = try trials(of: change)
        HarmReport.add("harmless", format, change.name, trials.map(\.trial))
        let wrong = trials.filter { $0.trial.outcome != .right }
        expect(wrong, change, isPending: Pending.harmless[format, default: []].contains(change.name))
    }

    private func expect(_ wrong: [(seed: Int, trial: Trial)], _ change: Change<Export>, isPending: Bool) {
        if isPending {
            #expect(!wrong.isEmpty, "\(format): \(change.name) is pending no more: take it off the list")
            return
        }
        for (seed, trial) in wrong {
            Issue.record(
                """
                \(format): \(change.name), seed \(seed): \(trial.outcome.rawValue) \
                \(trial.reading.codes.joined(separator: " ")) \(trial.reading.message) \(trial.difference)
                \(trial.textDifference)
                """)
        }
    }
}
