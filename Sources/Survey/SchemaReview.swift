public import Configuration
public import Diagnostics
import Ingest
public import LedgerModel
import Storage

/// Validates XML against a schema: the sources of a pipeline, or one file.
public struct SchemaReview {
    /// How it ended.
    public enum Ending: Hashable, Sendable {
        /// The number of files that follow the schema; files that are not XML are skipped.
        case valid(files: Int)
        /// Files violate it, or cannot be read.
        case badData
        /// The schema or the configuration is unusable.
        case badConfiguration
    }

    /// The findings.
    public private(set) var log = DiagnosticLog()
    private let request: PlanRequest
    private let today: LedgerDate
    private let path: String

    /// A review of what `request` names, on the day `today`, with the schema file at `path`.
    public init(_ request: PlanRequest, today: LedgerDate, schema path: String) {
        self.request = request
        self.today = today
        self.path = path
    }

    /// Whether the request names an XML file instead of a pipeline.
    public static func isFile(_ request: PlanRequest) throws -> Bool {
        guard try request.fileSystem.information(request.pipeline)?.kind == .file else { return false }
        return try SchemaCheck.isXML(SourceOptions(path: request.pipeline), fileSystem: request.fileSystem)
    }

    /// Reviews all files of a pipeline for `period`, or the one file that is named.
    ///
    /// Without a period the files whose path depends on it are left out. Throws ``StorageError``.
    public mutating func run(period: Period? = nil) throws -> Ending {
        guard let schema = try XMLSchema(path, fileSystem: request.fileSystem, log: &log) else {
            return .badConfiguration
        }
        var files: [SourceOptions] = []
        if try Self.isFile(request) {
            files = [SourceOptions(path: request.pipeline)]
        } else {
            var findings = DiagnosticLog()
            guard let plan = try Plan(request, log: &findings) else {
                log.add(findings)
                return .badConfiguration
            }
            // Findings about the pipeline itself are reported by its check.
            log.context = findings.context
            let planned = try PlannedSource.files(
                of: plan.configuration.sources, period: period ?? plan.knownPeriod(today: today), plan: plan,
                fileSystem: request.fileSystem, log: &log)
            files = planned.map { [plan] in $0.options(plan, keepsTexts: false) }
        }
        let check = SchemaCheck(schema, fileSystem: request.fileSystem)
        var passedOver = 0
        for file in files {
            let findings = try check.findings(in: file)
            if findings.count(.note) > 0 { passedOver += 1 }
            log.add(findings)
        }
        return log.hasErrors ? .badData : .valid(files: files.count - passedOver)
    }
}
