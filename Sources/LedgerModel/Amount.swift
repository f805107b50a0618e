/// A sum of money in whole öre.
///
/// Ledger sign unless a declaration says otherwise: debit is positive, credit negative. No floating point is ever
/// involved; a sum that does not fit 64 bits throws ``AmountOverflow`` instead of wrapping.
public struct Amount: Hashable, Comparable, Sendable {
    /// The amount in öre, 1/100 krona.
    public var ore: Int64

    /// An amount of `ore` öre.
    public init(ore: Int64) {
        self.ore = ore
    }

    /// No money.
    public static let zero = Amount(ore: 0)

    /// Orders by value, credit before debit.
    public static func < (left: Amount, right: Amount) -> Bool {
        left.ore < right.ore
    }

    /// The same sum on the other side of the ledger.
    public static prefix func - (amount: Amount) -> Amount {
        Amount(ore: 0 - amount.ore)
    }

    /// Adds `other`; throws ``AmountOverflow`` when the sum does not fit.
    public mutating func add(_ other: Amount) throws(AmountOverflow) {
        let (sum, overflow) = ore.addingReportingOverflow(other.ore)
        if overflow { throw AmountOverflow() }
        ore = sum
    }

    /// This amount plus `other`; throws ``AmountOverflow`` when the sum does not fit.
    public func adding(_ other: Amount) throws(AmountOverflow) -> Amount {
        var sum = self
        try sum.add(other)
        return sum
    }
}

extension Amount: CustomStringConvertible {
    /// Kronor for machines: `-1234.50`, two decimals, point, no thousands separator.
    public var description: String {
        let magnitude = ore.magnitude
        let cents = magnitude % 100
        return "\(ore < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}
