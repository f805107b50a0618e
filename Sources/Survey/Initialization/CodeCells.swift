/// Writes codes as a cell of a mapping table: one by one, consecutive ones as a range.
enum CodeCells {
    /// The shortest run of codes that is written as a range.
    private static let shortestRange = 3

    /// The cell that takes these codes.
    ///
    /// A range also takes longer codes, so it may only be used where none of those goes elsewhere.
    static func cell(of codes: some Sequence<String>, withRanges: Bool = true) -> String {
        let all = Set(codes)
        if all.contains("") { return "" }
        let exact = all.filter(isPlain).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
        var pieces: [String] = []
        var run: [String] = []
        for code in exact {
            if let last = run.last, !withRanges || !follows(code, last) {
                pieces += written(run)
                run = []
            }
            run.append(code)
        }
        pieces += written(run)
        let prefixes = Set(all.filter { !isPlain($0) }.map { String($0.prefix { isPlain(String($0)) }) + "*" })
        return (pieces + prefixes.sorted()).joined(separator: "|")
    }

    private static func written(_ run: [String]) -> [String] {
        guard run.count >= shortestRange, let first = run.first, let last = run.last else { return run }
        return ["\(first)-\(last)"]
    }

    /// Whether a code is the number after another, of the same length.
    private static func follows(_ code: String, _ last: String) -> Bool {
        guard code.utf8.count == last.utf8.count, code.utf8.count <= 18 else { return false }
        guard let number = Int(code), let before = Int(last) else { return false }
        return number == before + 1
    }

    /// Whether a code can be written in a cell as it is; one with a hyphen or a star cannot.
    private static func isPlain(_ code: String) -> Bool {
        !code.isEmpty && code.allSatisfy { $0.isLetter || $0.isNumber || "_./+&".contains($0) }
    }
}
