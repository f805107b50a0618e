import Ingest
import LedgerModel

/// An entry of `sources`.
extension ConfigurationBlock {
    /// An entry of `sources`.
    static func source(_ vocabulary: ConfigurationVocabulary) -> ConfigurationBlock {
        ConfigurationBlock(place: "a source", keys: files(vocabulary) + tableKeys(vocabulary) + waiting)
    }

    private static func files(_ vocabulary: ConfigurationVocabulary) -> [ConfigurationKey] {
        [
            .required(
                "path", .path,
                "File or pattern. ${NAME} is of the environment, {period} the month, {year} its fiscal year, "
                    + "{version} the month that a forecast was made after."),
            .required(
                "scenario", .known(Scenario.builtIn.map(\.rawValue) + ["column"]),
                "What the amounts are; `column` when a column of a table in report terms says it."),
            ConfigurationKey(
                "format", .choice(vocabulary.inputFormats), "Format of the files. Recognised when left out."),
            ConfigurationKey(
                "basis", .choice(of: Basis.self),
                "Which figures of an accounting export are the outcome: `verifikationer` (usual), booked rows; "
                    + "`periodsaldon`, balances of months; `arssaldon`, year-end results."),
            ConfigurationKey(
                "date_by", .choice(of: SourceConfiguration.DateRule.self),
                "Which date decides the month: the voucher's (usual), or the row's own where it has one."),
            ConfigurationKey(
                "checksum", .choice(of: SourceConfiguration.ChecksumRule.self),
                "What a wrong checksum does: `verify` (usual) rejects the file, `ignore` warns."),
            ConfigurationKey(
                "part_of_ledger", .boolean,
                "Whether each file has a part of the ledger that no other has. Not when left out."),
            ConfigurationKey(
                "duplicates", .choice(of: SourceConfiguration.DuplicateRule.self),
                "What is made of money that stands in two files, or twice: `refuse` (usual), or `allow`, which warns "
                    + "and counts all of it."),
            ConfigurationKey(
                "encoding", .choice(vocabulary.encodings), "Encoding of a text. Recognised when left out."),
            ConfigurationKey(
                "closing_period", .integer(1...12),
                "The month that amounts of period 13 count in. They are refused when left out."),
        ]
    }

    private static let waiting: [ConfigurationKey] = [
        ConfigurationKey(
            "mapping", .known([]),
            "Name of the mapping whose verksamheter the rows name, in report terms. The pipeline's own when left out."),
        ConfigurationKey(
            "optional", .boolean,
            "Whether a budget or forecast may have no file; its figures are then empty. Not when left out."),
        ConfigurationKey(
            "may_lack_month", .boolean, "Whether the month need not wait for this source. Not when left out."),
        ConfigurationKey(
            "max_age_hours", .integer(1...100_000),
            "How many hours old its newest file may be. An older one is refused."),
        ConfigurationKey("limits", .block(.limits), "Bounds on this source. The pipeline's own when left out."),
    ]
}
