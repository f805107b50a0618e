import LedgerModel
import Storage

/// Describes the files of a publication: `datapackage.json`, a Data Package version 2 (https://datapackage.org).
///
/// It holds no time of creation, so that the same report has the same package.
struct DataPackage {
    /// The report that is published.
    let report: Report
    /// Its files, in any order.
    let files: [WrittenFile]

    /// The package; resources are the datasets, the tables and the transactions, then what else there is by path.
    func render() -> RenderedFile {
        var remaining = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        var resources: [JSONValue] = []
        for (id, title, fields, key) in tabular {
            guard let file = remaining.removeValue(forKey: "\(id).csv") else { continue }
            resources.append(resource(id, title, [file], schema: schema(fields, key)))
        }
        let sorted = remaining.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let transactions = sorted.filter { $0.path.hasPrefix(TransactionColumns.folder + "/") }
        if !transactions.isEmpty {
            let schema = schema(TransactionColumns.fields, [])
            resources.append(
                resource(TransactionColumns.folder, TransactionColumns.title, transactions, schema: schema))
        }
        for file in sorted where !file.path.hasPrefix(TransactionColumns.folder + "/") {
            resources.append(resource(file.path, nil, [file], schema: nil))
        }
        let package: JSONValue = [
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": .string(report.pipeline),
            "title": .string(report.title),
            "period": .string(report.period.description),
            "resources": .array(resources),
        ]
        return RenderedFile(path: "datapackage.json", text: JSONText.document(package))
    }

    private var tabular: [(id: String, title: String, fields: [Dataset.Field], key: [String])] {
        report.datasets.map { ($0.id, $0.title, $0.fields, $0.key) }
            + report.tables.map { ($0.id, $0.title, $0.csvFields, ["rad_id"]) }
    }

    /// A resource of one file, or of several with the same columns that together are one dataset.
    private func resource(
        _ name: String, _ title: String?, _ files: [WrittenFile], schema: JSONValue?
    ) -> JSONValue {
        // Format and media type are those of the plain file, size and digest those of the stored one.
        let isGzip = files[0].path.hasSuffix(".gz")
        let format = files[0].path.dropLast(isGzip ? 3 : 0).split(separator: ".").last.map(String.init) ?? ""
        var members = [JSONValue.Member("name", .string(name))]
        if let title { members.append(JSONValue.Member("title", .string(title))) }
        if schema != nil { members.append(JSONValue.Member("type", "table")) }
        // Partitions stay a list even when there is one, so that a reader need not tell the cases apart.
        let isPartitioned = name == TransactionColumns.folder
        let paths = files.map { JSONValue.string($0.path) }
        members.append(JSONValue.Member("path", isPartitioned ? .array(paths) : paths[0]))
        if isPartitioned {
            members.append(
                JSONValue.Member("partitions", .array(files.map { .string(TransactionColumns.period(of: $0.path)) })))
        }
        members += [
            JSONValue.Member("format", .string(format)),
            JSONValue.Member("mediatype", .string(Self.mediaTypes[format] ?? "application/octet-stream")),
            JSONValue.Member("encoding", "utf-8"),
        ]
        if isGzip { members.append(JSONValue.Member("compression", "gzip")) }
        members.append(JSONValue.Member("bytes", .integer(files.reduce(0) { $0 + $1.bytes })))
        if !isPartitioned { members.append(JSONValue.Member("hash", .string("sha256:\(files[0].sha256)"))) }
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
        if field.type == .amount { members.append(JSONValue.Member("decimalChar", ".")) }
        members.append(JSONValue.Member("description", .string(field.description)))
        return .object(members)
    }

    private static func type(_ type: Dataset.FieldType) -> String {
        switch type {
        case .string: "string"
        case .integer: "integer"
        case .amount: "number"
        case .date: "date"
        case .month: "yearmonth"
        case .year: "year"
        }
    }

    private static let mediaTypes = [
        "csv": "text/csv", "json": "application/json", "jsonl": "application/jsonl", "txt": "text/plain",
    ]

    private static let dialect: JSONValue = [
        "delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"", "doubleQuote": true, "header": true,
    ]
}
