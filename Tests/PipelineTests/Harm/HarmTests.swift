import LedgerGenerator
import Testing

/// Exports whose form is changed are read right, refused or told, and never wrong in silence.
@Suite struct HarmTests {
    private static let texts = HarmSurvey(format: "text", changes: TextHarms.all, seeds: 500)
    private static let sie4 = HarmSurvey(format: "SIE 4", changes: SIE4Harms.all, seeds: 500)
    private static let sie5 = HarmSurvey(format: "SIE 5", changes: SIE5Harms.all, seeds: 500)
    private static let xmlsie = HarmSurvey(format: "XMLSIE", changes: XMLSIEHarms.all, seeds: 500)
    private static let records = HarmSurvey(format: "records", changes: RecordHarms.all, seeds: 500)
    private static let workbooks = HarmSurvey(format: "workbooks", changes: WorkbookHarms.all, seeds: 500)

    @Test(arguments: 0..<12) func readsExportsAsTheyAre(seed: Int) throws {
        try expectRight(TextTable.self, seed)
        try expectRight(SIE4Export.self, seed)
        try expectRight(SIE5Export.self, seed)
        try expectRight(XMLSIEExport.self, seed)
        try expectRight(RecordExport.self, seed)
        try expectRight(WorkbookExport.self, seed)
    }

    private func expectRight<Export: HarmedExport>(_ type: Export.Type, _ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let trial = try Trial(Export(&random))
        #expect(
            trial.outcome == .right,
            """
            \(type), seed \(seed): \(trial.reading.codes) \(trial.reading.message) \(trial.difference)
            \(trial.after)
            """)
    }

    @Test(arguments: TextHarms.all) func text(change: Change<TextTable>) throws {
        try Self.texts.expectNothingSilent(change)
    }

    @Test(arguments: SIE4Harms.all) func sie4(change: Change<SIE4Export>) throws {
        try Self.sie4.expectNothingSilent(change)
    }

    @Test(arguments: SIE5Harms.all) func sie5(change: Change<SIE5Export>) throws {
        try Self.sie5.expectNothingSilent(change)
    }

    @Test(arguments: XMLSIEHarms.all) func xmlsie(change: Change<XMLSIEExport>) throws {
        try Self.xmlsie.expectNothingSilent(change)
    }

    @Test(arguments: RecordHarms.all) func records(change: Change<RecordExport>) throws {
        try Self.records.expectNothingSilent(change)
    }

    @Test(arguments: WorkbookHarms.all) func workbooks(change: Change<WorkbookExport>) throws {
        try Self.workbooks.expectNothingSilent(change)
    }
}
