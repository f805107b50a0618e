/// The vouchers of one series in one year.
struct LedgerSection {
    let kind: VoucherKind
    let firstMonth: CalendarMonth
    let months: Int
    /// Booked rows.
    let rows: Int
}
