public import LedgerModel

/// The inputs and results of a run: `manifest.json`.
///
/// All amounts are in öre, as integers. Apart from the run's id and the two clock times, the same inputs,
/// configuration and version give the same manifest.
public struct RunManifest: Hashable, Sendable {
    /// The manifest's own layout; raised when a reader of it must change.
    public static let schema: Int64 = 2

    /// Name of the pipeline.
    public var pipeline: String
    /// The program's version.
    public var version: String
    /// The month that is published.
    public var period: Period
    /// The latest month that all sources reach, which `period: latest` publishes; nil when they reach none.
    public var latestMonth: Period?
    /// The later month that the sources also reach but that waits for a file of its own; nil when there is none.
    public var awaitedMonth: Period?
    /// The first day after the run's from which a source reaches further; mostly nil.
    public var nextDate: LedgerDate?
    /// Whether the month is closed, and when its outcome was taken from the ledger.
    public var mark: StatusMark
    /// The month to which the sources reach, which `latest` follows; nil where it is not known.
    ///
    /// It is not written: the folder's links say it.
    public var reach: Period?
    /// When the run started, ISO 8601 in UTC.
    public var started: String
    /// When it was ready to publish, ISO 8601 in UTC.
    public var finished: String
    /// Digest of the configuration: the pipeline and the tables it names.
    public var configuration: String
    /// ``Fingerprint/of(version:configuration:inputs:)``.
    public var fingerprint: String
    /// The files read, in the order they were read.
    public var inputs: [Input]
    /// The result of each entry of `sources`, in their order.
    public var sources: [Source] = []
    /// The outcome of the fiscal year so far, month by month.
    public var months: [Month] = []
    /// What the records added up to after each stage, in the order of the stages.
    public var totals: [StageTotals]
    /// How many findings of each code were made, sorted by code.
    public var diagnostics: [Finding]
    /// Its warnings, from which the next run finds what is new.
    public var warnings: KnownWarnings
    /// What the reconciliation compared, in words.
    public var reconciliation: [String]

    /// A manifest.
    public init(
        pipeline: String, version: String, period: Period, latestMonth: Period?, started: String, finished: String,
        configuration: String, fingerprint: String, inputs: [Input], totals: [StageTotals], diagnostics: [Finding],
        warnings: KnownWarnings = KnownWarnings(), reconciliation: [String]
    ) {
        self.pipeline = pipeline
        self.version = version
        self.period = period
        self.latestMonth = latestMonth
        mark = StatusMark(usualOf: period)
        self.started = started
        self.finished = finished
        self.configuration = configuration
        self.fingerprint = fingerprint
        self.inputs = inputs
        self.totals = totals
        self.diagnostics = diagnostics
        self.warnings = warnings
        self.reconciliation = reconciliation
    }

    /// A file that was read.
    public struct Input: Hashable, Sendable {
        /// Its path as the pipeline names it.
        public var path: String
        /// Outcome, budget or forecast.
        public var scenario: Scenario
        /// Which of its figures were used.
        public var basis: Basis
        /// SHA-256 of its bytes as they lie on the disk.
        public var sha256: String
        /// Size on the disk.
        public var bytes: Int64
        /// `sie4`, `sie5`, `xmlsie`, `xml`, `csv`.
        public var format: String
        /// `cp437`, `windows-1252`, `iso-8859-1`, `utf-8`, `ascii`.
        public var encoding: String
        /// Whether it is compressed.
        public var gzip: Bool
        /// What its records add up to, in öre.
        public var totals: ControlTotals
        /// The entry of `sources` that it belongs to, from 0.
        public var entry: Int

        /// A file that was read.
        public init(
            path: String, scenario: Scenario, basis: Basis, sha256: String, bytes: Int64, format: String,
            encoding: String, gzip: Bool, totals: ControlTotals, entry: Int = 0
        ) {
            self.path = path
            self.scenario = scenario
            self.basis = basis
            self.sha256 = sha256
            self.bytes = bytes
            self.format = format
            self.encoding = encoding
            self.gzip = gzip
            self.totals = totals
            self.entry = entry
        }
    }

    /// The result of an entry of `sources`.
    public struct Source: Hashable, Sendable {
        /// Its path or pattern as the pipeline writes it.
        public var entry: String
        /// Outcome, budget or forecast, by name.
        public var scenario: String
        /// How many files it has.
        public var files: Int
        /// The first month with outcome; nil when there is none, or it is not asked.
        public var first: Period?
        /// The last month with outcome.
        public var last: Period?
        /// The fiscal years with amounts, ascending.
        public var years: [Int]

        /// The result of an entry.
        public init(entry: String, scenario: String, files: Int, first: Period?, last: Period?, years: [Int]) {
            self.entry = entry
            self.scenario = scenario
            self.files = files
            self.first = first
            self.last = last
            self.years = years
        }
    }

    /// The outcome of a month.
    public struct Month: Hashable, Sendable {
        /// The month.
        public var period: Period
        /// Its sum in öre, income positive.
        public var net: Int64
        /// A digest of its sums by verksamhet and slag.
        public var digest: String
        /// Its sums in öre by verksamhet, in report order.
        public var verksamheter: [Sum]

        /// The sum of a verksamhet.
        public struct Sum: Hashable, Sendable {
            /// Its id.
            public var verksamhet: String
            /// The sum in öre, income positive.
            public var ore: Int64

            /// A sum.
            public init(_ verksamhet: String, ore: Int64) {
                self.verksamhet = verksamhet
                self.ore = ore
            }
        }

        /// A month.
        public init(period: Period, net: Int64, digest: String, verksamheter: [Sum]) {
            self.period = period
            self.net = net
            self.digest = digest
            self.verksamheter = verksamheter
        }
    }

    /// What the records added up to after a stage.
    public struct StageTotals: Hashable, Sendable {
        /// Name of the stage.
        public var stage: String
        /// The sums, in öre.
        public var totals: ControlTotals

        /// Sums after a stage.
        public init(stage: String, totals: ControlTotals) {
            self.stage = stage
            self.totals = totals
        }
    }

    /// How often a diagnostic code was met.
    public struct Finding: Hashable, Sendable {
        /// The code, such as `SIE107`.
        public var code: String
        /// `error`, `warning`, `note`.
        public var severity: String
        /// How many times.
        public var count: Int

        /// A count of a code.
        public init(code: String, severity: String, count: Int) {
            self.code = code
            self.severity = severity
            self.count = count
        }
    }
}
