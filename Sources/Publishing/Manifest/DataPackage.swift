import JSON
import LedgerModel
import Storage

/// Describes the files of a publication: `datapackage.json`, a Data Package version 2 (https://datapackage.org).
///
/// It has no creation time, so that the same report gives the same package.
struct DataPackage {
    /// The report that is published.
    let report: Report
    /// Its files, in any order.
    let files: [WrittenFile]
    /// The run's id.
    let run: String

    /// The member that holds ``run``.
    static let runMember = "run"
    /// The path of the package in the run's folder.
    static let path = "datapackage.json"

    /// The package; resources are the datasets, the tables and the transactions, then all other files by path.
    ///
    /// Each partition of the transactions is a resource of its own, with the size and the digest of its file: for a
    /// resource of several files, `frictionless validate` can check neither.
    func render() -> RenderedFile {
        var remaining = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        var names = ResourceNames()
        var resources: [JSONValue] = []
        for dataset in report.datasets + report.tables.map(\.dataset) {
            guard let file = remaining.removeValue(forKey: "\(dataset.id).csv") else { continue }
            let table = [JSONValue.Member("title", .string(dataset.title)), JSONValue.Member("type", "table")]
            resources.append(
                resource(names.take(dataset.id), table, file, schema: schema(dataset.fields, dataset.key)))
        }
        let sorted = remaining.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        for file in sorted where Self.isPartition(file) {
            let period = RecordColumns.period(of: file.path)
            let table = [
                JSONValue.Member("title", .string("\(RecordColumns.title), \(period)")),
                JSONValue.Member("type", "table"), JSONValue.Member("partition", .string(period)),
            ]
            resources.append(
                resource(
                    names.take("\(RecordColumns.folder)-\(period)"), table, file,
                    schema: schema(RecordColumns.fields, [])))
        }
        for file in sorted where !Self.isPartition(file) && !file.path.hasPrefix("\(OutputLayout.trace)/") {
            // Stated explicitly, since lines of JSON would be taken for a table.
            resources.append(resource(names.take(file.path), [JSONValue.Member("type", "file")], file, schema: nil))
        }
        let package: JSONValue = [
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": .string(report.pipeline),
            "title": .string(report.title),
            "period": .string(report.period.description),
            "run": .string(run),
            "status": .string(report.mark.status.rawValue),
            "uttagsdatum": .string(report.mark.uttagsdatum.description),
            "resources": .array(resources),
        ]
        return RenderedFile(path: Self.path, text: JSONText.document(package))
    }

    /// Whether a file is a part of the transactions as CSV.
    private static func isPartition(_ file: WrittenFile) -> Bool {
        let name = "/\(RecordColumns.folder).csv"
        return file.path.hasPrefix(RecordColumns.folder + "/")
            && (file.path.hasSuffix(name) || file.path.hasSuffix(name + ".gz"))
    }

    private func resource(
        _ name: String, _ kind: [JSONValue.Member], _ file: WrittenFile, schema: JSONValue?
    ) -> JSONValue {
        // Format and media type are of the uncompressed file, size and digest of the stored one.
        let isGzip = file.path.hasSuffix(".gz")
        let format = file.path.dropLast(isGzip ? 3 : 0).split(separator: ".").last.map(String.init) ?? ""
        var members = [JSONValue.Member("name", .string(name))] + kind
        members += [
            JSONValue.Member("path", .string(file.path)),
            JSONValue.Member("format", .string(format)),
            JSONValue.Member("mediatype", .string(Self.mediaTypes[format] ?? "application/octet-stream")),
            JSONValue.Member("encoding", "utf-8"),
        ]
        if isGzip { members.append(JSONValue.Member("compression", "gz")) }
        members.append(JSONValue.Member("bytes", .integer(file.bytes)))
        members.append(JSONValue.Member("hash", .string("sha256:\(file.sha256)")))
        if let schema { members += [JSONValue.Member("dialect", Self.dialect), JSONValue.Member("schema", schema)] }
        return .object(members)
    }

    private func schema(_ fields: [Dataset.Field], _ key: [String]) -> JSONValue {
        var members = [JSONValue.Member("fields", .array(fields.map(json)))]
        if !key.isEmpty { members.append(JSONValue.Member("primaryKey", .array(key.map { .string($0) }))) }
        return .object(members)
    }

    private func json(_ field: Dataset.Field) -> JSONValue {
        var members = [
            JSONValue.Member("name", .string(field.name)),
            JSONValue.Member("type", .string(Self.type(field.type))),
        ]
        if [.amount, .percent].contains(field.type) { members.append(JSONValue.Member("decimalChar", ".")) }
        members.append(JSONValue.Member("description", .string(field.description)))
        return .object(members)
    }

    private static func type(_ type: Dataset.FieldType) -> String {
        switch type {
        case .string: "string"
        case .integer: "integer"
        case .amount, .percent: "number"
        case .date: "date"
        case .month: "yearmonth"
        case .year: "year"
        }
    }

    /// The type of a field named as in the package, `amount` also for percents; nil for an unknown one.
    static func fieldType(_ name: String) -> Dataset.FieldType? {
        [.string, .integer, .amount, .date, .month, .year].first { type($0) == name }
    }

    private static let mediaTypes = [
        "csv": "text/csv", "json": "application/json", "jsonl": "application/jsonl", "txt": "text/plain",
    ]

    private static let dialect: JSONValue = [
        "delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"", "doubleQuote": true, "header": true,
    ]
}
