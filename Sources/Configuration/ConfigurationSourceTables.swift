import Diagnostics
import Ingest
import LedgerModel

/// What an entry of `sources` says about the form of its table.
extension ConfigurationReader {
    private static let delimiters: [String: UInt8] = [
        ";": UInt8(ascii: ";"), ",": UInt8(ascii: ","), "tab": UInt8(ascii: "\t"), "|": UInt8(ascii: "|"),
    ]

    /// The keys that only tables have, and the encoding; XML that is a table must say what its records are.
    func table(_ fields: ConfigurationFields, format: String?) -> DelimitedOptions {
        var table = DelimitedOptions()
        if format == SourceFormat.xml.rawValue {
            table.record = fields.require("record", recordPath)
            table.columns = fields.require("columns") { columns($0, fieldPath) } ?? [:]
        } else {
            table.columns = fields.read("columns") { columns($0, string) } ?? [:]
        }
        table.header = fields.read("header", header) ?? []
        table.sheet = fields.read("sheet", string)
        table.widths = fields.read("widths", widths) ?? []
        let encoding = fields.read("encoding") { choice($0, of: vocabulary.encodings) }
        table.encoding = encoding.flatMap(TextEncoding.init)
        let delimiter = fields.read("delimiter") { choice($0, of: [";", ",", "tab", "|"]) }
        table.delimiter = delimiter.flatMap { Self.delimiters[$0] }
        let decimal = fields.read("decimal") { choice($0, of: [",", "."]) }
        table.decimalMark = decimal?.utf8.first
        let thousands = fields.read("thousands") { value in
            choice(value, of: [" ", ".", ",", "'"].filter { $0 != decimal })
        }
        table.thousands = thousands?.utf8.first
        table.dateFormat = fields.read("date_format", dateFormat)
        table.year = fields.read("year") { integer($0, in: 1900...2199) }
        table.unit = fields.read("unit", choice(Table.Unit.self))
        table.terms = fields.read("terms", choice(DelimitedOptions.Terms.self))
        if let entry = fields["delimiter"], fields["widths"] != nil {
            report(.unusedKey("delimiter", what: "tables with delimiters", actual: "of `widths`", at: entry.location))
        }
        return table
    }

    private func columns(_ value: YAMLValue, _ heading: (YAMLValue) -> String?) -> [String: String]? {
        guard let fields = fields(value, of: "`columns`", keys: vocabulary.sourceFields) else { return nil }
        var headings: [String: String] = [:]
        for field in vocabulary.sourceFields { headings[field] = fields.read(field, heading) }
        return headings
    }

    private func recordPath(_ value: YAMLValue) -> String? {
        path(value, isPath: RecordPath.isRecord, examples: ["/Export/Rader/Rad", "//Rad"])
    }

    private func fieldPath(_ value: YAMLValue) -> String? {
        path(value, isPath: RecordPath.isField, examples: ["Konto", "'@konto'", "Belopp/@varde", "../@datum"])
    }

    private func path(_ value: YAMLValue, isPath: (String) -> Bool, examples: [String]) -> String? {
        guard let text = string(value) else { return nil }
        if isPath(text) { return text }
        report(.badPath(text, examples: examples, at: value.location))
        return nil
    }

    private func header(_ value: YAMLValue) -> [String]? {
        entries(value, of: "header").map { $0.compactMap(string) }
    }

    private func widths(_ value: YAMLValue) -> [Int]? {
        entries(value, of: "widths").map { $0.compactMap { integer($0, in: 1...100_000) } }
    }

    private func dateFormat(_ value: YAMLValue) -> DateFormat? {
        guard let text = string(value) else { return nil }
        if let format = DateFormat(text) { return format }
        report(
            .badValue(
                text, nearest: nil, allowed: ["yyyy-MM-dd", "dd.MM.yyyy", "d/M yyyy", "MM/dd/yyyy"], at: value.location)
        )
        return nil
    }
}
