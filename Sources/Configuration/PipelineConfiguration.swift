public import Aggregation
public import Diagnostics
public import LedgerModel

/// A pipeline as its `pipeline.yaml` describes it, read and checked.
public struct PipelineConfiguration: Hashable, Sendable {
    /// What becomes of amounts that no mapping rule takes.
    public enum UnmappedPolicy: String, CaseIterable, Hashable, Sendable {
        /// They are errors, and nothing is published.
        case error
        /// They are shown on a row of their own.
        case collect
    }

    /// The version of the configuration that this program reads.
    public static let version = 1
    /// The dimensions that SIE reserves, for code parts that the configuration does not mention.
    ///
    /// Only the reserved ones: any other default would map amounts by a guess.
    public static let reservedDimensions: [CodePart: Int] = [.ansvar: 1, .projekt: 6]

    /// `name`: `[a-z0-9-]+`.
    public var name: String
    /// `title`: for people.
    public var title: String
    /// `period`, or what the command line puts in its place; latest when neither says.
    public var period: PeriodRule
    /// `fiscal_year_starts`: January when left out.
    public var calendar: FiscalCalendar
    /// `sources`: at least one, in the order of the file.
    public var sources: [SourceConfiguration]
    /// `dimensions`: the SIE dimension that each code part is read from; each number at most once, konto never.
    public var dimensions: [CodePart: Int]
    /// The code parts that `dimensions` names, whatever number it gives them.
    public var statedDimensions: Set<CodePart>
    /// `mapping`: the mapping table's path, relative to the working directory or absolute.
    public var mapping: String
    /// `verksamheter`: the register's path, relative to the working directory or absolute.
    public var verksamheter: String
    /// `unmapped`: error when left out.
    public var unmapped: UnmappedPolicy
    /// `tables`: at least one, in the order of the file.
    public var tables: [TableSpecification]
    /// `periodisation`: twelfths when left out.
    public var periodisation: Periodisation
    /// `output`.
    public var output: OutputConfiguration
    /// `limits`: the limits for all sources, with the defaults where left out.
    public var limits: Limits
    /// `severity`: as the codes say when left out.
    public var severity: SeverityPolicy
    /// `scenarios`: those of the pipeline's own, and what fills the forecast.
    public var scenarios: [ScenarioSettings] = []
    /// `mappings`: other mappings of the same ledger.
    public var mappings: [MappingConfiguration] = []
    /// `slag`: the register of slag; nil for income and cost alone.
    public var slag: NamedFile?
    /// `matt`: the register of volumes; without one they are called by their ids.
    public var matt: NamedFile?
    /// Where the mapping table is named.
    public var mappingLocation: SourceLocation
    /// Where the register is named.
    public var verksamheterLocation: SourceLocation

    /// Reads the bytes of the YAML file at `location`.
    ///
    /// Everything wrong is added to `log` (family CFG, with line and column); nil is returned when anything is.
    /// `period` is the command line's month, which overrides the file's.
    public static func read(
        _ bytes: [UInt8], at location: PipelineLocation, vocabulary: ConfigurationVocabulary,
        environment: [String: String], period: Period? = nil, log: inout DiagnosticLog
    ) -> PipelineConfiguration? {
        if let fault = ConfigurationText.firstFault(in: bytes, path: location.path) {
            log.add(.configurationNotUTF8(at: fault))
            return nil
        }
        let text = ConfigurationText(path: location.path, text: String(decoding: bytes, as: UTF8.self))
        let reader = ConfigurationReader(
            text, location: location, vocabulary: vocabulary, environment: environment, period: period)
        let configuration = reader.configuration()
        precondition(configuration != nil || !reader.diagnostics.isEmpty, "what is refused is reported")
        for diagnostic in reader.diagnostics { log.add(diagnostic) }
        return reader.diagnostics.isEmpty ? configuration : nil
    }
}
