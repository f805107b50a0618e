import Diagnostics
import Ingest
import LedgerModel
import Storage

/// A file to read, and how.
struct PlannedSource {
    let configuration: SourceConfiguration
    /// The file, relative to the working directory or absolute.
    let path: String
    /// The file as the pipeline names it.
    let name: String

    /// The basis that the outcome is taken from.
    var basis: Basis { configuration.basis ?? .verifikationer }

    /// The files of some sources in their order, those of a pattern sorted; a source without file is a finding.
    ///
    /// Sources whose path depends on the period are left out while `period` is nil.
    static func files(
        of sources: [SourceConfiguration], period: Period?, plan: Plan, fileSystem: any FileSystem,
        log: inout DiagnosticLog
    ) throws(StorageError) -> [PlannedSource] {
        var planned: [PlannedSource] = []
        for source in sources {
            guard
                let path = period.map({ source.path.path(for: $0, in: plan.configuration.calendar) })
                    ?? source.path.fixedPath
            else { continue }
            // A file may have such a name, above all where a variable has put in its folder.
            let isThere = try fileSystem.isThere(path)
            let found = isThere ? [path] : try source.path.search(for: path).map(fileSystem.glob) ?? []
            if found.isEmpty { log.add(.noSource(plan.location.name(of: path), at: source.location)) }
            let first = planned.count
            planned += found.map { PlannedSource(configuration: source, path: $0, name: plan.location.name(of: $0)) }
            for file in planned[first...] {
                let opened = PipelineLocation.shown(file.path, in: fileSystem)
                log.context.add(file.name, openedAs: opened, entry: source.entry)
            }
            reportFilesReadTwice(planned, since: first, log: &log)
        }
        return planned
    }

    /// How the file is to be read.
    func options(_ configuration: PipelineConfiguration, keepsTexts: Bool) -> SourceOptions {
        let source = self.configuration
        var options = SourceOptions(
            path: path, name: name, content: content, dateBy: source.dateBy == .row ? .row : .voucher,
            dimensions: configuration.dimensions, keepsTexts: keepsTexts,
            format: source.format.flatMap(SourceFormat.init), delimited: source.table, limits: source.limits)
        options.calendar = configuration.calendar
        options.ignoresChecksum = source.checksum == .ignore
        return options
    }

    private var content: SourceOptions.Content {
        switch configuration.scenario {
        case .utfall: .outcome(basis)
        case .budget: .budget
        case .prognos: .forecast
        }
    }

    /// Reports the files that two entries read for one scenario, which only the disk can tell of patterns.
    private static func reportFilesReadTwice(
        _ files: [PlannedSource], since first: Int, log: inout DiagnosticLog
    ) {
        // By the bytes of their paths: a letter composed and decomposed is the same to Swift, but not to the disk.
        let others = Dictionary(grouping: files[..<first]) { Array(PipelineLocation.normalized($0.path).utf8) }
        for file in files[first...] {
            let other = others[Array(PipelineLocation.normalized(file.path).utf8)]?.first { other in
                other.configuration.location != file.configuration.location
                    && file.configuration.overlaps(other.configuration)
            }
            guard let other else { continue }
            log.add(
                .sameFileTwice(
                    file.name, otherBasis: other.basis != file.basis, firstLine: other.configuration.location.line,
                    at: file.configuration.location))
        }
    }
}

extension FileSystem {
    /// Whether anything stands at a path.
    fileprivate func isThere(_ path: String) throws(StorageError) -> Bool {
        do {
            return try information(path) != nil
        } catch let error where error.isMissing {
            return false
        }
    }
}
