import Testing

/// Exports whose form is changed without a change of what they mean are read right, without a warning.
@Suite struct HarmlessTests {
    private static let texts = HarmSurvey(format: "text", changes: TextHarmless.all, seeds: 150)
    private static let sie4 = HarmSurvey(format: "SIE 4", changes: SIE4Harmless.all, seeds: 150)

    @Test(arguments: TextHarmless.all) func text(change: Change<TextTable>) throws {
        try Self.texts.expectRead(change)
    }

    @Test(arguments: SIE4Harmless.all) func sie4(change: Change<SIE4Export>) throws {
        try Self.sie4.expectRead(change)
    }
}
