/// The rule that would take what none does, or what else is to be done.
public struct MissingRule: Hashable, Sendable {
    /// A rule, or why there can be none.
    public enum Proposal: Hashable, Sendable {
        /// The rule in the columns of the table, with a word where the verksamhet goes, and the header of the table.
        case line(String, header: String)
        /// No cell can name the code, for a reason in words.
        case unnameable(part: String, code: String, reason: String)
        /// Rules name it at other times; a line that closes the gap, where it is one, and the header of the table.
        case gap(line: String?, header: String)
    }

    /// What is proposed.
    public let proposal: Proposal
    /// The rule that nearly names the code.
    public let near: NearCodePair?
    /// Whether the cell of that rule takes other rows.
    public let isNearInUse: Bool

    /// A rule that is missing.
    public init(_ proposal: Proposal, near: NearCodePair? = nil, isNearInUse: Bool = false) {
        self.proposal = proposal
        self.near = near
        self.isNearInUse = isNearInUse
    }

    /// What to do, in words.
    var help: String {
        switch proposal {
        case .line(let line, let header):
            guard let near else { return "add a rule to the mapping table: `\(line)` (\(header))" }
            return nearly(near, isCertain: isNearInUse) + ", or add a rule: `\(line)` (\(header))"
        case .unnameable(let part, let code, let reason):
            let why = "no rule can name \(part) '\(code)' alone, since \(reason): "
            if let near { return why + nearly(near, isCertain: true) }
            return why + "correct the code in the ledger or its export, or add a rule by another code of these rows"
        case .gap(let line, let header):
            return "lengthen the validity of one of them" + (line.map { ", or add a rule: `\($0)` (\(header))" } ?? "")
        }
    }

    /// A rule whose cell takes rows already cannot be changed without losing them.
    private func nearly(_ near: NearCodePair, isCertain: Bool) -> String {
        let rule = "the rule on line \(near.line) of the mapping table has \(near.part) \(near.name)"
        guard isCertain else { return "\(rule): write \(near.correction) there" }
        return "\(rule)\(isNearInUse ? ", which takes other rows" : ""): if that is meant by \(near.code), "
            + "correct the code in the ledger"
    }
}
