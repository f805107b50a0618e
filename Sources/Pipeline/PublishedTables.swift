import Aggregation
import Configuration
public import Diagnostics
import Publishing
public import Storage

/// The published tables, in print.
public struct PublishedTables {
    /// The findings, when the pipeline cannot be read.
    public private(set) var log = DiagnosticLog()
    /// How many warnings the published run had, each repetition counted.
    public private(set) var warnings = 0
    /// The folder of the published run.
    public private(set) var folder = ""

    /// An empty value.
    public init() {}

    /// The printed tables of a month, or of the latest one; nil when nothing is published or the pipeline is wrong.
    public mutating func read(_ request: RunRequest) throws(StorageError) -> [String]? {
        guard let plan = try Plan(request.ofPlan, log: &log) else { return nil }
        let run = try PublishedRun.find(
            output: plan.output, period: request.period, fileSystem: request.fileSystem)
        guard let run else { return nil }
        folder = run.folder
        warnings = run.manifest?.warningCount ?? 0
        var texts: [String] = []
        for table in plan.configuration.tables {
            let bytes = try request.fileSystem.contents(of: "\(folder)/\(table.id).txt")
            texts.append(String(decoding: bytes, as: UTF8.self))
        }
        return texts
    }
}
