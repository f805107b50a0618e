import Diagnostics
import JSON
public import LedgerModel
import Storage

/// The manifest of a published run, as ``RunManifest`` wrote it.
///
/// Unknown members are skipped, so that a manifest of another version of the program can be read as far as both agree.
public struct PublishedManifest: Sendable {
    /// A file of the run.
    public struct Output: Hashable, Sendable {
        /// Its path in the run's folder.
        public let path: String
        /// Its size in bytes.
        public let bytes: Int64
        /// SHA-256 of its bytes, in hexadecimal; empty in a manifest without it.
        public let sha256: String
        /// Its data rows; nil for a file that has none.
        public let rows: Int?
    }

    /// A file that the run read.
    public struct Input: Hashable, Sendable {
        /// Its path as the pipeline named it.
        public let path: String
        /// Outcome, budget or forecast, by name.
        public let scenario: String?
        /// The entry of `sources` that it belonged to, from 0; nil in a manifest without it.
        public let entry: Int?
        /// How many rows it had.
        public let rows: Int
        /// Its size in bytes.
        public let bytes: Int64?
        /// SHA-256 of its bytes, in hexadecimal.
        public let sha256: String?
    }

    /// The run's id, such as `2026-02.r3`.
    public let run: String?
    /// ``RunManifest/pipeline``.
    public let pipeline: String?
    /// ``RunManifest/version``.
    public let version: String?
    /// ``RunManifest/schema``; 0 in a manifest without it.
    public let schema: Int64
    /// ``RunManifest/configuration``.
    public let configuration: String?
    /// The status; `preliminar` in a manifest without it, from before months could be closed.
    public let status: RunStatus
    /// The day that the outcome was taken from the ledger; nil in a manifest without it.
    public let uttagsdatum: LedgerDate?
    /// ``RunManifest/totals``; empty in a manifest without them.
    public let totals: [RunManifest.StageTotals]
    /// ``RunManifest/period``.
    public let period: Period?
    /// ``RunManifest/latestMonth``.
    public let latestMonth: Period?
    /// ``RunManifest/awaitedMonth``.
    public let awaitedMonth: Period?
    /// ``RunManifest/nextDate``.
    public let nextDate: LedgerDate?
    /// ``RunManifest/sources``; empty in a manifest without them.
    public let sources: [RunManifest.Source]
    /// ``RunManifest/months``; empty in a manifest without them.
    public let months: [RunManifest.Month]
    /// The files that it read.
    public let inputs: [Input]
    /// ``RunManifest/started``.
    public let started: String?
    /// ``RunManifest/finished``.
    public let finished: String?
    /// ``RunManifest/fingerprint``.
    public let fingerprint: String
    /// Its files, without the manifest.
    public let outputs: [Output]
    /// ``RunManifest/warnings``; none in a manifest without them.
    public let warnings: KnownWarnings
    /// How many warnings it had, each repetition counted.
    public let warningCount: Int

    /// Reads a manifest; nil when it is not exactly as it was written, to its last line.
    public init?(_ text: [UInt8]) {
        guard text.suffix(3).elementsEqual("\n}\n".utf8), let manifest = JSONReader.value(of: text),
            let fingerprint = manifest[Fingerprint.member]?.text, fingerprint.utf8.count == 64,
            let files = manifest[RunManifest.outputsMember]?.elements
        else { return nil }
        let outputs = files.compactMap { file -> Output? in
            guard let path = file["path"]?.text, let bytes = file["bytes"]?.number else { return nil }
            return Output(
                path: path, bytes: bytes, sha256: file["sha256"]?.text ?? "", rows: file["rows"]?.number.map(Int.init))
        }
        guard outputs.count == files.count else { return nil }
        self.outputs = outputs
        self.fingerprint = fingerprint
        run = manifest[RunManifest.runMember]?.text
        pipeline = manifest[RunManifest.pipelineMember]?.text
        version = manifest[RunManifest.versionMember]?.text
        period = manifest[RunManifest.periodMember]?.text.flatMap { Period($0) }
        latestMonth = manifest[RunManifest.latestMonthMember]?.text.flatMap { Period($0) }
        schema = manifest[RunManifest.schemaMember]?.number ?? 0
        configuration = manifest[RunManifest.configurationMember]?.text
        status = manifest[RunManifest.statusMember]?.text.flatMap(RunStatus.init) ?? .preliminar
        uttagsdatum = manifest[RunManifest.uttagsdatumMember]?.text.flatMap { LedgerDate(iso: $0) }
        totals = (manifest[RunManifest.totalsMember]?.elements ?? []).compactMap(RunManifest.StageTotals.init)
        started = manifest[RunManifest.startedMember]?.text
        finished = manifest[RunManifest.finishedMember]?.text
        warnings = KnownWarnings(of: manifest)
        let counts = (manifest[RunManifest.diagnosticsMember]?.elements ?? []).map { finding in
            finding["severity"]?.text == Severity.warning.rawValue ? finding["count"]?.number ?? 0 : 0
        }
        warningCount = Int(clamping: counts.reduce(0, &+))
        awaitedMonth = manifest[RunManifest.awaitedMonthMember]?.text.flatMap { Period($0) }
        nextDate = manifest[RunManifest.nextDateMember]?.text.flatMap(Self.date)
        sources = (manifest[RunManifest.sourcesMember]?.elements ?? []).compactMap(RunManifest.Source.init)
        months = (manifest[RunManifest.monthsMember]?.elements ?? []).compactMap(RunManifest.Month.init)
        inputs = (manifest[RunManifest.inputsMember]?.elements ?? []).compactMap { input in
            input["path"]?.text.map { path in
                Input(
                    path: path, scenario: input["scenario"]?.text, entry: input["entry"]?.number.map(Int.init),
                    rows: input["rows"]?.number.map(Int.init(clamping:)) ?? 0, bytes: input["bytes"]?.number,
                    sha256: input["sha256"]?.text)
            }
        }
    }

    private static func date(_ text: String) -> LedgerDate? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? LedgerDate(year: parts[0], month: parts[1], day: parts[2]) : nil
    }

    /// Whether all its files are in a folder, with their original sizes.
    func isWhole(in folder: String, _ fileSystem: any FileSystem) throws(StorageError) -> Bool {
        for file in outputs {
            guard let found = try fileSystem.information("\(folder)/\(file.path)"), found.kind == .file,
                found.size == file.bytes
            else { return false }
        }
        return true
    }
}
