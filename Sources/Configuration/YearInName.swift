/// The fiscal year in a file's name.
public enum YearInName {
    /// Whether a path, as written, names one of some fiscal years: `bokslut-2025.se`, `20251231.se`.
    ///
    /// Only years of four digits count: two digits could mean anything.
    public static func isOne(of years: Set<Int>, in path: String) -> Bool {
        path.split { !("0"..."9").contains($0) }.contains { digits in
            [4, 6, 8].contains(digits.count) && Int(digits.prefix(4)).map(years.contains) == true
        }
    }
}
