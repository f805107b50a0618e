/// Series and number of a voucher, folded so that two spellings of one name are the same.
///
/// `A 12`, `A12` and series `A` with number `0012` are one name. Names are compared, never shown.
public struct VoucherName: Hashable, Sendable {
    /// A hash of the series; 0 when there is none, which may be any.
    public let series: UInt32
    /// The number plus one, a hash with the highest bit set where it is not a number, or 0 when there is none.
    public let number: UInt64

    /// No voucher, or one that has neither series nor number.
    public static let none = VoucherName(series: 0, number: 0)

    /// A folded name.
    @inlinable
    public init(series: UInt32, number: UInt64) {
        self.series = series
        self.number = number
    }

    /// Whether the number is one, so that numbers have an order.
    @inlinable
    public var isNumeric: Bool { number != 0 && number >> 63 == 0 }
}
