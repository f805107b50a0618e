import Aggregation
import Diagnostics
import LedgerModel

/// Reads a configuration and reports everything that is wrong with it in one run.
///
/// Each reading method converts a value, or reports why it cannot and returns nil. Callers read all parts before they
/// look at any, so that one mistake does not hide the next.
final class ConfigurationReader {
    let text: ConfigurationText
    let location: PipelineLocation
    let vocabulary: ConfigurationVocabulary
    let environment: [String: String]
    let period: Period?
    private(set) var diagnostics: [Diagnostic] = []
    private var seen: Set<Diagnostic> = []
    /// The scenarios of the pipeline's own, which other blocks name.
    private(set) var ownScenarios: [Scenario] = []
    /// How figures look where a table does not say.
    private(set) var usualStyle = TableStyle()
    /// The names of the pipeline's other mappings.
    private(set) var mappingNames: [String] = []

    init(
        _ text: ConfigurationText, location: PipelineLocation, vocabulary: ConfigurationVocabulary,
        environment: [String: String], period: Period?
    ) {
        self.text = text
        self.location = location
        self.vocabulary = vocabulary
        self.environment = environment
        self.period = period
    }

    /// Adds a finding with its line, once: an aliased value is read at each place where the alias stands.
    func report(_ diagnostic: Diagnostic) {
        guard seen.insert(diagnostic).inserted else { return }
        guard let line = diagnostic.location.line, let excerpt = text.excerpt(line: line) else {
            diagnostics.append(diagnostic)
            return
        }
        diagnostics.append(diagnostic.with(excerpt: excerpt))
    }

    /// The whole configuration; valid only when nothing was reported.
    func configuration() -> PipelineConfiguration? {
        do throws(YAMLDocument.Fault) {
            let document = try YAMLDocument.read(text)
            if let document, !document.isNull { return pipeline(document) }
            return pipeline(YAMLValue(content: .mapping([]), location: text.location(line: 1, column: 1)))
        } catch {
            report(error.diagnostic)
            return nil
        }
    }

    private func pipeline(_ document: YAMLValue) -> PipelineConfiguration? {
        guard let fields = fields(document, of: .pipeline(vocabulary)) else { return nil }
        // Another version has other keys, so any other finding would be misleading.
        guard fields.read("version", version) != nil else { return nil }
        let name = fields.identifier("name")
        let title = fields.text("title")
        let rule = periodRule(fields)
        let firstMonth = fields.integer("fiscal_year_starts") ?? 1
        let limits = fields.read("limits") { self.limits($0, base: Limits()) } ?? Limits()
        // Sources and tables name scenarios and mappings, wherever these stand in the file.
        let scenarios = fields.read("scenarios", self.scenarios) ?? []
        ownScenarios = scenarios.map(\.scenario)
        let mappings = fields.read("mappings", self.mappings) ?? []
        mappingNames = mappings.map(\.name)
        usualStyle = fields.read("style") { style($0, base: TableStyle()) } ?? TableStyle()
        let sources = fields.read("sources") { self.sources($0, period: rule, limits: limits) }
        let dimensions = fields.read("dimensions", self.dimensions) ?? (PipelineConfiguration.reservedDimensions, [])
        let mapping = fields.read("mapping", path)
        let verksamheter = fields.read("verksamheter", path)
        let (slag, matt) = (fields.read("slag", path), fields.read("matt", path))
        let unmapped = fields.choice("unmapped", PipelineConfiguration.UnmappedPolicy.self) ?? .error
        let tables = fields.read("tables", self.tables)
        let periodisation = fields.read("periodisation", self.periodisation) ?? Periodisation()
        let output = fields.read("output", self.output)
        let severity = fields.read("severity", self.severity) ?? SeverityPolicy()
        guard let name, let title, let sources, let mapping, let verksamheter, let tables, let output else {
            return nil
        }
        var configuration = PipelineConfiguration(
            name: name, title: title, period: rule, calendar: FiscalCalendar(firstMonth: firstMonth), sources: sources,
            dimensions: dimensions.all, statedDimensions: dimensions.stated, mapping: mapping,
            verksamheter: verksamheter, unmapped: unmapped, tables: tables,
            periodisation: periodisation, output: output, limits: limits, severity: severity,
            mappingLocation: fields["mapping"]?.value.location ?? fields.location,
            verksamheterLocation: fields["verksamheter"]?.value.location ?? fields.location)
        configuration.scenarios = scenarios
        configuration.mappings = mappings
        configuration.slag = slag.map { NamedFile($0, at: fields["slag"]?.value.location ?? fields.location) }
        configuration.matt = matt.map { NamedFile($0, at: fields["matt"]?.value.location ?? fields.location) }
        return configuration
    }

    /// The other mappings of the same ledger.
    private func mappings(_ value: YAMLValue) -> [MappingConfiguration]? {
        entries(value)?.compactMap { entry in
            let key = YAMLValue(content: .plain(entry.key), location: entry.location)
            let name = identifier(key, allowed: Self.identifierSigns)
            guard let fields = fields(entry.value, of: .mapping) else {
                return nil
            }
            let (mapping, verksamheter) = (fields.read("mapping", path), fields.read("verksamheter", path))
            guard let name, let mapping, let verksamheter else { return nil }
            return MappingConfiguration(
                name: name, mapping: mapping, verksamheter: verksamheter,
                mappingLocation: fields["mapping"]?.value.location ?? fields.location,
                verksamheterLocation: fields["verksamheter"]?.value.location ?? fields.location)
        }
    }

    /// The name of one of the other mappings.
    func mappingName(_ value: YAMLValue) -> String? {
        choice(value, of: mappingNames)
    }

    private func version(_ value: YAMLValue) -> Int? {
        guard let version = integer(value, in: Int.min...Int.max) else { return nil }
        guard version == PipelineConfiguration.version else {
            report(.badVersion("\(version)", supported: PipelineConfiguration.version, at: value.location))
            return nil
        }
        return version
    }

    private func periodRule(_ fields: ConfigurationFields) -> PeriodRule {
        let rule = fields.read("period") { value -> PeriodRule? in
            guard let text = string(value) else { return nil }
            if let rule = PeriodRule(text) { return rule }
            report(.badPeriod(text, at: value.location))
            return nil
        }
        return period.map(PeriodRule.month) ?? rule ?? .latest
    }
}
