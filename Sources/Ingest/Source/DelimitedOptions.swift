public import LedgerModel

/// What a pipeline says about the form of a table; whatever is nil or empty is recognised.
///
/// XML of no known kind is a table too: an element is a row, and what stands in it are its columns.
public struct DelimitedOptions: Hashable, Sendable {
    /// Which terms the rows are coded in.
    public enum Terms: String, CaseIterable, Hashable, Sendable {
        /// Account and code parts; a column Verksamhet is the ledger's own code part.
        case ledger
        /// Verksamhet and slag of the report.
        case report
    }

    /// Header of each field (`datum`, `konto`, `belopp`, ...), compared without regard to case and outer spaces.
    ///
    /// In XML the path of each field, see ``RecordPath``.
    public var columns: [String: String] = [:]
    /// The names of the columns from the left, for a file without header line.
    public var header: [String] = []
    /// The widths of the columns in characters, for a file without delimiters.
    public var widths: [Int] = []
    /// The path of the records of XML, see ``RecordPath``; nothing else tells that XML is a table.
    public var record: String?
    /// The sheet of a workbook; the first when nil.
    public var sheet: String?
    /// The byte between fields.
    public var delimiter: UInt8?
    /// The decimal mark, `,` or `.`.
    public var decimalMark: UInt8?
    /// The sign between groups of three digits: a space (which stands for every kind of space), `.`, `,` or `'`.
    public var thousands: UInt8?
    /// How days are written.
    public var dateFormat: DateFormat?
    /// The calendar year of months that are written without one.
    public var year: Int?
    /// The encoding; every field is read in it.
    public var encoding: TextEncoding?
    /// The unit that amounts are written in; kronor when nil, unless the table speaks of thousands.
    public var unit: Table.Unit?
    /// The terms of the rows.
    public var terms: Terms?

    /// Whether rows are coded on the report, by what is said and by the fields that there are.
    func isReportTerms(has: (SourceField) -> Bool) -> Bool {
        terms.map { $0 == .report } ?? (!has(.konto) && has(.verksamhet))
    }

    /// Nothing is said.
    public init() {}
}
