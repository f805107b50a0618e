import JSON
import LedgerModel
import Publishing

/// What a trace holds: the files of the plan, and of each source where its sums or amounts are.
struct TraceIndex {
    /// A file of the plan.
    struct File {
        /// As the pipeline names it.
        let name: String
        let sheet: String?
        /// In the folder of the run.
        let path: String
    }

    /// Where the sums of a source are: sections of a file, one after another, the pipeline's own mapping first.
    struct Sums {
        let path: String
        /// The number of lines of each section after its header.
        let lines: [Int]
    }

    /// A source.
    struct Source {
        /// As the pipeline names it.
        let path: String
        /// The entry of `sources`, from 0.
        let entry: Int
        let scenario: Scenario
        /// The version of a forecast by the file's name.
        let version: Period?
        /// The mapping whose verksamheter it names; nil for the pipeline's own.
        let mapping: String?
        let sha256: String
        let records: Int
        /// For outcome; the amounts of budgets and forecasts stand in one file, in the order of the sources.
        let sums: Sums?
        /// For a large source of outcome, a digest of all else that decides what it gives.
        var options: String?
        /// Likewise, where its rows stand in the published files of each format; nil where they are not published.
        var rows: [String: [RecordRange]]?
    }

    /// Its file, in the folder of a run.
    static let path = ".trace/trace.json"
    static let schema: Int64 = 1

    /// The configuration, as the pipeline names it.
    var pipeline: String
    var configuration: [File]
    var sources: [Source]

    var json: JSONValue {
        [
            "schema": .integer(Self.schema), "pipeline": .string(pipeline),
            "configuration": .array(
                configuration.map {
                    ["name": .string($0.name), "sheet": .string($0.sheet), "path": .string($0.path)]
                }),
            "sources": .array(sources.map(\.json)),
        ]
    }

    /// Reads what ``json`` wrote; throws ``StoredFault`` when it has another shape.
    init(_ json: JSONValue) throws {
        guard try json.member("schema").number == Self.schema else { throw StoredFault() }
        pipeline = try json.member("pipeline").string()
        configuration = try json.member("configuration").list { file in
            File(
                name: try file.member("name").string(), sheet: try file.member("sheet").optional { try $0.string() },
                path: try file.member("path").string())
        }
        sources = try json.member("sources").list { try Source($0) }
    }

    /// Reads the trace of a run; throws ``StoredFault`` where it has none, ``DamagedFile`` where it is damaged.
    init(of run: PublishedRun) throws {
        guard run.has(Self.path), let json = JSONReader.value(of: try run.contents(of: Self.path)) else {
            throw StoredFault()
        }
        try self.init(json)
    }

    init(pipeline: String, configuration: [File], sources: [Source]) {
        self.pipeline = pipeline
        self.configuration = configuration
        self.sources = sources
    }
}

extension RecordRange {
    fileprivate var stored: JSONValue {
        [
            .period(period), .integer(offset), .integer(bytes), .integer(Int64(rows)), .integer(Int64(checksum)),
            .integer(Int64(count)),
        ]
    }

    fileprivate init(stored: JSONValue) throws {
        let row = try stored.row(of: 6)
        self.init(
            period: try row[0].period(), offset: try row[1].whole(0...1 << 60), bytes: try row[2].whole(0...1 << 60),
            rows: try row[3].whole(), checksum: try row[4].whole(), count: try row[5].whole())
    }
}

extension TraceIndex.Source {
    fileprivate var json: JSONValue {
        guard case .object(var members) = always else { return .null }
        if let options { members.append(JSONValue.Member("options", .string(options))) }
        if let rows {
            let formats = rows.sorted { $0.key < $1.key }
                .map { JSONValue.Member($0.key, .array($0.value.map(\.stored))) }
            members.append(JSONValue.Member("rows", .object(formats)))
        }
        return .object(members)
    }

    private var always: JSONValue {
        [
            "path": .string(path), "entry": .integer(Int64(entry)), "scenario": .string(scenario.rawValue),
            "kind": .string(scenario.kind.rawValue), "version": .string(version?.description),
            "mapping": .string(mapping), "sha256": .string(sha256), "records": .integer(Int64(records)),
            "sums": sums.map {
                ["path": .string($0.path), "lines": .array($0.lines.map { .integer(Int64($0)) })]
            } ?? .null,
        ]
    }

    fileprivate init(_ json: JSONValue) throws {
        path = try json.member("path").string()
        entry = try json.member("entry").whole()
        scenario = Scenario(try json.member("scenario").string(), like: try json.member("kind").named())
        version = try json.member("version").optional { text in
            guard let period = Period(try text.string()) else { throw StoredFault() }
            return period
        }
        mapping = try json.member("mapping").optional { try $0.string() }
        sha256 = try json.member("sha256").string()
        records = try json.member("records").whole()
        sums = try json.member("sums").optional { sums in
            TraceIndex.Sums(
                path: try sums.member("path").string(), lines: try sums.member("lines").list { try $0.whole() })
        }
        options = try json["options"].map { try $0.string() }
        rows = try json["rows"].map { rows in
            guard let formats = rows.members else { throw StoredFault() }
            let ranges = try formats.map { ($0.name, try $0.value.list { try RecordRange(stored: $0) }) }
            return Dictionary(ranges) { first, _ in first }
        }
    }
}
