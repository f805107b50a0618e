import Diagnostics
import LedgerModel

/// The entries of `sources`.
extension ConfigurationReader {
    private static let sourceKeys = [
        "path", "scenario", "format", "basis", "date_by", "columns", "encoding", "delimiter", "decimal", "thousands",
        "date_format", "unit", "terms", "limits",
    ]
    /// Keys that mean nothing for another format.
    private static let csvKeys = ["columns", "delimiter"]
    private static let delimiters: [String: UInt8] = [
        ";": UInt8(ascii: ";"), ",": UInt8(ascii: ","), "tab": UInt8(ascii: "\t"), "|": UInt8(ascii: "|"),
    ]

    /// All sources; `limits` are the pipeline's own.
    func sources(_ value: YAMLValue, period: PeriodRule, limits: Limits) -> [SourceConfiguration]? {
        guard let entries = entries(value, of: "sources") else { return nil }
        let sources = entries.compactMap { source($0, period: period, limits: limits) }
        reportFilesReadTwice(sources)
        return sources
    }

    private func source(_ value: YAMLValue, period: PeriodRule, limits: Limits) -> SourceConfiguration? {
        guard let fields = fields(value, of: "a source", keys: Self.sourceKeys) else { return nil }
        let path = fields.require("path", pattern)
        let scenario = fields.require("scenario", choice(Scenario.self))
        let format = format(fields)
        let basis = fields.read("basis", choice(Basis.self))
        let dateBy = fields.read("date_by", choice(SourceConfiguration.DateRule.self)) ?? .voucher
        let columns = fields.read("columns", self.columns) ?? [:]
        let encoding = fields.read("encoding") { choice($0, of: vocabulary.encodings) }
        let delimiter = fields.read("delimiter") { choice($0, of: [";", ",", "tab", "|"]) }
        let decimal = fields.read("decimal") { choice($0, of: [",", "."]) }
        let thousands = fields.read("thousands") { self.thousands($0, decimal: decimal) }
        let dateFormat = fields.read("date_format", string)
        let unit = fields.read("unit", choice(Table.Unit.self)) ?? .kr
        let terms = fields.read("terms", choice(SourceConfiguration.Terms.self))
        let sourceLimits = fields.read("limits") { self.limits($0, base: limits) } ?? limits
        guard let path, let scenario else { return nil }
        if path.usesPeriod, scenario == .utfall, period == .latest, let entry = fields["path"] {
            report(.misplacedVariable(inUtfall: true, at: entry.value.location))
        }
        var source = SourceConfiguration(path: path, scenario: scenario, location: fields.location)
        source.format = format
        source.basis = basis
        source.dateBy = dateBy
        source.columns = columns
        source.encoding = encoding
        source.delimiter = delimiter.flatMap { Self.delimiters[$0] }
        source.decimal = decimal?.utf8.first
        source.thousands = thousands
        source.dateFormat = dateFormat
        source.unit = unit
        source.terms = terms
        source.limits = sourceLimits
        return source
    }

    /// The format given, or CSV when a key says so.
    private func format(_ fields: ConfigurationFields) -> String? {
        let format = fields.read("format") { choice($0, of: vocabulary.inputFormats) }
        let csvEntries = Self.csvKeys.compactMap { fields[$0] }
        guard let format else { return csvEntries.isEmpty ? nil : "csv" }
        for entry in csvEntries where format != "csv" {
            report(.csvOnly(entry.key, format: format, at: entry.location))
        }
        return format
    }

    private func columns(_ value: YAMLValue) -> [String: String]? {
        guard let fields = fields(value, of: "`columns`", keys: vocabulary.sourceFields) else { return nil }
        var headings: [String: String] = [:]
        for field in vocabulary.sourceFields { headings[field] = fields.read(field, string) }
        return headings
    }

    private func thousands(_ value: YAMLValue, decimal: String?) -> Character? {
        guard let text = string(value) else { return nil }
        if let sign = text.first, text.count == 1, !sign.isNumber, sign != "-", text != decimal { return sign }
        report(.badValue(text, nearest: nil, allowed: ["\" \"", "\".\"", "\",\"", "\"'\""], at: value.location))
        return nil
    }

    /// Reports files that two entries read for one scenario, as far as fixed paths tell; globs meet on the disk.
    private func reportFilesReadTwice(_ sources: [SourceConfiguration]) {
        for (index, source) in sources.enumerated() {
            guard let path = source.path.fixedPath else { continue }
            let first = sources[..<index].first { other in
                guard let otherPath = other.path.fixedPath, other.scenario == source.scenario else { return false }
                return PipelineLocation.normalized(otherPath) == PipelineLocation.normalized(path)
                    && (other.basis != source.basis || other.columns == source.columns)
            }
            guard let first else { continue }
            report(
                .sameFileTwice(
                    path, otherBasis: first.basis != source.basis, firstLine: first.location.line, at: source.location))
        }
    }
}
