import Diagnostics
import Ingest
import LedgerModel

/// The entries of `sources`.
extension ConfigurationReader {
    /// Keys that only some formats have, and the common name of those formats.
    private static let uses: [(keys: [String], formats: [String], name: String)] = [
        (
            ["columns", "date_format", "year", "unit", "terms", "decimal", "thousands"], ["csv", "xlsx", "xml"],
            "CSV, XLSX and XML sources"
        ),
        (["header"], ["csv", "xlsx"], "CSV and XLSX sources"),
        (["widths", "delimiter"], ["csv"], "CSV sources"),
        (["record"], ["xml"], "XML sources"),
        (["sheet"], ["xlsx"], "XLSX sources"),
        (["encoding"], ["csv", "sie4"], "CSV and SIE 4 sources"),
        (["checksum"], ["sie4", "sie5"], "SIE 4 and SIE 5 sources"),
        (["basis", "date_by", "part_of_ledger"], ["sie4", "sie5", "xmlsie", "xml"], "accounting exports"),
    ]

    /// All sources; `limits` are the pipeline's own.
    func sources(_ value: YAMLValue, period: PeriodRule, limits: Limits) -> [SourceConfiguration]? {
        guard let entries = entries(value, of: "sources") else { return nil }
        var sources = entries.compactMap { source($0, period: period, limits: limits) }
        for index in sources.indices { sources[index].index = index }
        reportFilesReadTwice(sources)
        return sources
    }

    private func source(_ value: YAMLValue, period: PeriodRule, limits: Limits) -> SourceConfiguration? {
        guard let fields = fields(value, of: .source(vocabulary)) else { return nil }
        let path = fields.read("path", pattern)
        let said = fields.read("scenario", sourceScenario)
        let scenario = said?.scenario
        let format = format(fields)
        let basis = fields.choice("basis", Basis.self)
        let dateBy = fields.choice("date_by", SourceConfiguration.DateRule.self) ?? .voucher
        let checksum = fields.choice("checksum", SourceConfiguration.ChecksumRule.self) ?? .verify
        let isPartOfLedger = fields.boolean("part_of_ledger") ?? false
        let duplicates = fields.choice("duplicates", SourceConfiguration.DuplicateRule.self) ?? .refuse
        let mayLackMonth = fields.boolean("may_lack_month") ?? false
        let isOptional = fields.boolean("optional") ?? false
        let closingPeriod = fields.integer("closing_period")
        let maxAgeHours = fields.integer("max_age_hours")
        let table = table(fields, format: format)
        let sourceLimits = fields.read("limits") { self.limits($0, base: limits) } ?? limits
        guard let path, let scenario else { return nil }
        reportUnused(fields, path, of: scenario, period)
        let hasScenarioColumn = said?.isColumn ?? false
        reportUnused(fields, table, format, hasScenarioColumn: hasScenarioColumn)
        var source = SourceConfiguration(path: path, scenario: scenario, location: fields.location)
        source.hasScenarioColumn = hasScenarioColumn
        source.entry = fields["path"]?.value.text ?? ""
        source.format = format
        source.basis = basis
        source.dateBy = dateBy
        source.checksum = checksum
        source.isPartOfLedger = isPartOfLedger
        source.duplicates = duplicates
        source.mayLackMonth = mayLackMonth
        source.isOptional = isOptional
        source.mapping = fields.read("mapping", mappingName)
        source.closingPeriod = closingPeriod
        source.maxAgeHours = maxAgeHours
        source.table = table
        // A scenario of a row's own is for figures of the report; a ledger has what was booked.
        if hasScenarioColumn { source.table.terms = .report }
        source.limits = sourceLimits
        return source
    }

    /// What the amounts of a source are: a scenario, or what a column says.
    private func sourceScenario(_ value: YAMLValue) -> (scenario: Scenario, isColumn: Bool)? {
        let own = ownScenarios.filter { !$0.isBuiltIn }.map(\.rawValue)
        let names = Scenario.builtIn.map(\.rawValue) + own + ["column"]
        guard let id = choice(value, of: names) else { return nil }
        return id == "column" ? (.utfall, true) : scenario(value).map { ($0, false) }
    }

