import DelimitedText
import JSON
public import LedgerModel
import Storage

/// The content of a published run.
extension PublishedRun {
    /// The months and years for which it has CSV records, ascending.
    public var partitions: [Period] {
        (manifest?.outputs ?? []).compactMap { output in
            let isPartition = Self.extensions.contains { output.path.hasSuffix("/\(RecordColumns.folder).\($0)") }
            return isPartition ? Period(RecordColumns.period(of: output.path)) : nil
        }.sorted()
    }

    /// The extensions under which CSV is stored.
    private static let extensions = ["csv", "csv.gz"]

    /// Whether its manifest lists a file.
    public func has(_ path: String) -> Bool { digest(of: path) != nil }

    /// The digest of a file as its manifest has it; nil when it lists no such file.
    public func digest(of path: String) -> String? {
        manifest?.outputs.first { $0.path == path }?.sha256
    }

    /// All bytes of a file; throws ``DamagedFile`` when they are not those that were published.
    public func contents(of path: String) throws -> [UInt8] {
        let whole = "\(folder)/\(path)"
        let bytes = try read(whole)
        if SHA256Digest.of(bytes) == digest(of: path) { return bytes }
        throw DamagedFile(path: whole)
    }

    private func read(_ path: String) throws -> [UInt8] {
        do {
            return try fileSystem.contents(of: path)
        } catch let error where error.isMissing {
            throw DamagedFile(path: path)
        }
    }

    /// Whether the records of a month or year are those that were published; also where there are none.
    public func areRecordsWhole(of period: Period) throws -> Bool {
        guard let path = recordsPath(of: period) else { return true }
        return try standing("\(folder)/\(path)") == digest(of: path)
    }

    /// The digest of a file's bytes; nil when it is missing.
    private func standing(_ path: String) throws -> String? {
        do {
            return try fileSystem.digest(of: path).sha256
        } catch let error where error.isMissing {
            return nil
        }
    }

    /// The path of the CSV records of a month or year; nil when there are none.
    public func recordsPath(of period: Period) -> String? {
        let paths = Self.extensions.map { RecordColumns.path(period, $0) }
        return manifest?.outputs.map(\.path).first(where: paths.contains)
    }

    /// The lines of the CSV records of a month or year; none when there are none.
    ///
    /// Throws ``DamagedFile`` when they are not those that were published.
    func lines(of period: Period) throws -> PublishedLines {
        let header = RecordColumns.fields.map(\.name)
        guard let path = recordsPath(of: period) else { return try PublishedLines(nil, header: header) }
        guard try areRecordsWhole(of: period) else { throw DamagedFile(path: "\(folder)/\(path)") }
        return try PublishedLines(try PublishedFile("\(folder)/\(path)", fileSystem), header: header)
    }

    /// Reads the records of a partition, in the order of the sources, a block at a time.
    ///
    /// Throws ``DamagedFile`` when they are not as they were published, and what `body` throws.
    public func forEachRow(of period: Period, _ body: (PublishedRow) throws -> Void) throws {
        guard let path = recordsPath(of: period) else { return }
        let file = try PublishedFile("\(folder)/\(path)", fileSystem)
        var records = PublishedRecords(file)
        guard try records.next()?.texts == RecordColumns.fields.map(\.name) else { throw DamagedFile(path: file.path) }
        while let record = try records.next() {
            guard let row = PublishedRow(record) else { throw DamagedFile(path: file.path) }
            try body(row)
        }
    }

    /// Reads the records of a partition that lie in some places of the report, until `body` returns false.
    ///
    /// A place is a verksamhet and a slag. Other records are passed unread. Throws as ``forEachRow(of:_:)`` does.
    public func forEachRow(
        of period: Period, in places: [(verksamhet: String, slag: String)], _ body: (PublishedRow) throws -> Bool
    ) throws {
        let lines = try lines(of: period)
        let endings = Set(
            places.map { place in
                var writer = DelimitedWriter()
                for field in ["", place.verksamhet, place.slag] { writer.write(field) }
                return writer.bytes[...]
            })
        while let range = try lines.peek(0) {
            defer { lines.skip() }
            guard let ending = lines.ending(range), endings.contains(ending) else { continue }
            guard let row = PublishedRow(line: lines.bytes(range)) else { throw DamagedFile(path: lines.path) }
            if try !body(row) { return }
        }
    }

    /// A dataset, or the exact values of a table, typed by the data package; nil when it is not published as CSV.
    public func dataset(_ id: String) throws -> Dataset? {
        let path = "\(folder)/datapackage.json"
        guard let package = JSONReader.value(of: try fileSystem.contents(of: path)) else {
            throw DamagedFile(path: path)
        }
        let resource = package["resources"]?.elements?.first { $0["path"]?.text == "\(id).csv" }
        guard let resource else { return nil }
        guard let fields = resource["schema"]?["fields"]?.elements?.map(Dataset.Field.init(published:)),
            !fields.contains(nil)
        else { throw DamagedFile(path: path) }
        var dataset = Dataset(
            id: id, title: resource["title"]?.text ?? "", fields: fields.compactMap(\.self),
            key: (resource["schema"]?["primaryKey"]?.elements ?? []).compactMap(\.text), rows: [])
        try fill(&dataset)
        return dataset
    }

    private func fill(_ dataset: inout Dataset) throws {
        let file = try PublishedFile("\(folder)/\(dataset.id).csv", fileSystem)
        var records = PublishedRecords(file)
        guard try records.next()?.texts == dataset.fields.map(\.name) else { throw DamagedFile(path: file.path) }
        while let record = try records.next() {
            guard record.fields.count == dataset.fields.count else { throw DamagedFile(path: file.path) }
            let row = try dataset.fields.indices.map { index in
                let text = record.text(index)
                if let value = DatasetValue(text, dataset.fields[index].type) { return value }
                // The data package calls both types a number.
                guard dataset.fields[index].type == .amount, let percent = DatasetValue(text, .percent) else {
                    throw DamagedFile(path: file.path)
                }
                dataset.fields[index].type = .percent
                return percent
            }
            dataset.rows.append(row)
        }
    }
}

extension Dataset.Field {
    /// Reads a field of a data package; nil when it is not one of ours.
    fileprivate init?(published json: JSONValue) {
        guard let name = json["name"]?.text, let type = json["type"]?.text.flatMap(DataPackage.fieldType) else {
            return nil
        }
        self.init(name, type, json["description"]?.text ?? "")
    }
}
