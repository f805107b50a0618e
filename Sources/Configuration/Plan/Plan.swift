import Aggregation
public import Diagnostics
import Ingest
public import LedgerModel
public import Mapping
import Publishing
public import Storage

/// All that decides a run before a source is opened: the configuration and the tables it names.
public struct Plan: Sendable {
    /// What `pipeline.yaml` says.
    public let configuration: PipelineConfiguration
    /// Where it is.
    public let location: PipelineLocation
    /// The verksamheter, with a row for unmapped amounts where they are collected.
    public let register: Register
    /// The mapping table.
    public let mapping: MappingTable
    /// Digest of the three files' bytes.
    public let digest: String
    /// Where the output is.
    public let output: String

    /// The name of the dataset that is written while sources are read.
    public static let transactions = "transaktioner"

    /// The names that the stages offer to configurations.
    static let vocabulary = ConfigurationVocabulary(
        inputFormats: SourceFormat.allCases.map(\.rawValue), encodings: TextEncoding.allCases.map(\.rawValue),
        sourceFields: SourceOptions.fieldNames, outputFormats: OutputSinks.names,
        datasets: [transactions] + Datasets.all.map(\.id))

    /// Reads the configuration, the register and the mapping table; nil, with findings, when any is wrong.
    ///
    /// From then on `log` applies the pipeline's severities and knows its files. `isRead` is called with the
    /// configuration and the output folder, which are known even when the tables are wrong.
    public init?(
        _ request: PlanRequest, log: inout DiagnosticLog,
        isRead: (PipelineConfiguration, String) -> Void = { _, _ in }
    ) throws(StorageError) {
        let fileSystem = request.fileSystem
        guard let location = try PipelineLocation.find(request.pipeline, in: fileSystem, log: &log) else { return nil }
        let yaml = try fileSystem.contents(of: location.path)
        let configuration = PipelineConfiguration.read(
            yaml, at: location, vocabulary: Plan.vocabulary, environment: request.environment, period: request.period,
            log: &log)
        guard let configuration else { return nil }
        let output = request.output ?? PipelineLocation.shown(configuration.output.directory, in: fileSystem)
        isRead(configuration, output)
        log.context = FindingContext(configuration, at: location, isStrict: request.isStrict)
        let registerFile = try TableFile(
            configuration.verksamheter, at: configuration.verksamheterLocation, fileSystem, location, &log)
        let mappingFile = try TableFile(
            configuration.mapping, at: configuration.mappingLocation, fileSystem, location, &log)
        guard let registerFile, let mappingFile else { return nil }
        let register = RegisterReader.read(registerFile.content, path: registerFile.name, log: &log)
        guard let register else { return nil }
        let mapping = MappingTableReader.read(
            mappingFile.content, path: mappingFile.name, register: register, calendar: configuration.calendar,
            log: &log)
        guard let mapping, Plan.checkReferences(configuration, register, location, &log) else { return nil }
        self.configuration = configuration
        self.location = location
        self.register = configuration.unmapped == .collect ? register.addingUnmapped() : register
        self.mapping = mapping
        self.output = output
        var digest = SHA256Digest()
        for bytes in [yaml, registerFile.bytes, mappingFile.bytes] {
            // Lengths keep the end of one file from being taken for the start of the next.
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { digest.update($0) }
            bytes.withUnsafeBytes { digest.update($0) }
        }
        self.digest = digest.finish()
    }

    /// Checks that the verksamheter named by tables and curves are in the register.
    private static func checkReferences(
        _ configuration: PipelineConfiguration, _ register: Register, _ location: PipelineLocation,
        _ log: inout DiagnosticLog
    ) -> Bool {
        let named =
            configuration.tables.compactMap { table in table.rows.under.map { (place: "table \(table.id)", id: $0) } }
            + configuration.periodisation.curves.map { (place: "periodisation", id: $0.verksamhet) }
        var isWhole = true
        for name in named where register.index(of: name.id) == nil {
            log.add(.unknownVerksamhet(name.id, in: name.place, at: SourceLocation(location.path)))
            isWhole = false
        }
        return isWhole
    }

    /// Whether a dataset is to be published.
    public func publishes(_ dataset: String) -> Bool {
        switch configuration.output.datasets {
        case .all: true
        case .only(let names): names.contains(dataset)
        }
    }

    /// The month, if it is known before the sources are read.
    public func knownPeriod(today: LedgerDate) -> Period? {
        switch configuration.period {
        case .month(let month): month
        case .previousMonth: today.period.advanced(byMonths: -1)
        case .latest: nil
        }
    }

    /// What the report of a month shows.
    public func scope(of month: Period) -> ReportScope {
        let offsets = configuration.tables.flatMap(\.columns).compactMap { column in
            if case .figures(_, _, let offset) = column.content { offset } else { nil }
        }
        return ReportScope(month: month, calendar: configuration.calendar, offsets: offsets)
    }
}

extension PipelineLocation {
    /// A path as the pipeline names it: relative to its folder.
    ///
    /// The same inputs give the same bytes from whatever directory the program is started in.
    public func name(of path: String) -> String {
        let prefix = folder == "/" ? "/" : folder + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
}

extension FindingContext {
    /// What a pipeline says of its findings, and where its own files are.
    fileprivate init(_ configuration: PipelineConfiguration, at location: PipelineLocation, isStrict: Bool) {
        self.init()
        policy = configuration.severity
        policy.isStrict = isStrict
        add(location.path, name: location.name(of: location.path), openedAs: location.path)
        for table in [configuration.mapping, configuration.verksamheter] {
            // A sheet of a workbook is reported under the workbook's name.
            let file = table.firstRange(of: ".xlsx#").map { String(table[..<$0.upperBound].dropLast()) } ?? table
            add(location.name(of: file), openedAs: file)
        }
    }
}
