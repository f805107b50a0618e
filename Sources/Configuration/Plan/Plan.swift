public import Aggregation
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
    /// The verksamheter, with a row for unmapped amounts where they are collected, and the slag.
    public let registers: Registers
    /// The mapping table.
    public let mapping: MappingTable
    /// The other mappings of the same ledger.
    public let others: [OtherMapping]
    /// The tables, their ids looked up.
    public let tables: [TablePlan]
    /// The forecasts that are computed.
    public let forecasts: [ForecastPlan]
    /// What files in report terms may call verksamheter and slag.
    public let names: ReportNames
    /// Digest of the bytes of the configuration and of the files that it names.
    public let digest: String
    /// The files it was made from, in the order in which they were read: the configuration first.
    public let files: [PlanFile]
    /// Where the output is.
    public let output: String

    /// The bytes of the configuration, from which findings show lines.
    public var yaml: [UInt8] { files[0].bytes }

    /// The name of the dataset that is written while sources are read.
    public static let transactions = "transaktioner"

    /// The names that the stages offer to configurations.
    static let vocabulary = ConfigurationVocabulary(
        inputFormats: SourceFormat.allCases.map(\.rawValue), encodings: TextEncoding.allCases.map(\.rawValue),
        sourceFields: SourceOptions.fieldNames, outputFormats: OutputSinks.names,
        datasets: [transactions] + Datasets.all.map(\.id),
        mappedDatasets: Datasets.all.filter(\.dependsOnMapping).map(\.id))

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
        try self.init(configuration, location, yaml, .disk(fileSystem), output: output, &log)
    }

    /// The plan that an earlier run had, from the files that it was made from; nil when they cannot be read any more.
    ///
    /// `files` are in the order of ``files``, and `path` is that of the configuration. Nothing is read from the disk.
    public init?(kept files: [PlanFile], at path: String, period: Period, log: inout DiagnosticLog)
        throws(StorageError)
    {
        guard let yaml = files.first?.bytes else { return nil }
        let location = PipelineLocation(path: path)
        let configuration = PipelineConfiguration.read(
            yaml, at: location, vocabulary: Plan.vocabulary, environment: Plan.variables(in: yaml), period: period,
            log: &log)
        guard let configuration else { return nil }
        try self.init(
            configuration, location, yaml, .kept(Array(files.dropFirst())), output: configuration.output.directory, &log
        )
    }

    private init?(
        _ configuration: PipelineConfiguration, _ location: PipelineLocation, _ yaml: [UInt8],
        _ origin: PlanFiles.Origin, output: String, _ log: inout DiagnosticLog
    ) throws(StorageError) {
        let tables = try PlanTables(configuration, yaml: yaml, origin, location, &log)
        guard let tables, Plan.checkReferences(configuration, tables.registers, location, &log) else { return nil }
        self.configuration = configuration
        self.location = location
        self.registers = tables.registers
        self.mapping = tables.mapping
        self.others = tables.others
        self.tables = tables.tables
        self.forecasts = tables.forecasts
        self.names = ReportNames(tables.registers, hasMattRegister: configuration.matt != nil)
        self.output = output
        files = [PlanFile(name: location.name(of: location.path), bytes: yaml)] + tables.files
        var digest = SHA256Digest()
        for file in files {
            // Lengths keep the end of one file from being taken for the start of the next.
            withUnsafeBytes(of: UInt64(file.bytes.count).littleEndian) { digest.update($0) }
            file.bytes.withUnsafeBytes { digest.update($0) }
        }
        self.digest = digest.finish()
    }

    /// The environment's variables that a configuration names, each with its own name as value.
    ///
    /// They stand in paths alone, of files that a kept plan does not open.
    private static func variables(in yaml: [UInt8]) -> [String: String] {
        let parts = String(decoding: yaml, as: UTF8.self).split(separator: "${", omittingEmptySubsequences: false)
        let names = parts.dropFirst().map { String($0.prefix { $0 != "}" }) }
        return Dictionary(names.map { ($0, $0) }) { first, _ in first }
    }

    /// Checks that the verksamheter and slag named by curves are in the registers.
    private static func checkReferences(
        _ configuration: PipelineConfiguration, _ registers: Registers, _ location: PipelineLocation,
        _ log: inout DiagnosticLog
    ) -> Bool {
        var isWhole = true
        for curve in configuration.periodisation.curves {
            if registers.verksamheter.index(of: curve.verksamhet) == nil {
                log.add(.unknownVerksamhet(curve.verksamhet, in: "periodisation", at: SourceLocation(location.path)))
                isWhole = false
            }
            if let slag = curve.slag, registers.slag.index(of: slag) == nil {
                let known = registers.slag.slag.map(\.id)
                log.add(.unknownTableID(slag, what: "slag", known, at: SourceLocation(location.path)))
                isWhole = false
            }
        }
        return isWhole
    }

    /// What files in report terms of a mapping may call verksamheter and slag; nil is the pipeline's own.
    public func names(of mapping: String?) -> ReportNames {
        others.first { $0.name == mapping }?.names ?? names
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
        let offsets = tables.flatMap(\.yearOffsets)
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
        let others = configuration.mappings.flatMap { [$0.mapping, $0.verksamheter] }
        let registers = [configuration.slag, configuration.matt].compactMap { $0?.path }
        for table in [configuration.mapping, configuration.verksamheter] + registers + others {
            // A sheet of a workbook is reported under the workbook's name.
            let file = table.firstRange(of: ".xlsx#").map { String(table[..<$0.upperBound].dropLast()) } ?? table
            add(location.name(of: file), openedAs: file)
        }
    }
}
