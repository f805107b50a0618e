public import Diagnostics
public import LedgerModel

/// An entry of `sources`: files to read, what they tell, and how to read them where that cannot be recognised.
///
/// Values that are nil are recognised from the files.
public struct SourceConfiguration: Hashable, Sendable {
    /// Which date places a row in time.
    public enum DateRule: String, CaseIterable, Hashable, Sendable {
        /// The voucher's date.
        case voucher
        /// The row's own date where it has one.
        case row
    }

    /// The terms that the amounts of a CSV source are coded in.
    public enum Terms: String, CaseIterable, Hashable, Sendable {
        /// Account and code parts; the mapping decides the verksamhet.
        case ledger
        /// Verksamhet and slag of the report.
        case report
    }

    /// `path`: a path or glob, relative to the working directory or absolute.
    public var path: PathPattern
    /// `scenario`: what the amounts tell.
    public var scenario: Scenario
    /// `format`: a name of the vocabulary; `csv` when a key that only CSV has is given.
    public var format: String?
    /// `basis`: which figures of an accounting export feed the outcome.
    public var basis: Basis?
    /// `date_by`: `voucher` when left out.
    public var dateBy = DateRule.voucher
    /// `columns`: headings of a CSV source by field; empty when they are recognised.
    public var columns: [String: String] = [:]
    /// `encoding`: a name of the vocabulary.
    public var encoding: String?
    /// `delimiter`: the byte between fields; `;`, `,`, `|`, or a tab, which is written `tab`.
    public var delimiter: UInt8?
    /// `decimal`: the byte before the öre, `,` or `.`.
    public var decimal: UInt8?
    /// `thousands`: the character between groups of three digits; never a digit or ``decimal``.
    public var thousands: Character?
    /// `date_format`: how days are written, such as `dd.MM.yyyy`; not checked here.
    public var dateFormat: String?
    /// `unit`: the unit of the amounts, kronor when left out.
    public var unit = Table.Unit.kr
    /// `terms`: what the amounts are coded in.
    public var terms: Terms?
    /// `limits`: the pipeline's own where the entry says nothing.
    public var limits = Limits()
    /// Where the entry stands, for messages about its files.
    public var location: SourceLocation

    /// A source of which everything but the path and the scenario is recognised.
    public init(path: PathPattern, scenario: Scenario, location: SourceLocation) {
        self.path = path
        self.scenario = scenario
        self.location = location
    }
}
