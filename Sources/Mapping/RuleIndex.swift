import LedgerModel

/// Finds the few rules that may take a kontering among many.
///
/// Each rule is filed under the code part with the fewest competing rules, by the prefixes of the codes it takes there.
/// A lookup walks the bytes of the kontering's codes, so its cost grows with the length of the codes, not with the
/// number of rules.
struct RuleIndex {
    /// One trie for each ``CodePart``, by ``CodePart/index``.
    private var shelves = CodeTries(parts: CodePart.allCases.count)
    /// Rules without any pattern.
    private var unfiled: [Int] = []

    private let patterns: RulePatterns

    /// Files rules, each with its position from the top.
    init(_ rules: [MappingRule]) {
        patterns = RulePatterns(rules)
        let beginnings = rules.map { $0.patterns.map(\.beginnings) }
        for rule in beginnings {
            for (part, beginnings) in rule.enumerated() { beginnings.forEach { shelves.expect($0, of: part) } }
        }
        // The last rule first, since a list is read from the latest entry: so earlier rules are tried first.
        for index in rules.indices.reversed() { file(index, rules[index].patterns, beginnings[index]) }
    }

    /// The position of the first rule from the top that takes `kontering` at any time and is wanted.
    func first(taking kontering: Kontering, where isWanted: (Int) -> Bool) -> Int? {
        let heads = Self.heads(of: kontering)
        return first(taking: heads.span, where: isWanted) { kontering }
    }

    /// The same, by heads; the whole kontering is requested only where heads do not decide.
    @inline(__always)
    func first(
        taking heads: Span<CodeHead>, where isWanted: (Int) -> Bool = { _ in true }, _ kontering: () -> Kontering
    ) -> Int? {
        var first = Int.max
        forEachCandidate(heads) { rule, heads in
            if rule < first, patterns.takes(heads, kontering, at: rule), isWanted(rule) { first = rule }
        }
        return first == Int.max ? nil : first
    }

    /// The positions, ascending, possibly with duplicates, of all rules that take `kontering` at any time.
    func all(taking kontering: Kontering) -> [Int] {
        let heads = Self.heads(of: kontering)
        var takers: [Int] = []
        forEachCandidate(heads.span) { rule, heads in
            if patterns.takes(heads, { kontering }, at: rule) { takers.append(rule) }
        }
        return takers.sorted()
    }

    private static func heads(of kontering: Kontering) -> RulePatterns.Heads {
        RulePatterns.Heads { CodeHead(kontering.codes[$0]) }
    }

    /// The same in no order, possibly with duplicates.
    @inline(__always)
    private func forEachCandidate(_ heads: Span<CodeHead>, _ body: (Int, Span<CodeHead>) -> Void) {
        for rule in unfiled { body(rule, heads) }
        shelves.forEach(heads, body)
    }

    private mutating func file(_ rule: Int, _ patterns: [CodePattern], _ beginnings: [[[UInt8]]]) {
        var place: (part: Int, crowd: Double)?
        for (part, beginnings) in beginnings.enumerated() {
            guard let crowd = beginnings.map({ shelves.crowd($0, of: part) }).max() else { continue }
            if place.map({ crowd < $0.crowd }) ?? true { place = (part, crowd) }
        }
        guard let part = place?.part, case .oneOf(let alternatives) = patterns[part] else {
            unfiled.append(rule)
            return
        }
        for alternative in alternatives {
            for beginning in alternative.beginnings {
                if case .code = alternative {
                    shelves.file(rule, code: beginning, of: part)
                } else {
                    shelves.file(rule, prefix: beginning, of: part)
                }
            }
        }
    }
}

extension CodePattern {
    /// The prefixes of the codes that it takes; none where it takes any code.
    fileprivate var beginnings: [[UInt8]] {
        guard case .oneOf(let alternatives) = self else { return [] }
        return alternatives.flatMap(\.beginnings)
    }
}
