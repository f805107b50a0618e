public import Diagnostics
public import Ingest
public import LedgerModel

/// An entry of `sources`: files to read, what their amounts are, and how to read what cannot be recognised.
///
/// Values that are nil are recognised from the files.
public struct SourceConfiguration: Hashable, Sendable {
    /// Which date decides the period of a row.
    public enum DateRule: String, CaseIterable, Hashable, Sendable {
        /// The voucher's date.
        case voucher
        /// The row's own date where it has one.
        case row
    }

    /// What happens when a checksum does not match.
    public enum ChecksumRule: String, CaseIterable, Hashable, Sendable {
        /// The source is rejected.
        case verify
        /// A warning is given.
        case ignore
    }

    /// What happens when its files share money with other files, or hold money twice.
    public enum DuplicateRule: String, CaseIterable, Hashable, Sendable {
        /// Nothing is published.
        case refuse
        /// A warning is given, and all of it counts.
        case allow
    }

    /// `path`: a path or glob, relative to the working directory or absolute.
    public var path: PathPattern
    /// `scenario`: what the amounts are; the outcome where each row says it.
    public var scenario: Scenario
    /// `scenario: column`: whether each row names its scenario.
    public var hasScenarioColumn = false
    /// `format`: a name of the vocabulary; `csv` when a key that only CSV has is given.
    public var format: String?
    /// `basis`: which figures of an accounting export feed the outcome.
    public var basis: Basis?
    /// `date_by`: `voucher` when left out.
    public var dateBy = DateRule.voucher
    /// `checksum`: `verify` when left out.
    public var checksum = ChecksumRule.verify
    /// `part_of_ledger`: whether each of its files is a part of the ledger that no other file has.
    public var isPartOfLedger = false
    /// `duplicates`: `refuse` when left out.
    public var duplicates = DuplicateRule.refuse
    /// `may_lack_month`: whether the month need not wait for it.
    public var mayLackMonth = false
    /// `closing_period`: the month, 1...12, that period 13 counts in; nil refuses it.
    public var closingPeriod: Int?
    /// `optional`: whether it may have no file; its figures are then missing.
    public var isOptional = false
    /// `mapping`: whose verksamheter rows in report terms name; nil for the pipeline's own.
    public var mapping: String?
    /// `max_age_hours`: how old its newest file may be; nil when there is no such limit.
    public var maxAgeHours: Int?
    /// `encoding` and the keys that only tables have: `columns`, `delimiter`, `unit` and the rest.
    public var table = DelimitedOptions()
    /// `limits`: the pipeline's own where the entry says nothing.
    public var limits = Limits()
    /// `path` as the pipeline writes it: part of the key that identifies a warning from run to run.
    public var entry = ""
    /// Which entry of `sources` it is, from 0.
    public var index = 0
    /// Where the entry stands, for messages about its files.
    public var location: SourceLocation

    /// Whether its amounts are what was booked, rather than figures of the report that may each be given once.
    public var isBooked: Bool { scenario.isOutcome && !hasScenarioColumn }

    /// Whether one file under both entries would be counted twice.
    ///
    /// It is when both read the same columns, sheet and records, or different bases, which hold the same money.
    public func overlaps(_ other: SourceConfiguration) -> Bool {
        if scenario != other.scenario { return false }
        return (basis ?? .verifikationer) != (other.basis ?? .verifikationer)
            || (table.columns == other.table.columns && table.sheet == other.table.sheet
                && table.record == other.table.record)
    }

    /// A source of which everything but the path and the scenario is recognised.
    public init(path: PathPattern, scenario: Scenario, location: SourceLocation) {
        self.path = path
        self.scenario = scenario
        self.location = location
    }
}
