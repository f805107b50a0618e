/// A ledger that can be walked through any number of times and is the same each time.
///
/// Vouchers come by year, then series, then number: the one order that every format can keep, since XMLSIE nests years
/// outside series and SIE 5 series outside vouchers.
public protocol Ledger {
    /// What the rows refer to.
    var register: CodeRegister { get }
    /// The first month of the ledger.
    var firstMonth: CalendarMonth { get }
    /// The last month of the ledger.
    var lastMonth: CalendarMonth { get }
    /// Opening balances of the first year in öre, one for each account of the register, summing to zero.
    var openingBalances: [Int64] { get }
    /// Calls `body` with each voucher in order.
    func forEachVoucher(_ body: (Voucher) throws -> Void) throws
}

extension Ledger {
    /// The calendar years that the ledger touches, ascending.
    public var years: [Int] { Array(firstMonth.year...lastMonth.year) }
}
