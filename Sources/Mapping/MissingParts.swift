public import LedgerModel

/// Code parts that a source has nowhere, though rules ask for them where they would take its konteringar.
///
/// A heading that is not recognised, or a dimension under another number, leaves a whole code part out: the amounts
/// then fall to more general rules, and every sum still agrees.
public struct MissingParts: Sendable {
    /// The code parts, each with how many rules ask for it.
    public let rules: [(part: CodePart, count: Int)]

    /// So many konteringar are held against the rules; a source whose codes are lost lacks them from the first.
    private static let limit = 500

    /// Looks for the code parts that none of the konteringar has; balance accounts have none anyway.
    public init(_ table: MappingTable, _ list: KonteringList) {
        // By part, whether a kontering of the outcome has a code, or no rule asks; a ledger may have very many of them.
        var seen = CodePart.allCases.map { part in table.rules.allSatisfy { $0.patterns[part.index] == .any } }
        var sample: [Kontering] = []
        for index in 0..<list.count where seen.dropFirst().contains(false) {
            guard let first = list.accountClass(at: index), first != UInt8(ascii: "1"), first != UInt8(ascii: "2")
            else { continue }
            list.forEachCode(of: index) { part, code in if !code.isEmpty { seen[part] = true } }
            if sample.count < Self.limit { sample.append(list.kontering(at: index)) }
        }
        let missing = sample.isEmpty ? [] : CodePart.allCases.dropFirst().filter { !seen[$0.index] }
        guard !missing.isEmpty else {
            rules = []
            return
        }
        rules = missing.compactMap { part in
            let count = table.rules.count { rule in
                rule.patterns[part.index] != .any && sample.contains { rule.takes($0, without: part) }
            }
            return count > 0 ? (part, count) : nil
        }
    }
}

extension MappingRule {
    /// Whether it would take a kontering if that had the right code in a part.
    fileprivate func takes(_ kontering: Kontering, without part: CodePart) -> Bool {
        zip(patterns, kontering.codes).enumerated().allSatisfy { index, pair in
            index == part.index || pair.0.matches(pair.1)
        }
    }
}
