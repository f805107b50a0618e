import LedgerGenerator
import Testing

/// Exports whose form is changed are read right, refused or told, and never wrong in silence.
@Suite struct HarmTests {
    private static let texts = HarmSurvey(format: "text", changes: TextHarms.all, seeds: 500)
    private static let sie4 = HarmSurvey(format: "SIE 4", changes: SIE4Harms.all, seeds: 500)

    @Test(arguments: 0..<12) func readsExportsAsTheyAre(seed: Int) throws {
        try expectRight(TextTable.self, seed)
        try expectRight(SIE4Export.self, seed)
    }

    private func expectRight<Export: HarmedExport>(_ type: Export.Type, _ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let trial = try Trial(Export(&random))
        #expect(
            trial.outcome == .right,
            """
            \(type), seed \(seed): \(trial.reading.codes) \(trial.reading.message) \(trial.difference)
            \(String(decoding: trial.after, as: UTF8.self))
            """)
    }

    @Test(arguments: TextHarms.all) func text(change: Change<TextTable>) throws {
        try Self.texts.expectNothingSilent(change)
    }

    @Test(arguments: SIE4Harms.all) func sie4(change: Change<SIE4Export>) throws {
        try Self.sie4.expectNothingSilent(change)
    }
}
