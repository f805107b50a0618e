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
        table.sheet = fields.text("sheet")
        table.widths = fields.integers("widths") { entries($0, of: "widths") } ?? []
        let encoding = fields.choice("encoding")
        table.encoding = encoding.flatMap(TextEncoding.init)
        let delimiter = fields.choice("delimiter")
        table.delimiter = delimiter.flatMap { Self.delimiters[$0] }
        let decimal = fields.choice("decimal")
        table.decimalMark = decimal?.utf8.first
        let thousands = fields.choice("thousands", except: decimal)
        table.thousands = thousands?.utf8.first
        table.dateFormat = fields.read("date_format", dateFormat)
        table.year = fields.integer("year")
        table.unit = fields.choice("unit", Table.Unit.self)
        table.terms = fields.choice("terms", DelimitedOptions.Terms.self)
        if let entry = fields["delimiter"], fields["widths"] != nil {
            report(.unusedKey("delimiter", what: "tables with delimiters", actual: "of `widths`", at: entry.location))
        }
        return table
    }

    private func columns(_ value: YAMLValue, _ heading: (YAMLValue) -> String?) -> [String: String]? {
        guard let fields = fields(value, of: .sourceColumns(vocabulary)) else { return nil }
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
