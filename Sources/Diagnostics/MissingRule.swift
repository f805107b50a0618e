/// The rule that would take what no rule takes, or what else to do.
public struct MissingRule: Hashable, Sendable {
    /// A rule, or why there can be none.
    public enum Proposal: Hashable, Sendable {
        /// The rule as a line of the table, with a placeholder for the verksamhet, and the table's header.
        case line(String, header: String)
        /// No cell can name the code; `reason` says why.
        case unnameable(part: String, code: String, reason: String)
        /// Rules name it at other times: the line that would close the gap, if there is one, and the table's header.
        case gap(line: String?, header: String)
    }

    /// What is proposed.
    public let proposal: Proposal
    /// A rule that almost names the code, such as `51O0` for `5100`.
    public let near: NearCodePair?
    /// Whether that rule's cell takes other rows.
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

    /// A rule whose cell already takes rows cannot be changed without losing them.
    private func nearly(_ near: NearCodePair, isCertain: Bool) -> String {
        let rule = "the rule on line \(near.line) of the mapping table has \(near.part) \(near.name)"
        guard isCertain else { return "\(rule): write \(near.correction) there" }
        return "\(rule)\(isNearInUse ? ", which takes other rows" : ""): if that is meant by \(near.code), "
            + "correct the code in the ledger"
    }
}
