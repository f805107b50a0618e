public import Diagnostics
public import LedgerModel
public import Telemetry

/// How one export is to be read.
public struct SourceOptions: Sendable {
    /// Which figures of the export are handed on.
    public enum Content: Hashable, Sendable {
        /// What the export is for: vouchers if it has any, else period balances, else year-end balances.
        case whatever
        /// The outcome, from one basis.
        case outcome(Basis)
        /// Budget amounts.
        case budget
        /// Forecast amounts.
        case forecast

        /// Whether amounts may be given for a month or a year.
        var isPlan: Bool { self == .budget || self == .forecast }

        /// Whether it is a plan, or not known to be none.
        var mayBePlan: Bool { isPlan || self == .whatever }

        /// The scenario that the figures are of; nil for a look at a file.
        var scenario: Scenario? {
            switch self {
            case .whatever: nil
            case .outcome: .utfall
            case .budget: .budget
            case .forecast: .prognos
            }
        }

        /// Whether the rows of vouchers are handed on.
        var hasVouchers: Bool { self == .whatever || self == .outcome(.verifikationer) }
    }

    /// Which date decides a row's month.
    public enum DateBy: String, CaseIterable, Hashable, Sendable {
        /// The voucher's date.
        case voucher
        /// The row's own date where it has one.
        case row
    }

    /// The file to open; `-` is standard input.
    public var path: String
    /// The name in messages and in the normalized dataset.
    public var name: String
    /// Which figures are handed on; control totals always cover the booked rows.
    public var content: Content
    /// Which date decides.
    public var dateBy: DateBy
    /// The SIE dimension of each code part.
    public var dimensions: [CodePart: Int]
    /// The code parts whose dimension the pipeline itself gives, so that the source should have it.
    public var statedDimensions: Set<CodePart> = []
    /// Whether voucher numbers and texts are kept in the batches.
    public var keepsTexts: Bool
    /// The format, when the pipeline says it instead of leaving it to recognition.
    public var format: SourceFormat?
    /// What the pipeline says about delimited text.
    public var delimited: DelimitedOptions
    /// Where the pipeline names the sheet of a workbook; nil when no pipeline does.
    public var sheetLocation: SourceLocation?
    /// Whether a wrong checksum is a warning only.
    public var ignoresChecksum = false
    /// The month, 1...12, that amounts of period 13 count in, which closes a year; nil refuses them.
    public var closingPeriod: Int?
    /// The pipeline's fiscal years; nil when none is known, as in a look at a file.
    public var calendar: FiscalCalendar?
    /// The names of the pipeline's registers, for rows in report terms.
    public var names = ReportNames()
    /// The scenarios that the column `scenario` may name; empty where all amounts are of one.
    public var scenarios: [Scenario] = []
    /// The fiscal year of a budget or forecast whose rows name no time; nil when none is known.
    public var fiscalYear: Int?
    /// The limits that keep memory bounded.
    public var limits: Limits
    /// Where the time that stages take is added up; nil when nobody wants to know.
    public var times: StageTimes?
    /// Whether plain rows may be read by the fast paths; the tests compare both ways.
    package var usesFastPath = true
    /// Bytes of a usual block; the tests make small ones, to have many cuts.
    package var blockSize = 256 << 10

    /// Options for a file, by default for a look at whatever it holds.
    public init(
        path: String, name: String? = nil, content: Content = .whatever, dateBy: DateBy = .voucher,
        dimensions: [CodePart: Int] = SourceOptions.likelyDimensions, keepsTexts: Bool = false,
        format: SourceFormat? = nil, delimited: DelimitedOptions = DelimitedOptions(),
        limits: Limits = Limits()
    ) {
        self.path = path
        self.name = name ?? path
        self.content = content
        self.dateBy = dateBy
        self.dimensions = dimensions
        self.keepsTexts = keepsTexts
        self.format = format
        self.delimited = delimited
        self.limits = limits
    }

    /// The fields that `columns` can name a header for.
    public static let fieldNames: [String] = SourceField.allCases.map(\.name)

    /// Those for a look at a file that no pipeline describes.
    ///
    /// Cost centre and project as SIE reserves them, and a guess: the free dimensions most used for vht and motpart.
    public static let likelyDimensions: [CodePart: Int] = [.ansvar: 1, .projekt: 6, .vht: 20, .motpart: 21]
}
