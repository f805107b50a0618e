import Configuration
public import Diagnostics
import Ingest
import LedgerModel
public import Storage

/// Makes a new pipeline from exports: a configuration, a mapping table and a register that fit their content.
public struct Initialization {
    /// How it ended.
    public enum Ending: Hashable, Sendable {
        /// The folder was created with these files.
        case written([String])
        /// A file has errors, which are in the log; nothing was written.
        case badData
        /// It cannot be done, for the given reason; nothing was written.
        case refused(String)
    }

    /// The findings in the exports.
    public private(set) var log = DiagnosticLog()
    private let fileSystem: any FileSystem
    private let workingDirectory: String

    /// An initialization on a disk; `workingDirectory` is absolute, and relative paths refer to it.
    public init(workingDirectory: String, fileSystem: any FileSystem = DiskFileSystem()) {
        self.workingDirectory = workingDirectory
        self.fileSystem = fileSystem
    }

    /// Makes the pipeline `folder` from `files`; throws ``StorageError`` when the disk fails.
    ///
    /// A folder that is not empty is left alone, and nothing is written when a file cannot be used.
    public mutating func run(_ files: [String], into folder: String) throws -> Ending {
        if let reason = try reasonToRefuse(files, folder) { return .refused(reason) }
        var summaries: [SourceSummary] = []
        for file in files {
            guard let summary = try SurveyedSource.summary(of: file, fileSystem, log: &log) else { return .badData }
            summaries.append(summary)
        }
        log = DiagnosticLog()
        let dimensions = DimensionChoice.choose(summaries)
        var surveyed = SurveyedFiles(zip(files, summaries).map { ($0, $1) })
        if let ending = try surveyed.read(dimensions: dimensions, fileSystem, log: &log) { return ending }
        let entries = try entries(for: &surveyed, folder, dimensions)
        let configuration = ConfigurationProposal(
            name: name(of: folder), sources: surveyed.sources, entries: entries,
            plans: ProposedPlan.entries(
                for: surveyed.plans.map { (relative($0.path, to: folder), $0) }, latest: surveyed.latest),
            dimensions: dimensions, sums: surveyed.outcome)
        let names = CodePart.allCases.reduce(into: [:]) { names, part in
            names[part] = DimensionChoice.names(of: dimensions[part], in: summaries)
        }
        let mapping = MappingProposal(surveyed.sums, names: names)
        let contents = [
            ("pipeline.yaml", Array(configuration.text.utf8)), ("mapping.csv", mapping.mappingFile),
            ("verksamheter.csv", mapping.registerFile),
            (PipelineSchema.fileName, Array(PipelineSchema.text.utf8)),
        ]
        try write(contents, into: folder)
        return .written(contents.map(\.0))
    }

    /// The entries for the outcome, and for the budgets within its files, whose codes are added.
    private func entries(
        for surveyed: inout SurveyedFiles, _ folder: String, _ dimensions: [CodePart: Int]
    ) throws -> [ProposedEntry] {
        // A budget of its own is the newer one; both would be counted.
        let year = surveyed.plans.contains { $0.scenario == .budget } ? nil : surveyed.year
        var files: [EntryProposal.File] = []
        for source in surveyed.sources {
            let budget = try source.addBudget(
                of: year, in: surveyed.calendar, dimensions: dimensions, fileSystem, to: &surveyed.sums)
            files.append(EntryProposal.File(path: relative(source.path, to: folder), source: source, budget: budget))
        }
        let proposal = EntryProposal(
            calendar: surveyed.calendar, year: surveyed.year ?? 0, fileSystem: fileSystem)
        return try proposal.entries(for: files)
    }

    private func reasonToRefuse(_ files: [String], _ folder: String) throws -> String? {
        switch try fileSystem.information(folder)?.kind {
        case nil: break
        case .directory where try fileSystem.list(folder).isEmpty: break
        case .directory: return "\(folder) is not empty; name a new folder"
        default: return "\(folder) is there already; name a new folder"
        }
        if files.isEmpty { return "no export is named" }
        if files.contains("-") { return "standard input cannot be a source of a pipeline; name a file" }
        if Set(files.map(absolute)).count < files.count { return "a file is named twice" }
        let signs: Set<Character> = ["*", "?", "[", "{", "}"]
        for file in files where relative(file, to: folder).contains(where: signs.contains) {
            return "\(file): rename it, since * ? [ { } mean something in the paths of a pipeline"
        }
        return nil
    }

    /// Writes the files; removes what was written when one of them fails.
    private func write(_ contents: [(name: String, bytes: [UInt8])], into folder: String) throws {
        let wasThere = try fileSystem.information(folder) != nil
        do {
            try fileSystem.createDirectory(folder)
            for (name, bytes) in contents {
                let file = try fileSystem.createOutput("\(folder)/\(name)")
                try bytes.withUnsafeBytes { try file.write($0) }
                try file.synchronizeAndClose()
            }
        } catch {
            for (name, _) in contents { try? fileSystem.remove("\(folder)/\(name)") }
            if !wasThere { try? fileSystem.remove(folder) }
            throw error
        }
    }

    // MARK: Paths

    private func name(of folder: String) -> String {
        let last = absolute(folder).split(separator: "/").last.map(String.init) ?? ""
        let name = Slug.text(last)
        return name.isEmpty ? "pipeline" : name
    }

    private func absolute(_ path: String) -> String {
        PipelineLocation.normalized(path.hasPrefix("/") ? path : "\(workingDirectory)/\(path)")
    }

    /// A file's path relative to the folder.
    private func relative(_ path: String, to folder: String) -> String {
        let target = absolute(path).split(separator: "/")
        let base = absolute(folder).split(separator: "/")
        let common = zip(target, base).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: base.count - common)
        return (up + target[common...].map(String.init)).joined(separator: "/")
    }
}