    /// Reports what does not apply to a source of a scenario.
    private func reportUnused(
        _ fields: ConfigurationFields, _ path: PathPattern, of scenario: Scenario, _ period: PeriodRule
    ) {
        if path.usesPeriod, !path.usesVersion, scenario.isOutcome, period == .latest, let entry = fields["path"] {
            report(.misplacedVariable(inUtfall: true, at: entry.value.location))
        }
        if path.usesVersion, scenario.kind != .prognos, let entry = fields["path"] {
            report(.versionedPath(actual: scenario.rawValue, at: entry.value.location))
        }
        if scenario.isOutcome, let entry = fields["optional"] {
            report(.unusedKey("optional", what: "budgets and forecasts", actual: scenario.rawValue, at: entry.location))
        }
        for entry in ["basis", "may_lack_month"].compactMap({ fields[$0] }) where !scenario.isOutcome {
            report(.unusedKey(entry.key, what: "the outcome", actual: scenario.rawValue, at: entry.location))
        }
    }

    /// Reports the keys that do not apply to a source whose rows name their scenario, or to one whose rows do not.
    private func reportUnused(
        _ fields: ConfigurationFields, _ table: DelimitedOptions, _ format: String?, hasScenarioColumn: Bool
    ) {
        if hasScenarioColumn {
            // Other tables have none of these keys at all.
            let keys = format == SourceFormat.xml.rawValue ? ["basis", "date_by", "part_of_ledger"] : []
            for entry in keys.compactMap({ fields[$0] }) {
                report(
                    .unusedKey(
                        entry.key, what: "sources of one scenario", actual: "`scenario: column`", at: entry.location))
            }
            if table.terms == .ledger, let entry = fields["terms"] {
                report(
                    .unusedKey(
                        "terms: ledger", what: "sources of one scenario", actual: "`scenario: column`",
                        at: entry.location))
            }
        } else if table.columns["scenario"] != nil, let entry = fields["columns"] {
            report(
                .unusedKey(
                    "scenario", what: "sources with `scenario: column`", actual: "of one scenario", at: entry.location))
        }
    }

    /// The format given, or that of a table when a key implies one; reports the keys that do not apply to it.
    private func format(_ fields: ConfigurationFields) -> String? {
        let given = fields.choice("format")
        let hasScenarioColumn = fields["scenario"]?.value.text == "column"
        let keys = ConfigurationBlock.tableKeys(vocabulary).map(\.name)
        let isTable = fields["format"] == nil && (hasScenarioColumn || keys.contains { fields[$0] != nil })
        guard let format = given ?? (isTable ? tableFormat(fields) : nil) else { return nil }
        for use in Self.uses where !use.formats.contains(format) {
            for entry in use.keys.compactMap({ fields[$0] }) {
                report(.unusedKey(entry.key, what: use.name, actual: format, at: entry.location))
            }
        }
        let tables = [SourceFormat.csv, .xlsx, .xml].map(\.rawValue)
        if hasScenarioColumn, !tables.contains(format), let entry = fields["scenario"] {
            report(.unusedKey("scenario: column", what: "tables", actual: format, at: entry.location))
        }
        return format
    }

    /// Only XML has records; a workbook is recognised by its name.
    private func tableFormat(_ fields: ConfigurationFields) -> String {
        if fields["record"] != nil { return "xml" }
        guard let path = fields["path"]?.value.content else { return "csv" }
        switch path {
        case .plain(let text), .quoted(let text): return text.lowercased().hasSuffix(".xlsx") ? "xlsx" : "csv"
        default: return "csv"
        }
    }

    /// Reports files that two entries read for one scenario, for fixed paths; patterns can only be compared on disk.
    private func reportFilesReadTwice(_ sources: [SourceConfiguration]) {
        for (index, source) in sources.enumerated() {
            guard let path = source.path.fixedPath else { continue }
            let first = sources[..<index].first { other in
                guard let otherPath = other.path.fixedPath else { return false }
                return PipelineLocation.normalized(otherPath) == PipelineLocation.normalized(path)
                    && source.overlaps(other)
            }
            guard let first else { continue }
            report(
                .sameFileTwice(
                    path, otherBasis: first.basis != source.basis, firstLine: first.location.line, at: source.location))
        }
    }
}
