import LedgerModel

/// Finds the few rules that may take a kontering among many.
///
/// Each rule is filed under the code part where the fewest others are in the way, by how the codes there begin. A
/// lookup walks the beginnings of the kontering's codes, so that its cost follows the length of the codes, not the
/// number of rules.
struct RuleIndex {
    /// One for each ``CodePart``, in the order of ``CodePart/index``.
    private var shelves = Array(repeating: CodeTrie(), count: CodePart.allCases.count)
    /// Rules without any pattern.
    private var unfiled: [Int] = []

    private let tests: RuleTests

    /// Files rules by their position from the top.
    init(_ rules: [MappingRule]) {
        tests = RuleTests(rules)
        for rule in rules {
            for part in shelves.indices { rule.patterns[part].beginnings.forEach { shelves[part].expect($0) } }
        }
        // The last first, so that of the rules in one place the first is tried first.
        for (index, rule) in rules.enumerated().reversed() { file(index, rule.patterns) }
    }

    /// The position of the first rule from the top that takes `kontering`, at some time or other, and is wanted.
    @inline(__always)
    func first(taking kontering: Kontering, where isWanted: (Int) -> Bool = { _ in true }) -> Int? {
        let heads = RuleTests.heads(of: kontering)
        var first = Int.max
        forEachCandidate(heads) { rule in
            if rule < first, tests.takes(kontering, heads, at: rule), isWanted(rule) { first = rule }
        }
        return first == Int.max ? nil : first
    }

    /// The positions, ascending and perhaps one twice, of all rules that take `kontering`, at some time or other.
    func all(taking kontering: Kontering) -> [Int] {
        let heads = RuleTests.heads(of: kontering)
        var takers: [Int] = []
        forEachCandidate(heads) { rule in
            if tests.takes(kontering, heads, at: rule) { takers.append(rule) }
        }
        return takers.sorted()
    }

    /// In no order, and perhaps one twice.
    @inline(__always)
    private func forEachCandidate(_ heads: borrowing RuleTests.Heads, _ body: (Int) -> Void) {
        for rule in unfiled { body(rule) }
        for part in shelves.indices {
            if !shelves[part].isEmpty { shelves[part].forEach(heads[part], body) }
        }
    }

    private mutating func file(_ rule: Int, _ patterns: [CodePattern]) {
        let crowds = shelves.indices.compactMap { part in
            patterns[part].beginnings.map { shelves[part].crowd($0) }.max().map { (part, $0) }
        }
        guard let (part, _) = crowds.min(by: { $0.1 < $1.1 }), case .oneOf(let alternatives) = patterns[part] else {
            unfiled.append(rule)
            return
        }
        for alternative in alternatives {
            for beginning in alternative.beginnings {
                if case .code = alternative {
                    shelves[part].file(rule, code: beginning)
                } else {
                    shelves[part].file(rule, prefix: beginning)
                }
            }
        }
    }
}

extension CodePattern {
    /// How the codes begin that it takes; nothing where it takes any.
    fileprivate var beginnings: [[UInt8]] {
        guard case .oneOf(let alternatives) = self else { return [] }
        return alternatives.flatMap(\.beginnings)
    }
}
