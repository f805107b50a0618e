import Ingest
import LedgerModel

/// The form of a source that is a table.
extension ConfigurationBlock {
    /// Keys that mean nothing for formats without columns; each of them implies that the file is a table.
    static func tableKeys(_ vocabulary: ConfigurationVocabulary) -> [ConfigurationKey] {
        [
            ConfigurationKey(
                "columns", .block(.sourceColumns(vocabulary)),
                "Heading of each field, or in XML its path. Recognised when left out; XML needs it."),
            ConfigurationKey("record", .text, "For XML: path of a record, such as /Export/Rader/Rad or //Rad."),
            ConfigurationKey(
                "header", .list(of: .text),
                "For CSV and XLSX: names of the columns from the left, for a file without headings."),
            ConfigurationKey(
                "sheet", .text, "For XLSX: name of the sheet. The first that is shown when left out."),
            ConfigurationKey(
                "widths", .list(of: .integer(1...100_000)),
                "For CSV: widths of the columns in characters, for a file without delimiters."),
        ] + signs
    }

    private static let signs: [ConfigurationKey] = [
        ConfigurationKey(
            "delimiter", .choice([";", ",", "tab", "|"]), "For CSV: sign between fields. Recognised when left out."),
        ConfigurationKey("decimal", .choice([",", "."]), "Decimal sign. Recognised when left out."),
        ConfigurationKey(
            "thousands", .choice([" ", ".", ",", "'"]),
            "The only sign that may part thousands; not the decimal sign. Recognised when left out."),
        ConfigurationKey(
            "date_format", .text,
            "How days are written, such as dd.MM.yyyy. Recognised when left out; XML has ISO 8601."),
        ConfigurationKey("year", .integer(1900...2199), "Calendar year of months that are written without one."),
        ConfigurationKey("unit", .choice(of: Table.Unit.self), "Unit of the amounts. kr when left out."),
        ConfigurationKey(
            "terms", .choice(of: DelimitedOptions.Terms.self),
            "Whether the table speaks of accounts or of rows of the report. Recognised when left out."),
    ]

    /// `columns` of a source.
    static func sourceColumns(_ vocabulary: ConfigurationVocabulary) -> ConfigurationBlock {
        ConfigurationBlock(
            place: "`columns`",
            keys: vocabulary.sourceFields.map {
                ConfigurationKey($0, .text, "Heading of the field \($0), or in XML its path.")
            })
    }
}
