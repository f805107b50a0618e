import LedgerModel

/// The balance rows of a file, kept until its end, since only the whole file tells what they mean together.
///
/// A ledger has one row for each account, object list, year and month, and not one for each booking; its distinct
/// konteringar are limited as those of vouchers are.
struct SIE4Balances {
    /// The records that hold a balance.
    enum Kind: String {
        case opening = "#IB"
        case closing = "#UB"
        case result = "#RES"
        case period = "#PSALDO"
        case budget = "#PBUDGET"

        /// The record's label.
        var label: String { rawValue }
    }

    /// A balance row.
    struct Row {
        var kind: Kind
        var line: UInt32
        var yearIndex: Int32
        /// The month, or the year for `#IB`, `#UB` and `#RES`, before the index is resolved.
        var period: Period
        /// Number of the account.
        var account: UInt32
        /// Index into ``konteringar``.
        var kontering: UInt32
        var ore: Int64
    }

    /// A distinct account and object list.
    struct Key {
        var kontering: Kontering
        /// Bytes that the assembly numbers the placement by.
        var raw: [UInt8]
        /// The dimensions of the object list, sorted; empty for the account's total.
        var dimensions: [String]
        /// Those of them that fill a code part of the pipeline.
        var usedDimensions: [String]
    }

    private(set) var rows: [Row] = []
    /// Whether a balance cannot be read, so that none of the sums means anything.
    var lacksRow = false
    private(set) var konteringar: [Key] = []
    private var keys = ByteInterner()
    private var accounts = ByteInterner()
    private var accountCodes: [[UInt8]] = []

    /// Whether it has more distinct konteringar than `limit`, or can number no more.
    func exceeds(_ limit: Int) -> Bool { konteringar.count > limit || keys.isFull }

    /// The number of an account and object list by their raw bytes; the caller must ``define(_:)`` a new one.
    mutating func number(of raw: ByteView) -> (key: UInt32, isNew: Bool) {
        let (known, isNew) = keys.intern(raw)
        return (known.number, isNew)
    }

    /// Says what the last new number stands for.
    mutating func define(_ key: Key) {
        konteringar.append(key)
    }

    /// The number of an account.
    mutating func number(ofAccount account: [UInt8]) -> UInt32 {
        let (known, isNew) = account.withBytes { accounts.intern($0) }
        if isNew { accountCodes.append(account) }
        return known.number
    }

    /// The account of a number, as it stands in the file.
    func account(_ number: UInt32) -> String {
        String(decoding: accountCodes[Int(number)], as: UTF8.self)
    }

    /// Adds a row.
    mutating func append(_ row: Row) {
        rows.append(row)
    }

    /// Adds the rows of a later part of the file, which has numbered its keys on its own.
    ///
    /// Gives the line of the first row with which it exceeds `limit`; rows behind it are not added.
    mutating func absorb(_ part: SIE4Balances, limit: Int) -> Int? {
        lacksRow = lacksRow || part.lacksRow
        for row in part.rows {
            var row = row
            let key = part.konteringar[Int(row.kontering)]
            let (known, isNew) = key.raw.withBytes { keys.intern($0) }
            if isNew { konteringar.append(key) }
            if exceeds(limit) { return Int(row.line) }
            row.kontering = known.number
            row.account = self.number(ofAccount: part.accountCodes[Int(row.account)])
            rows.append(row)
        }
        return nil
    }

    /// The rows whose account, objects and time an earlier row has, in the order of the file.
    var repeatedRows: [Row] {
        struct Place: Hashable {
            let kind: Kind
            let year: Int32
            let period: Period
            let kontering: UInt32
        }
        var places: Set<Place> = []
        return rows.filter { row in
            // A month decides its year, whatever index stands with it.
            let hasMonth = row.kind == .period || row.kind == .budget
            let year = hasMonth ? 0 : row.yearIndex
            return !places.insert(
                Place(kind: row.kind, year: year, period: row.period, kontering: row.kontering)
            ).inserted
        }
    }

    /// How many rows of a kind there are.
    func count(_ kind: Kind) -> Int {
        rows.count { $0.kind == kind }
    }

    /// Whether a row speaks of the whole account rather than of objects.
    func isTotal(_ row: Row) -> Bool {
        konteringar[Int(row.kontering)].dimensions.isEmpty
    }

    /// Whether a row's objects say something that the pipeline asks for.
    func isUsed(_ row: Row) -> Bool {
        !konteringar[Int(row.kontering)].usedDimensions.isEmpty
    }
}
