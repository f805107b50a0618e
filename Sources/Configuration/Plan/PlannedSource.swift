public import Diagnostics
public import Ingest
public import LedgerModel
public import Storage

/// A file to read, and how.
public struct PlannedSource: Sendable {
    /// Its entry of `sources`.
    public let configuration: SourceConfiguration
    /// The file, relative to the working directory or absolute.
    public let path: String
    /// The file as the pipeline names it.
    public let name: String
    /// Its size in bytes when it was planned; nil when it is not a regular file.
    public let size: Int64?
    /// The month that a forecast was made after, by the file's name.
    public var version: Period?
    /// Whether no file of its entry is of a later version.
    public var isNewest = true
    /// The month that the run is for; nil where it was not known when the file was found.
    public var month: Period?

    /// The basis that the outcome is taken from.
    public var basis: Basis { configuration.basis ?? .verifikationer }

    /// The files of some sources in order, those of a pattern sorted; a source without a file is a finding.
    ///
    /// Sources whose path depends on the period are left out while `period` is nil.
    public static func files(
        of sources: [SourceConfiguration], period: Period?, plan: Plan, fileSystem: any FileSystem,
        log: inout DiagnosticLog
    ) throws(StorageError) -> [PlannedSource] {
        var planned: [PlannedSource] = []
        for source in sources {
            guard
                let path = period.map({ source.path.path(for: $0, in: plan.configuration.calendar) })
                    ?? source.path.fixedPath
            else { continue }
            let found = try FoundFiles(path, of: source.path, on: fileSystem)
            if !found.passedOver.isEmpty { log.add(.passedOver(found.passedOver, at: source.location)) }
            let versions = try Versions(of: found.paths, source, plan, until: period, log: &log)
            if versions.paths.isEmpty, !versions.hasFaults {
                let name = source.path.usesVersion ? source.path.written : plan.location.name(of: path)
                log.add(
                    source.isOptional
                        ? .optionalMissing(name, source.scenario.rawValue, at: source.location)
                        : .noSource(
                            name, passedOver: found.passedOver.count, later: versions.later.min()?.description,
                            at: source.location))
            }
            let newest = versions.paths.compactMap(\.version).max()
            for (path, version) in versions.paths {
                let name = plan.location.name(of: path)
                let file = try fileSystem.information(path)
                let size = file?.kind == .file ? file?.size : nil
                planned.append(
                    PlannedSource(
                        configuration: source, path: path, name: name, size: size, version: version,
                        isNewest: version == newest, month: period))
            }
        }
        for file in planned { log.context.add(file, on: fileSystem) }
        try reportFilesReadTwice(planned, fileSystem, log: &log)
        return planned
    }

    /// How the file is to be read.
    public func options(
        _ plan: Plan, keepsTexts: Bool
    ) -> SourceOptions {
        let configuration = plan.configuration
        let source = self.configuration
        var options = SourceOptions(
            path: path, name: name, content: content, dateBy: source.dateBy == .row ? .row : .voucher,
            dimensions: configuration.dimensions, keepsTexts: keepsTexts,
            format: source.format.flatMap(SourceFormat.init), delimited: source.table, limits: source.limits)
        options.calendar = configuration.calendar
        options.statedDimensions = configuration.statedDimensions
        options.sheetLocation = source.location
        options.closingPeriod = source.closingPeriod
        options.names = plan.names(of: source.mapping)
        options.fiscalYear = fiscalYear(configuration)
        if source.hasScenarioColumn {
            let own = configuration.scenarios.map(\.scenario).filter { !$0.isBuiltIn }
            options.scenarios = Scenario.builtIn + own
        }
        options.ignoresChecksum = source.checksum == .ignore
        return options
    }

    /// The fiscal year of a plan whose rows name none: that of its version, else of its name, else of the run.
    private func fiscalYear(_ pipeline: PipelineConfiguration) -> Int? {
        let calendar = pipeline.calendar
        if configuration.scenario.isOutcome { return nil }
        if let version { return calendar.year(of: version) }
        var month = month
        if month == nil, case .month(let told) = pipeline.period { month = told }
        let named = NamedYears(name).fiscalYears(calendar)
        return named.count == 1 ? named.first : month.map(calendar.year)
    }

    private var content: SourceOptions.Content {
        switch configuration.scenario.kind {
        case .utfall: .outcome(basis)
        case .budget: .budget
        case .prognos: .forecast
        }
    }

    /// Reports the files that two entries read for one scenario.
    ///
    /// Found on the disk: patterns, links, and relative against absolute paths cannot be compared as text.
    private static func reportFilesReadTwice(
        _ files: [PlannedSource], _ fileSystem: any FileSystem, log: inout DiagnosticLog
    ) throws(StorageError) {
        // Files of one entry have different names; a link among them counts as a file with the same bytes.
        guard let last = files.last, files[0].configuration.location != last.configuration.location else { return }
        var others: [FileIdentity: [PlannedSource]] = [:]
        for file in files {
            guard let identity = try fileSystem.identity(of: file.path) else { continue }
            let other = others[identity]?.first { other in
                other.configuration.location != file.configuration.location
                    && file.configuration.overlaps(other.configuration)
            }
            others[identity, default: []].append(file)
            guard let other else { continue }
            log.add(
                .sameFileTwice(
                    file.name, otherBasis: other.basis != file.basis, firstLine: other.configuration.location.line,
                    at: file.configuration.location))
        }
    }
}

extension FindingContext {
    /// Registers a file: its entry of `sources`, and its path from the working directory.
    public mutating func add(_ file: PlannedSource, on fileSystem: any FileSystem) {
        add(
            file.name, openedAs: PipelineLocation.shown(file.path, in: fileSystem), entry: file.configuration.entry)
    }
}
