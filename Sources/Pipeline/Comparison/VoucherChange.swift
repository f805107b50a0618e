import LedgerModel
import Publishing

/// A voucher that differs between two runs, or the rows without voucher number of a source and day.
public struct VoucherChange: Sendable {
    /// What happened to it.
    public enum Change: String, Sendable {
        /// Only the second run has it.
        case added
        /// Only the first run has it.
        case removed
        /// Both have it, with other rows.
        case changed
        /// Both have it, with the same rows on another day.
        case moved
    }

    /// A row that only one of the runs has.
    public struct Row: Sendable {
        /// Whether the second run has it.
        public let isNew: Bool
        /// Line in the source.
        public let rad: Int
        /// The codes, in the order of ``LedgerModel/CodePart``.
        public let codes: [String]
        /// In öre, ledger sign.
        public let ore: Int64
        /// The row's text.
        public let text: String
        /// Where the mapping puts it; empty for a balance account.
        public let verksamhet: String
        /// The slag; empty for a balance account.
        public let slag: String
        /// The day, or the month.
        public let datum: String

        /// What it has in the report, in öre and report sign.
        var reported: Int64 { verksamhet.isEmpty ? 0 : (isNew ? 0 - ore : ore) }
    }

    /// What happened.
    public var change: Change
    /// The source.
    public let kalla: String
    /// The series; empty where there is none.
    public let serie: String
    /// The number; empty for rows without voucher.
    public let nummer: String
    /// The day, of a voucher that moved the new one.
    public let datum: String
    /// What it adds to the outcome, in öre and report sign.
    public let difference: Int64
    /// The rows that differ, those of the first run first.
    public let rows: [Row]
}

/// Which voucher a row belongs to.
struct VoucherIdentity: Hashable {
    let kalla: String
    let serie: String
    let nummer: String
    /// The fiscal year, since numbers begin anew; the day of rows without voucher.
    let time: String

    init(_ row: PublishedRow, _ calendar: FiscalCalendar) {
        kalla = row[.kalla]
        serie = row[.serie]
        nummer = row[.nummer]
        let day = row.date.map(\.description) ?? row.period.description
        time = nummer.isEmpty ? day : "\(calendar.year(of: row.period))"
    }
}
