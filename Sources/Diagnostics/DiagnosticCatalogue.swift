/// Every code there is, family by family: `explain-code`, the documentation and the gallery test read this list.
public enum DiagnosticCatalogue {
    /// All codes in the order of their families.
    public static let all: [DiagnosticCode] =
        ConfigurationCodes.all + SourceCodes.all + SIECodes.all + XMLCodes.all + CSVCodes.all + MappingCodes.all
        + AggregationCodes.all + PublishingCodes.all

    /// The code with a name such as `SIE107`.
    public static func code(_ id: String) -> DiagnosticCode? {
        all.first { $0.id == id }
    }
}
