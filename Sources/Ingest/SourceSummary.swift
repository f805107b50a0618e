public import LedgerModel

/// What an export turned out to be and to hold.
public struct SourceSummary: Sendable {
    /// Whether the file's own checksum (`#KSUMMA`) agrees with its content.
    public enum Checksum: String, Hashable, Sendable {
        /// It agrees.
        case ok
        /// It does not.
        case mismatch
        /// The file carries none.
        case absent
    }

    /// A fiscal year of the file: `index` 0 is the file's own, -1 the one before.
    public struct FiscalYear: Hashable, Sendable {
        /// 0, -1, -2 ...
        public var index: Int
        /// First day.
        public var start: LedgerDate
        /// Last day.
        public var end: LedgerDate
    }

    /// The format.
    public var format: SourceFormat
    /// SIE type 1...4; nil for other formats.
    public var sieType: Int?
    /// Encoding of the text, as recognised from the first block.
    public var encoding: TextEncoding = .ascii
    /// Whether the file is compressed.
    public var isGzip = false
    /// Size of the file in bytes, as stored.
    public var bytes: Int64 = 0
    /// SHA-256 of the file as stored, in hexadecimal.
    public var sha256 = ""
    /// The program that wrote it, with version.
    public var program = ""
    /// The company or municipality.
    public var company = ""
    /// The fiscal years declared, newest first.
    public var fiscalYears: [FiscalYear] = []
    /// Number of vouchers.
    public var vouchers = 0
    /// Booked rows: number, and debit and credit in öre.
    ///
    /// Struck rows and the twins of added rows do not count.
    public var booked = ControlTotals()
    /// Vouchers whose booked rows do not sum to 0.
    public var unbalancedVouchers = 0
    /// Rows of period balances (`#PSALDO`).
    public var periodBalances = 0
    /// Rows of period budgets (`#PBUDGET`, SIE 5 `Budget`).
    public var periodBudgets = 0
    /// The file's checksum.
    public var checksum = Checksum.absent
    /// Earliest date of a booked row.
    public var firstDate: LedgerDate?
    /// Latest date of a booked row.
    public var lastDate: LedgerDate?
    /// What tells how a table is to be read, a phrase each: delimiter, header, decimal mark, order of dates.
    public var evidence: [String] = []
    /// Names of accounts.
    public var accountNames: [String: String] = [:]
    /// What was handed on as records: number and sums in öre.
    public var delivered = ControlTotals()

    /// A summary of nothing yet.
    public init(format: SourceFormat) {
        self.format = format
    }

    /// A summary of nothing yet, of the same file.
    var blank: SourceSummary {
        var blank = SourceSummary(format: format)
        blank.encoding = encoding
        blank.isGzip = isGzip
        return blank
    }

    /// Adds what a later part of the file holds; throws when a sum does not fit.
    mutating func absorb(_ next: SourceSummary) throws {
        if !next.program.isEmpty { program = next.program }
        if !next.company.isEmpty { company = next.company }
        vouchers += next.vouchers
        try booked.add(next.booked)
        unbalancedVouchers += next.unbalancedVouchers
        periodBalances += next.periodBalances
        periodBudgets += next.periodBudgets
        if next.checksum != .absent { checksum = next.checksum }
        if let first = next.firstDate { include(first) }
        if let last = next.lastDate { include(last) }
        accountNames.merge(next.accountNames) { _, later in later }
        try delivered.add(next.delivered)
    }

    /// Widens the span of dates to hold `date`.
    mutating func include(_ date: LedgerDate) {
        if date < firstDate ?? date || firstDate == nil { firstDate = date }
        if date > lastDate ?? date || lastDate == nil { lastDate = date }
    }
}
