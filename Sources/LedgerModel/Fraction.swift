/// An exact quotient of two whole numbers, rounded only where it is shown.
///
/// Two spellings of one quotient, such as 1/2 and 2/4, are two fractions, unless they were ``reduced``.
public struct Fraction: Hashable, Sendable {
    /// What is divided.
    public let numerator: Int128
    /// What it is divided by; never 0.
    public let denominator: Int128

    /// A quotient; the denominator must not be 0.
    public init(_ numerator: Int128, per denominator: Int128 = 1) {
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

    /// Whether it is 0.
    public var isZero: Bool { numerator == 0 }

    /// The same with the sign turned.
    public var negated: Fraction { Fraction(-numerator, per: denominator) }

    /// The same quotient in its lowest terms, with a positive denominator.
    public var reduced: Fraction {
        var (one, other) = (numerator.magnitude, denominator.magnitude)
        while other != 0 { (one, other) = (other, one % other) }
        guard let divisor = Int128(exactly: max(one, 1)) else { return self }
        let sign: Int128 = denominator < 0 ? -1 : 1
        return Fraction(sign * (numerator / divisor), per: sign * (denominator / divisor))
    }

    /// The sum, in lowest terms; throws when it does not fit.
    public func plus(_ other: Fraction) throws(AmountOverflow) -> Fraction {
        if denominator == 1, other.denominator == 1 {
            let (sum, isTooLarge) = numerator.addingReportingOverflow(other.numerator)
            if isTooLarge { throw AmountOverflow() }
            return Fraction(sum)
        }
        let left = try Self.product(numerator, other.denominator)
        let right = try Self.product(other.numerator, denominator)
        let (sum, isTooLarge) = left.addingReportingOverflow(right)
        if isTooLarge { throw AmountOverflow() }
        return Fraction(sum, per: try Self.product(denominator, other.denominator)).reduced
    }

    /// The quotient of two fractions, in lowest terms; the other must not be 0, and throws when it does not fit.
    public func divided(by other: Fraction) throws(AmountOverflow) -> Fraction {
        Fraction(
            try Self.product(numerator, other.denominator), per: try Self.product(denominator, other.numerator)
        ).reduced
    }

    private static func product(_ one: Int128, _ other: Int128) throws(AmountOverflow) -> Int128 {
        let (product, isTooLarge) = one.multipliedReportingOverflow(by: other)
        if isTooLarge { throw AmountOverflow() }
        return product
    }
}
