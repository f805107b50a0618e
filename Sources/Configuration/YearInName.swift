/// The fiscal year that a file's name tells.
public enum YearInName {
    /// Whether a path, as it is written, names one of some fiscal years: `bokslut-2025.se`, `20251231.se`.
    ///
    /// Two digits could be anything.
    public static func isOne(of years: Set<Int>, in path: String) -> Bool {
        path.split { !("0"..."9").contains($0) }.contains { digits in
            [4, 6, 8].contains(digits.count) && Int(digits.prefix(4)).map(years.contains) == true
        }
    }
}
