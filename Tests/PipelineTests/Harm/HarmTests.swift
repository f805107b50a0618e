import LedgerGenerator
import Testing

/// Exports whose form is changed are read right, refused or told, and never wrong in silence.
@Suite struct HarmTests {
    @Test(arguments: 0..<20) func readsTextsAsTheyAre(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        expectRight(try Trial(TextTable(&random)))
    }

    private func expectRight(_ trial: Trial) {
        #expect(
            trial.outcome == .right,
            "\(trial.reading.codes) \(trial.reading.message) \(trial.difference)\n\(trial.textDifference)")
    }
}

extension HarmTests {
    private static let texts = HarmSurvey(format: "text", changes: TextHarms.all, seeds: 500)

    @Test(arguments: TextHarms.all) func believesNoHarmedText(change: Change<TextTable>) throws {
        try Self.texts.expectNothingSilent(change)
    }
}
