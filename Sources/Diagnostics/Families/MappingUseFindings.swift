extension Diagnostic {
    /// MAP312-314: rules against the konteringar of a run.
    static let mappingUseCodes: [DiagnosticCode] = [map312, map313, map314]

    static let map312 = DiagnosticCode(
        "MAP312", .warning, "A rule took nothing, and nearly names a code that is there",
        cause:
            "Codes are strings: 0805 is not 805. A spreadsheet has taken zeros away or added a decimal, or a letter O "
            + "stands for a zero, so that amounts fall to another rule or to none.",
        remedy: "Write the code as the ledger has it, or remove the rule.")
    /// Rules took nothing, while records with codes that they almost name add up to `amount` kronor.
    ///
    /// `isEaten` says that the table lacks zeros; `takers` are the lines of the rules that take them, 0 for none.
    package static func ruleNearlyNames(
        _ pairs: [NearCodePair], isEaten: Bool, takers: [Int], rows: Int, amount: String, at location: SourceLocation
    ) -> Self {
        let first = pairs[0]
        let sums = "\(rows == 1 ? "1 row" : "\(rows) rows"), \(amount) kr"
        let lines = takers.filter { $0 > 0 }
        let taker =
            lines.isEmpty
            ? "no rule takes"
            : "the rule\(lines.count > 1 ? "s" : "") on line \(list(lines.map(String.init))) "
                + "\(lines.count > 1 ? "take" : "takes")"
        let text = isEaten ? "; give the column the format text, so that a spreadsheet leaves zeros alone" : ""
        guard pairs.count > 1 else {
            return Self(
                map312, at: location,
                "the rule takes nothing: no row has \(first.part) \(first.name), but \(first.code) is there "
                    + "(\(sums)), which \(taker)",
                help: "write \(first.correction) in column \(first.part) of line \(first.line)\(text)"
            ).about(pairs.map { "\($0.part) \($0.name) \($0.code)" })
        }
        return Self(
            map312, at: location,
            "\(pairs.count) rules take nothing, but codes nearly as in their column \(first.part) are there: "
                + "\(examples(pairs)) (\(sums)), which \(taker)",
            help: "write the codes as the ledger has them, \(first.correction) on line \(first.line)\(text)"
        ).about(pairs.map { "\($0.part) \($0.name) \($0.code)" })
    }

    static let map313 = DiagnosticCode(
        "MAP313", .error, "A column of the mapping table has lost its leading zeros",
        cause:
            "A spreadsheet has read the codes as numbers. No cell of the column has a leading zero, and amounts that "
            + "its rules mean fall to rules that do not look at the code, for another verksamhet.",
        remedy: "Write the codes with their zeros; give the column the format text before they are entered.")
    package static func leadingZerosGone(
        _ pairs: [NearCodePair], rows: Int, amount: String, at location: SourceLocation
    ) -> Self {
        Self(
            map313, at: location,
            "column \(pairs[0].part) has lost its leading zeros on \(pairs.count) lines: \(examples(pairs)) "
                + "(\(rows) rows, \(amount) kr fall to other rules)",
            help: "write the codes with their zeros, \(pairs[0].correction) on line \(pairs[0].line)")
    }

    private static func examples(_ pairs: [NearCodePair]) -> String {
        list(pairs.map { "\($0.name) for \($0.code) on line \($0.line)" })
    }

    /// The first few of some words.
    private static func list(_ words: [String]) -> String {
        words.prefix(4).joined(separator: ", ") + (words.count > 4 ? ", …" : "")
    }

    static let map314 = DiagnosticCode(
        "MAP314", .warning, "A file has no code of a kind that rules ask for",
        cause: "The column's heading or the dimension is not the one that is read, or the export leaves the codes out.",
        remedy: "Name the column under `columns`, or the dimension under `dimensions`, if the file has such codes."
    )
    /// None of a file's rows has a code of `part`, which `rules` rules ask for that would take some of them.
    package static func lostCodes(_ part: String, rules: Int, at location: SourceLocation) -> Self {
        let count = rules == 1 ? "1 rule asks" : "\(rules) rules ask"
        return Self(map314, at: location, "no row has a code of \(part), which \(count) for").about(part)
    }
}
