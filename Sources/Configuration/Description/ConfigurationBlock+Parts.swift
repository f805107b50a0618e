import Aggregation
import Diagnostics
import LedgerModel

/// The smaller blocks: `dimensions`, `periodisation`, `output`, `limits` and `severity`.
extension ConfigurationBlock {
    /// `dimensions`.
    static let dimensions = ConfigurationBlock(
        place: "`dimensions`",
        keys: CodePart.allCases.filter { $0 != .konto }.map { part in
            let reserved = PipelineConfiguration.reservedDimensions[part]
            let usual = reserved.map { "\($0) when left out." } ?? "None when left out."
            return ConfigurationKey(
                part.rawValue, .integer(1...99_999), "SIE dimension of the code part \(part.rawValue). \(usual)")
        })

    /// `periodisation`.
    static let periodisation = ConfigurationBlock(
        place: "`periodisation`",
        keys: [
            ConfigurationKey("default", .choice(["twelfths"]), "How a year is spread that has no curve of its own."),
            ConfigurationKey(
                "curves", .list(of: .block(.curve), count: 0...Int.max), "What is not spread in twelfths."),
            ConfigurationKey(
                "tillagg", .choice(of: Periodisation.Additions.self),
                "Months that a year's addition is spread over: `from_decision` (usual), or `whole_year`."),
        ])

    /// An entry of `curves`.
    static let curve = ConfigurationBlock(
        place: "a curve",
        keys: [
            .required("verksamhet", .text, "Id of the verksamhet whose budget is spread so."),
            ConfigurationKey("slag", .text, "Id of a slag, with all below it. All when left out."),
            // The bound keeps a sum of twelve far from overflow; weights are relative, so larger ones are never needed.
            .required(
                "weights", .list(of: .integer(0...1_000_000_000), count: 12...12),
                "Twelve whole numbers, by month of the fiscal year, not all 0. Only their proportions count."),
        ])

    /// `output`.
    static func output(_ vocabulary: ConfigurationVocabulary) -> ConfigurationBlock {
        ConfigurationBlock(
            place: "`output`",
            keys: [
                .required(
                    "directory", .path, "Folder that holds the months, one for each pipeline. `--output` wins."),
                .required(
                    "formats", .names(vocabulary.outputFormats),
                    "Formats of the tables and datasets. The printed .txt of a table is always written."),
                ConfigurationKey(
                    "datasets", datasets(vocabulary),
                    "Datasets to publish: `all` (usual), or a list."),
                ConfigurationKey(
                    "gzip", .boolean, "Whether the files of `transaktioner` are compressed. Not when left out."),
                ConfigurationKey(
                    "keep", .integer(from: 1),
                    "Revisions of each month that are kept; a run removes older ones. All when left out."),
            ])
    }

    private static func datasets(_ vocabulary: ConfigurationVocabulary) -> ConfigurationKind {
        let one = ConfigurationKind.anyOf([.known(vocabulary.datasets), .block(.dataset(vocabulary))])
        return .anyOf([.choice(["all"]), .list(one, count: 0...Int.max, areDistinct: true)])
    }

    /// A dataset of one of the other mappings.
    static func dataset(_ vocabulary: ConfigurationVocabulary) -> ConfigurationBlock {
        ConfigurationBlock(
            place: "a dataset",
            keys: [
                .required("id", .choice(vocabulary.mappedDatasets), "Id of the dataset."),
                .required("mapping", .known([]), "Name of the mapping, which the file has behind its own."),
            ])
    }

    /// `limits`, of a pipeline or of a source.
    static let limits = ConfigurationBlock(
        place: "`limits`",
        keys: [
            limit("line_bytes", \.lineBytes, "Longest line, row of a table, or tag of XML, in bytes."),
            limit("voucher_bytes", \.voucherBytes, "Longest voucher of SIE 4, in bytes."),
            limit("field_bytes", \.fieldBytes, "Longest field, quoted text, value of XML or cell, in bytes."),
            limit("depth", \.depth, "Nesting of XML."),
            limit("codings", \.placements, "Distinct konteringar of a source."),
            limit("expansion_ratio", \.expansionRatio, "Bytes that one compressed byte may become."),
        ])

    private static func limit(_ name: String, _ path: KeyPath<Limits, Int>, _ summary: String) -> ConfigurationKey {
        let usual = Limits()[keyPath: path]
        return ConfigurationKey(name, .integer(from: 1), "\(summary) \(usual) when left out.")
    }

    /// `severity`: what findings of each code are.
    static let severity = ConfigurationKind.map(
        DiagnosticCatalogue.all.map(\.id), .choice(of: SeverityPolicy.Choice.self))
}
