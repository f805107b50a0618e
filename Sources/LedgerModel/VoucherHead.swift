/// The head of a voucher, for the normalized dataset.
public struct VoucherHead: Sendable {
    /// The series, such as `A`; may be empty.
    public var series: TextRange
    /// The number within the series; may be empty.
    public var number: TextRange

    /// A head whose ranges refer to the batch that it is appended to.
    public init(series: TextRange, number: TextRange) {
        self.series = series
        self.number = number
    }
}
