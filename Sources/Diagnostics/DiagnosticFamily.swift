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
        DiagnosticFamily("CFG", "Configuration", ConfigurationCodes.all),
        DiagnosticFamily("SRC", "Files of sources", SourceCodes.all),
        DiagnosticFamily("SIE", "SIE 1-4", SIECodes.all),
        DiagnosticFamily("XML", "SIE 5 and other XML", XMLCodes.all),
        DiagnosticFamily("CSV", "Tables in delimited text", CSVCodes.all),
        DiagnosticFamily("MAP", "Mapping table and register", MappingCodes.all),
        DiagnosticFamily("AGG", "Sums and figures", AggregationCodes.all),
        DiagnosticFamily("PUB", "Output", PublishingCodes.all),
    ]

    private init(_ letters: String, _ title: String, _ codes: [DiagnosticCode]) {
        self.letters = letters
        self.title = title
        self.codes = codes
    }
}
