import JSON
public import LedgerModel
public import Storage

/// The trace of the last run in an output folder: `status.json`, for monitoring.
///
/// It is replaced by a rename at the end of each run that had the folder, also of one that published nothing.
public struct StatusFile: Hashable, Sendable {
    /// Name of the pipeline.
    public var pipeline: String
    /// When the run started, ISO 8601 in UTC.
    public var started: String
    /// When it ended.
    public var finished: String
    /// Its exit status.
    public var exit: Int32
    /// The id of the run that it published or that stands; nil when nothing is published.
    public var run: String?
    /// Its month; nil when that was not known.
    public var period: Period?
    /// How many warnings it had; where nothing was new, those of what stands.
    public var warnings: Int
    /// How many records it read; where nothing was new, those of what stands.
    public var rows: Int

    /// The trace of a run.
    public init(
        pipeline: String, started: String, finished: String, exit: Int32, run: String?, period: Period?,
        warnings: Int, rows: Int
    ) {
        self.pipeline = pipeline
        self.started = started
        self.finished = finished
        self.exit = exit
        self.run = run
        self.period = period
        self.warnings = warnings
        self.rows = rows
    }

    private static let name = "status.json"
    private static let success = "success"

    /// Writes it; the last success stays where this run is none.
    ///
    /// A folder that is not there is not made.
    public func write(output: String, fileSystem: any FileSystem = DiskFileSystem()) throws(StorageError) {
        guard try fileSystem.informationBehindLinks(output)?.kind == .directory else { return }
        let path = "\(output)/\(Self.name)"
        // Under the name of a link before its rename, which a later run removes if this one is killed.
        let new = "\(output)/\(OutputLayout.linkPrefix)\(String(UInt64.random(in: .min ... .max), radix: 16))"
        do {
            let writer = FileWriter(try fileSystem.createOutput(new))
            try writer.write(Array(JSONText.document(json(before: Self.lastSuccess(path, fileSystem))).utf8))
            _ = try writer.finish(as: Self.name)
            try fileSystem.rename(new, to: path)
        } catch {
            try? fileSystem.remove(new)
            throw error
        }
    }

    private static func lastSuccess(_ path: String, _ fileSystem: any FileSystem) -> JSONValue {
        guard let bytes = try? fileSystem.contents(of: path), let last = JSONReader.value(of: bytes)?[success],
            last["finished"] != nil
        else { return .null }
        return last
    }

    private func json(before: JSONValue) -> JSONValue {
        let (run, period) = (JSONValue.string(run), JSONValue.string(period?.description))
        return [
            "pipeline": .string(pipeline),
            "attempt": [
                "started": .string(started), "finished": .string(finished), "exit": .integer(Int64(exit)), "run": run,
            ],
            Self.success: exit == 0 ? ["finished": .string(finished), "run": run, "period": period] : before,
            "period": period,
            "warnings": .integer(warnings),
            "rows": .integer(rows),
        ]
    }
}
