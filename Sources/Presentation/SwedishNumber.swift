import LedgerModel

/// Prints exact fractions as Swedish readers expect them.
enum SwedishNumber {
    /// A fraction with decimals, rounded half away from zero; never a negative zero.
    static func text(_ fraction: Fraction, decimals: Int, minus: String = "-") -> String {
        let rounded = rounded(fraction, decimals)
        let digits = String(rounded.magnitude)
        let padding = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count))
        let padded = padding + digits
        let sign = rounded < 0 ? minus : ""
        let whole = sign + grouped(String(padded.dropLast(decimals)))
        return decimals == 0 ? whole : whole + "," + padded.suffix(decimals)
    }

    /// Whether a fraction is printed with zeros alone.
    static func isZero(_ fraction: Fraction, decimals: Int) -> Bool {
        rounded(fraction, decimals) == 0
    }

    private static func rounded(_ fraction: Fraction, _ decimals: Int) -> Int128 {
        let scale = (0..<decimals).reduce(Int128(1)) { scale, _ in scale * 10 }
        return (fraction * scale).rounded
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
