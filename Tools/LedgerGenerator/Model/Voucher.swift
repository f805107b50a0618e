/// A voucher: its booked rows sum to zero.
public struct Voucher: Sendable {
    /// Index into `CodeRegister.series`.
    public var series: Int
    /// Ascending within series and year, from 1.
    public var number: Int
    /// The posting date.
    public var date: CalendarDate
    /// Index into `CodeRegister.texts`.
    public var text: Int
    /// The rows in order.
    public var rows: [LedgerRow]

    /// A voucher without rows.
    public init(series: Int, number: Int, date: CalendarDate, text: Int) {
        self.series = series
        self.number = number
        self.date = date
        self.text = text
        rows = []
    }
}
