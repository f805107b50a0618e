/// Prints exact fractions as Swedish readers expect them.
public enum SwedishNumber {
    /// `numerator / denominator` with decimals, rounded half away from zero; never a negative zero.
    public static func text(_ numerator: Int128, per denominator: Int128, decimals: Int) -> String {
        let scale = (0..<decimals).reduce(Int128(1)) { scale, _ in scale * 10 }
        let rounded = rounded(numerator * scale, per: denominator)
        let digits = String(rounded.magnitude)
        let padding = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count))
        let padded = padding + digits
        let sign = rounded < 0 ? "-" : ""
        let whole = sign + grouped(String(padded.dropLast(decimals)))
        return decimals == 0 ? whole : whole + "," + padded.suffix(decimals)
    }

    /// The whole number nearest to a fraction, half away from zero.
    public static func rounded(_ numerator: Int128, per denominator: Int128) -> Int128 {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        guard remainder.magnitude * 2 >= denominator.magnitude else { return quotient }
        return quotient + ((numerator < 0) == (denominator < 0) ? 1 : -1)
    }

    private static func grouped(_ digits: String) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { text += "\u{A0}" }
            text.append(digit)
        }
        return text
    }
}
