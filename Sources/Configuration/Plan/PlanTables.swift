import Aggregation
import Diagnostics
import LedgerModel
import Mapping
import Storage

/// The registers, mapping tables and tables of a configuration, read and checked against one another.
struct PlanTables {
    let registers: Registers
    let mapping: MappingTable
    let others: [OtherMapping]
    let tables: [TablePlan]
    let forecasts: [ForecastPlan]
    /// The files, in the order in which they were read.
    let files: [PlanFile]

    /// Reads the files; nil, with findings, when one is missing or wrong.
    init?(
        _ configuration: PipelineConfiguration, yaml: [UInt8], _ origin: PlanFiles.Origin,
        _ location: PipelineLocation, _ log: inout DiagnosticLog
    ) throws(StorageError) {
        var files = PlanFiles(origin, location)
        let named = NamedFile(configuration.verksamheter, at: configuration.verksamheterLocation)
        let register = try files.read(named, &log)
        let rules = try files.read(NamedFile(configuration.mapping, at: configuration.mappingLocation), &log)
        let slagFile = try configuration.slag.map { file throws(StorageError) in try files.read(file, &log) }
        let mattFile = try configuration.matt.map { file throws(StorageError) in try files.read(file, &log) }
        guard let register, let rules, slagFile.map({ $0 != nil }) ?? true, mattFile.map({ $0 != nil }) ?? true
        else { return nil }
        let matt = configuration.tables.flatMap(\.mattIDs)
        let verksamheter = RegisterReader.read(register.content, path: register.name, log: &log)
        let slag = SlagRegisterReader.read(
            slag: slagFile??.file, matt: mattFile??.file, mattIDs: matt, log: &log)
        guard let verksamheter, let slag else { return nil }
        let own = Registers(verksamheter, slag: slag.register)
        let mapping = MappingTableReader.read(
            rules.content, path: rules.name, registers: own, accounts: slag.accounts, calendar: configuration.calendar,
            log: &log)
        guard let mapping else { return nil }
        var others: [OtherMapping] = []
        for other in configuration.mappings {
            guard let read = try files.mapping(other, configuration, slag, &log) else { return nil }
            others.append(read)
        }
        registers = own.collecting(configuration)
        self.mapping = mapping
        self.others = others
        var findings = DiagnosticLog()
        let collecting = registers
        let tables = Self.tables(configuration, &findings) { name in
            others.first { $0.name == name }?.registers ?? collecting
        }
        let forecasts = Self.forecasts(configuration, registers, &findings)
        log.add(findings, linesOf: yaml)
        guard let tables, let forecasts else { return nil }
        self.tables = tables
        self.forecasts = forecasts
        self.files = files.files
    }

    /// The tables with their ids looked up; nil when one names what is not there.
    static func tables(
        _ configuration: PipelineConfiguration, _ log: inout DiagnosticLog, registers: (String?) -> Registers
    ) -> [TablePlan]? {
        let plans = configuration.tables.map { TablePlan($0, registers($0.mapping), log: &log) }
        let whole = plans.compactMap(\.self)
        return whole.count == plans.count ? whole : nil
    }

    /// The computed scenarios with their ids looked up; nil when one names what is not there.
    static func forecasts(
        _ configuration: PipelineConfiguration, _ registers: Registers, _ log: inout DiagnosticLog
    ) -> [ForecastPlan]? {
        let computed = configuration.scenarios.filter { !$0.computed.isEmpty }
        let plans = computed.map { settings in
            let fills = configuration.scenarios.first { $0.fill?.id == settings.scenario.rawValue }
            return ForecastPlan(settings.scenario, settings.computed, fills: fills?.scenario, registers, log: &log)
        }
        let whole = plans.compactMap(\.self)
        return whole.count == plans.count ? whole : nil
    }
}

extension PlanFiles {
    /// Another mapping of the ledger; nil, with findings, when one of its files is missing or wrong.
    fileprivate mutating func mapping(
        _ other: MappingConfiguration, _ configuration: PipelineConfiguration,
        _ slag: (register: SlagRegister, accounts: SlagAccounts), _ log: inout DiagnosticLog
    ) throws(StorageError) -> OtherMapping? {
        let register = try read(NamedFile(other.verksamheter, at: other.verksamheterLocation), &log)
        let rules = try read(NamedFile(other.mapping, at: other.mappingLocation), &log)
        guard let register, let rules,
            let verksamheter = RegisterReader.read(register.content, path: register.name, log: &log)
        else { return nil }
        let registers = Registers(verksamheter, slag: slag.register)
        let mapping = MappingTableReader.read(
            rules.content, path: rules.name, registers: registers, accounts: slag.accounts,
            calendar: configuration.calendar, log: &log)
        return mapping.map {
            OtherMapping(
                name: other.name, registers: registers.collecting(configuration), mapping: $0,
                hasMattRegister: configuration.matt != nil)
        }
    }
}

extension TableFile {
    /// The file as the readers of registers take it.
    fileprivate var file: SlagRegisterReader.File { SlagRegisterReader.File(content, path: name) }
}

extension Registers {
    /// With a row for unmapped amounts where a pipeline collects them.
    fileprivate func collecting(_ configuration: PipelineConfiguration) -> Registers {
        guard configuration.unmapped == .collect else { return self }
        return Registers(verksamheter.addingUnmapped(), slag: slag)
    }
}

extension TableSpecification {
    /// The ids of the volumes that the table names.
    fileprivate var mattIDs: [String] {
        (rows + columns).flatMap { $0.selector.matt?.map(\.id) ?? [] }
    }
}
