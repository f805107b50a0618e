import Diagnostics
public import LedgerModel
public import Storage

/// The published run that a month's next run would replace or follow: what readers see when a run is refused.
public struct StandingRun: Hashable, Sendable {
    /// Its id, such as `2026-02.r3`.
    public let run: String
    /// Its folder.
    public let folder: String
    /// The pipeline that published it; nil when its manifest cannot be read.
    public let pipeline: String?
    /// The day it was published, ISO 8601; nil when its manifest cannot be read.
    public let day: String?
    /// How many warnings it had, each repetition counted; 0 when its manifest cannot be read.
    public let warningCount: Int
    /// Its warnings; none when its manifest cannot be read, or is of a program that did not write them.
    public let warnings: KnownWarnings

    /// The month it is of.
    public var period: String { String(run.prefix { $0 != "." }) }

    /// The published run of a month, else the one that `latest` names; nil when nothing is published.
    public static func find(
        output: String, period: Period?, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> StandingRun? {
        for month in period == nil ? [nil] : [period, nil] {
            let folder = try Publication.currentRun(output: output, period: month, fileSystem: fileSystem)
            guard let folder, try fileSystem.information(folder)?.kind == .directory else { continue }
            let manifest: [UInt8]
            do {
                manifest = try fileSystem.contents(of: "\(folder)/\(OutputLayout.manifest)")
            } catch let error where error.isMissing {
                manifest = []
            }
            return StandingRun(folder, manifest)
        }
        return nil
    }

    private init(_ folder: String, _ manifest: [UInt8]) {
        self.folder = folder
        run = String(folder.split(separator: "/").last ?? "")
        var members: [JSONValue.Member] = []
        if case .object(let found)? = JSONReader.value(of: manifest) { members = found }
        pipeline = members.text(RunManifest.pipelineMember)
        day = members.text("finished").map { String($0.prefix(10)) }
        func value(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }
        warnings = value("warnings").flatMap { KnownWarnings($0, rest: value("warnings_rest")) } ?? KnownWarnings()
        var count = 0
        if case .array(let findings)? = value("diagnostics") {
            for case .object(let finding) in findings where finding.text("severity") == Severity.warning.rawValue {
                if case .integer(let number)? = finding.first(where: { $0.name == "count" })?.value {
                    count += Int(number)
                }
            }
        }
        warningCount = count
    }
}
