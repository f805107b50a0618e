import Testing

/// Exports whose form is changed without a change of what they mean are read right, without a warning.
@Suite struct HarmlessTests {
    private static let texts = HarmSurvey(format: "text", changes: TextHarmless.all, seeds: 150)
    private static let sie4 = HarmSurvey(format: "SIE 4", changes: SIE4Harmless.all, seeds: 150)
    private static let sie5 = HarmSurvey(format: "SIE 5", changes: sie5Changes, seeds: 150)
    private static let xmlsie = HarmSurvey(format: "XMLSIE", changes: xmlsieChanges, seeds: 150)
    private static let records = HarmSurvey(format: "records", changes: recordChanges, seeds: 150)
    private static let workbooks = HarmSurvey(format: "workbooks", changes: WorkbookHarmless.all, seeds: 150)

    private static let sie5Changes = XMLHarmless<SIE5Export>.all()
    private static let xmlsieChanges = XMLHarmless<XMLSIEExport>.all(but: "attributes in another order")
    private static let recordChanges = XMLHarmless<RecordExport>.all(
        but: "attributes in another order", "elements closed with an end of their own")

    @Test(arguments: TextHarmless.all) func text(change: Change<TextTable>) throws {
        try Self.texts.expectRead(change)
    }

    @Test(arguments: SIE4Harmless.all) func sie4(change: Change<SIE4Export>) throws {
        try Self.sie4.expectRead(change)
    }

    @Test(arguments: sie5Changes) func sie5(change: Change<SIE5Export>) throws {
        try Self.sie5.expectRead(change)
    }

    @Test(arguments: xmlsieChanges) func xmlsie(change: Change<XMLSIEExport>) throws {
        try Self.xmlsie.expectRead(change)
    }

    @Test(arguments: recordChanges) func records(change: Change<RecordExport>) throws {
        try Self.records.expectRead(change)
    }

    @Test(arguments: WorkbookHarmless.all) func workbooks(change: Change<WorkbookExport>) throws {
        try Self.workbooks.expectRead(change)
    }
}
