import Configuration
public import Diagnostics
import Glibc
import Ingest
import LedgerModel
import Publishing
public import Storage

/// Converts any exports to the normalized dataset as one CSV: a filter, without mapping or publication.
public struct Normalization {
    /// The findings of all files.
    public private(set) var log = DiagnosticLog()
    private let isStrict: Bool
    private let fileSystem: any FileSystem

    /// A normalization on a disk; `isStrict` treats every warning as an error.
    public init(isStrict: Bool = false, fileSystem: any FileSystem = DiskFileSystem()) {
        self.isStrict = isStrict
        self.fileSystem = fileSystem
        log.context.policy.isStrict = isStrict
    }

    /// Whether the output would overwrite an input.
    public func writesOver(_ files: [String], output: String) throws(StorageError) -> Bool {
        for file in files where file != "-" {
            let isDevice = try fileSystem.informationBehindLinks(file)?.kind == .other
            if !isDevice, try fileSystem.areSame(file, output) { return true }
        }
        return false
    }

    /// Writes the records of `files` (`-` is standard input) to `output`, or to standard output if nil.
    ///
    /// Dimensions and the options of a file come from `pipeline` when it is given. A file is written under a temporary
    /// name and renamed at the end, so that a failed run leaves the old file; a device or a pipe is written to
    /// directly. It is compressed when its name ends in `.gz`. Returns whether it succeeded.
    public mutating func run(
        _ files: [String], to output: String?, pipeline: String? = nil, environment: [String: String] = [:]
    ) throws -> Bool {
        var plan: Plan?
        if let pipeline {
            let request = PlanRequest(
                pipeline: pipeline, isStrict: isStrict, environment: environment, fileSystem: fileSystem)
            plan = try Plan(request, log: &log)
            if plan == nil { return false }
        }
        let partial = try output.flatMap(partial)
        let file: any OutputFile =
            if let output { try fileSystem.createOutput(partial ?? output) } else { DiskFileSystem.standardOutput() }
        var isComplete = false
        defer { if let partial, !isComplete { try? fileSystem.remove(partial) } }
        let layout = RecordLayout.oneFile(isGzip: output?.hasSuffix(".gz") ?? false)
        let records = try RecordOutput(RecordSinks.named(["csv"], layout), in: .file(file))
        for path in files {
            let options = if let plan { try planned(path, plan) } else { SourceOptions(path: path, keepsTexts: true) }
            log.context.add(options.name, openedAs: path)
            let encoders = records.formats.map {
                $0.encoder(of: options.name, scenario: scenario(of: options), times: nil)
            }
            let reading = try SourceReader(fileSystem: fileSystem).read(options) { batch in
                for encoder in encoders { encoder.encode(batch, []) }
                try records.append(encoders.map { $0.take() })
            }
            log.add(reading.log)
        }
        _ = try records.finish(keeping: [])
        if log.hasErrors { return false }
        if let output, let partial { try fileSystem.rename(partial, to: output) }
        isComplete = true
        return true
    }

    /// A unique temporary name for an output; nil for a device or a pipe.
    private func partial(of output: String) throws(StorageError) -> String? {
        try fileSystem.informationBehindLinks(output)?.kind == .other ? nil : "\(output).\(getpid()).partial"
    }

    private func scenario(of options: SourceOptions) -> Scenario {
        switch options.content {
        case .whatever, .outcome: .utfall
        case .budget: .budget
        case .forecast: .prognos
        }
    }

    /// The options of the pipeline's source with the file; without one, only the pipeline's dimensions.
    ///
    /// A file is recognised however its path is written: relative, absolute or through a link.
    private func planned(_ path: String, _ plan: Plan) throws(StorageError) -> SourceOptions {
        let wanted = path == "-" ? nil : try fileSystem.identity(of: path)
        let names = wanted == nil ? [] : [path, try fileSystem.resolved(path)].compactMap(\.self)
        for period in names.isEmpty ? [] : periods(in: names, plan) {
            // Missing files of other sources, or for other months, do not matter here.
            var ignored = DiagnosticLog()
            let sources = plan.configuration.sources.filter { $0.path.usesPeriod == (period != nil) }
            let known = try PlannedSource.files(
                of: sources, period: period, plan: plan, fileSystem: fileSystem, log: &ignored)
            for source in known where try fileSystem.identity(of: source.path) == wanted {
                return source.options(plan, keepsTexts: true)
            }
        }
        return SourceOptions(
            path: path, dimensions: plan.configuration.dimensions, keepsTexts: true,
            limits: plan.configuration.limits)
    }

    /// Nil, and the months that a file may be for: those that paths name, and the first month of each year they name.
    private func periods(in paths: [String], _ plan: Plan) -> [Period?] {
        let characters = Array(paths.joined(separator: "/"))
        var periods: [Period?] = [nil]
        for start in characters.indices {
            let month = Period(String(characters[start...].prefix(7)))
            if let month, !month.isYear, !periods.contains(month) { periods.append(month) }
            guard let year = Period(String(characters[start...].prefix(4))), year.isYear else { continue }
            let first = plan.configuration.calendar.months(of: year.year)[0]
            if !periods.contains(first) { periods.append(first) }
        }
        return periods
    }
}
