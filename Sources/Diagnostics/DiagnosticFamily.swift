/// The codes that start with the same three letters: one area of things that can be wrong.
public struct DiagnosticFamily: Sendable {
    /// The three letters.
    public let letters: String
    /// What the area is, in a few words.
    public let title: String
    /// The codes in the order of the catalogue.
    public let codes: [DiagnosticCode]
    /// An example of each code, by its name, as it is shown but for the last line end; the gallery of tests made them.
    public let examples: [String: String]

    /// All families in the order of the catalogue.
    public static let all = [
        DiagnosticFamily("CFG", "Configuration", ConfigurationCodes.all, ConfigurationExamples.all),
        DiagnosticFamily("SRC", "Files of sources", SourceCodes.all, SourceExamples.all),
        DiagnosticFamily("SIE", "SIE 1-4", SIECodes.all, SIEExamples.all),
        DiagnosticFamily("XML", "SIE 5 and other XML", XMLCodes.all, XMLExamples.all),
        DiagnosticFamily("CSV", "Tables in delimited text", CSVCodes.all, CSVExamples.all),
        DiagnosticFamily("MAP", "Mapping table and register", MappingCodes.all, MappingExamples.all),
        DiagnosticFamily("AGG", "Sums and figures", AggregationCodes.all, AggregationExamples.all),
        DiagnosticFamily("PUB", "Output", PublishingCodes.all, PublishingExamples.all),
    ]

    private init(_ letters: String, _ title: String, _ codes: [DiagnosticCode], _ examples: [String: String]) {
        self.letters = letters
        self.title = title
        self.codes = codes
        self.examples = examples
    }
}
