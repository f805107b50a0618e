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
        let konteringar = (0..<list.count).lazy.map { list.kontering(at: $0) }
            .filter { !$0.konto.isEmpty && !AccountClass(konto: $0.konto).isBalance }
        let missing = CodePart.allCases.filter { part in
            part != .konto && !konteringar.isEmpty && konteringar.allSatisfy { $0[part].isEmpty }
        }
        guard !missing.isEmpty else {
            rules = []
            return
        }
        let sample = Array(konteringar.prefix(Self.limit))
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
