/// One row of a voucher, everything by index into the register.
public struct LedgerRow: Sendable {
    /// What became of the row after it was first booked.
    public enum State: Sendable {
        /// Booked with the voucher.
        case booked
        /// Added to the voucher afterwards: booked, and marked as an addition in SIE 4, SIE 5 and XMLSIE.
        case added
        /// Struck out afterwards: not booked, and left out of CSV.
        case struck
    }

    /// Index into `CodeRegister.accounts`.
    public var account: Int
    /// Indexes into the codes of the four dimensions; −1 means none.
    public var ansvar = -1
    /// See `ansvar`.
    public var projekt = -1
    /// See `ansvar`.
    public var vht = -1
    /// See `ansvar`.
    public var motpart = -1
    /// Öre, debit +, credit −.
    public var amount: Int64
    /// Index into `CodeRegister.texts`.
    public var text: Int
    /// A number printed after the text; 0 means none.
    public var reference = 0
    /// Whether the row counts.
    public var state = State.booked

    /// A booked row without codes.
    public init(account: Int, amount: Int64, text: Int) {
        self.account = account
        self.amount = amount
        self.text = text
    }

    /// Whether the row counts in sums.
    public var isBooked: Bool { state != .struck }

    /// The code index of a dimension by its place in `CodeRegister.dimensions`, −1 when the row has none.
    func code(of dimension: Int) -> Int {
        switch dimension {
        case 0: ansvar
        case 1: projekt
        case 2: vht
        default: motpart
        }
    }
}
