/// The codes that start with the same three letters: one area of things that can be wrong.
public struct DiagnosticFamily: Sendable {
    /// The three letters.
    public let letters: String
    /// What the area is, in a few words.
    public let title: String
    /// The codes in the order of the catalogue.
    public let codes: [DiagnosticCode]

    /// All families in the order of the catalogue.
    public static let all = [
        DiagnosticFamily(
            "CFG", "Configuration",
            Diagnostic.configurationCodes + Diagnostic.configurationMeaningCodes + Diagnostic.tableCodes),
        DiagnosticFamily(
            "SRC", "Files of sources",
            Diagnostic.sourceCodes + Diagnostic.duplicateCodes + Diagnostic.deliveryCodes
                + Diagnostic.versionCodes),
        DiagnosticFamily(
            "SIE", "SIE 1-4",
            Diagnostic.sieErrorCodes + Diagnostic.sieFormCodes + Diagnostic.sieWarningCodes + Diagnostic.sieDoubtCodes
                + Diagnostic.sieContradictionCodes + Diagnostic.sieNoteCodes),
        DiagnosticFamily(
            "XML", "SIE 5 and other XML",
            Diagnostic.xmlCodes + Diagnostic.xmlLedgerErrorCodes + Diagnostic.xmlMoneyErrorCodes
                + Diagnostic.xmlTableErrorCodes + Diagnostic.xmlRecordCodes + Diagnostic.xmlLedgerWarningCodes
                + Diagnostic.xmlMoneyWarningCodes + Diagnostic.xmlObjectWarningCodes + Diagnostic.xmlTermCodes),
        DiagnosticFamily(
            "CSV", "Tables in delimited text",
            Diagnostic.csvErrorCodes + Diagnostic.csvMeaningErrorCodes + Diagnostic.csvWarningCodes
                + Diagnostic.workbookCodes + Diagnostic.csvNoteCodes + Diagnostic.csvTermCodes),
        DiagnosticFamily(
            "MAP", "Mapping table and register",
            Diagnostic.mappingCodes + Diagnostic.mappingTableCodes + Diagnostic.mappingRuleCodes
                + Diagnostic.mappingUseCodes + Diagnostic.registerCodes + Diagnostic.slagCodes),
        DiagnosticFamily(
            "AGG", "Sums and figures",
            Diagnostic.aggregationCodes + Diagnostic.completenessCodes + Diagnostic.figureCodes),
        DiagnosticFamily("PUB", "Output", Diagnostic.publishingCodes + Diagnostic.revisionCodes),
    ]

    private init(_ letters: String, _ title: String, _ codes: [DiagnosticCode]) {
        self.letters = letters
        self.title = title
        // The numbers of a family's files interleave: SRC121 of one file sorts before SRC130 of another.
        self.codes = codes.sorted { $0.id < $1.id }
    }
}
