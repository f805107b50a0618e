public import LedgerModel

/// What an export turned out to be and to hold.
public struct SourceSummary: Hashable, Sendable {
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

        /// A fiscal year of a file.
        public init(index: Int, start: LedgerDate, end: LedgerDate) {
            self.index = index
            self.start = start
            self.end = end
        }
    }

    /// What the file says that an account comes to in a fiscal year (`#RES`), in öre.
    public struct YearResult: Hashable, Sendable {
        /// The account.
        public var account: String
        /// The fiscal year by its index.
        public var yearIndex: Int
        /// Ledger sign: income is negative.
        public var ore: Int64

        /// An account's result.
        public init(account: String, yearIndex: Int, ore: Int64) {
            self.account = account
            self.yearIndex = yearIndex
            self.ore = ore
        }
    }

    /// A dimension that the file declares (`#DIM`), with its objects.
    public struct Dimension: Hashable, Sendable {
        /// The number, as written.
        public var number: String
        /// The name, empty when the file has objects of it but no declaration.
        public var name: String
        /// How many objects are declared.
        public var objects = 0
        /// Names of objects by their codes; not more than ``namesKept``, whatever a file declares.
        public var objectNames: [String: String] = [:]

        /// How many names of a dimension are kept.
        public static let namesKept = 50_000

        /// A dimension with its objects.
        public init(number: String, name: String, objects: Int = 0, objectNames: [String: String] = [:]) {
            self.number = number
            self.name = name
            self.objects = objects
            self.objectNames = objectNames
        }

        /// Adds the objects that a later part of the file declares.
        mutating func absorb(_ next: Dimension) {
            objects += next.objects
            for (code, name) in next.objectNames.sorted(by: { $0.key < $1.key })
            where objectNames.count < Self.namesKept {
                objectNames[code] = name
            }
        }
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
    /// Its organisation number, as written.
    public var organisationNumber = ""
    /// The day that the file says it was written on (`#GEN`, SIE 5 `FileCreation`, XMLSIE `createdDate`).
    public var fileDate: LedgerDate?
    /// The fiscal years declared, newest first.
    public var fiscalYears: [FiscalYear] = []
    /// The results of accounts by year; SIE 4 alone has them beside vouchers.
    public var yearResults: [YearResult] = []
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
    /// The dimensions declared, in the order of the file.
    public var dimensions: [Dimension] = []
    /// Number of vouchers in each series.
    public var vouchersBySeries: [String: Int] = [:]
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
        if encoding == .ascii { encoding = next.encoding }
        if !next.program.isEmpty { program = next.program }
        if !next.company.isEmpty { company = next.company }
        if !next.organisationNumber.isEmpty { organisationNumber = next.organisationNumber }
        if let date = next.fileDate { fileDate = date }
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
        vouchersBySeries.merge(next.vouchersBySeries) { $0 + $1 }
        for dimension in next.dimensions {
            declare(dimension: dimension.number, name: dimension.name)
            dimensions[index(ofDimension: dimension.number)].absorb(dimension)
        }
    }

    /// Takes a declared dimension; an empty name leaves an earlier one.
    mutating func declare(dimension number: String, name: String) {
        let index = index(ofDimension: number)
        if !name.isEmpty { dimensions[index].name = name }
    }

    /// Takes a declared object of a dimension.
    mutating func declare(object code: String, name: String, dimension number: String) {
        let index = index(ofDimension: number)
        dimensions[index].objects += 1
        if dimensions[index].objectNames.count < Dimension.namesKept { dimensions[index].objectNames[code] = name }
    }

    private mutating func index(ofDimension number: String) -> Int {
        if let index = dimensions.lastIndex(where: { $0.number == number }) { return index }
        dimensions.append(Dimension(number: number, name: ""))
        return dimensions.count - 1
    }

    /// Widens the span of dates to hold `date`.
    mutating func include(_ date: LedgerDate) {
        if date < firstDate ?? date || firstDate == nil { firstDate = date }
        if date > lastDate ?? date || lastDate == nil { lastDate = date }
    }
}
