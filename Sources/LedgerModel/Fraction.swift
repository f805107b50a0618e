/// An exact quotient of two whole numbers, rounded only where it is shown.
///
/// Two spellings of one quotient, such as 1/2 and 2/4, are two fractions.
public struct Fraction: Hashable, Sendable {
    /// What is divided.
    public let numerator: Int128
    /// What it is divided by; never 0.
    public let denominator: Int128

    /// A quotient; the denominator must not be 0.
    public init(_ numerator: Int128, per denominator: Int128) {
        precondition(denominator != 0, "a quotient of nothing is no figure")
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The fraction multiplied by a whole number.
    public static func * (fraction: Fraction, factor: Int128) -> Fraction {
        Fraction(fraction.numerator * factor, per: fraction.denominator)
    }

    /// The nearest whole number, half away from zero.
    public var rounded: Int128 {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        guard remainder.magnitude * 2 >= denominator.magnitude else { return quotient }
        return quotient + ((numerator < 0) == (denominator < 0) ? 1 : -1)
    }
}
