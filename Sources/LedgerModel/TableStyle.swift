/// How the figures of a table look in print; values for machines do not depend on it.
public struct TableStyle: Hashable, Sendable {
    /// Stands before a negative figure.
    public var minus: String
    /// Stands after a percent.
    public var percent: String
    /// Stands for a figure that rounds to 0; nil prints the digits.
    public var zero: String?
    /// Stands where nothing was booked or planned; nil prints a 0.
    public var noRecord: String?
    /// Stands where there is no value: 0 of 0, a figure that is missing, or a cell that the table leaves out.
    public var blank: String

    /// A style; by default `-1,5`, `-3%`, `0,0`, and nothing for no value.
    public init(
        minus: String = "-", percent: String = "%", zero: String? = nil, noRecord: String? = nil, blank: String = ""
    ) {
        self.minus = minus
        self.percent = percent
        self.zero = zero
        self.noRecord = noRecord
        self.blank = blank
    }
}
