import LedgerModel

/// Finds the few rules that may take a kontering among many.
///
/// Each rule is filed under the code part that it narrows down most, by how the codes there begin. A lookup walks the
/// beginnings of the kontering's codes, so that its cost follows the length of the codes, not the number of rules.
struct RuleIndex {
    /// One for each ``CodePart``, in the order of ``CodePart/index``.
    private var shelves = Array(repeating: CodeTrie(), count: CodePart.allCases.count)
    /// Rules without any pattern.
    private var unfiled: [Int] = []

    private let tests: RuleTests

    /// Files rules by their position from the top.
    init(_ rules: [MappingRule]) {
        tests = RuleTests(rules)
        // The last first, so that of the rules in one place the first is tried first.
        for (index, rule) in rules.enumerated().reversed() { file(index, rule.patterns) }
    }

    /// The position of the first rule from the top that takes `kontering`, at some time or other.
    func first(taking kontering: Kontering) -> Int? {
        let heads = RuleTests.heads(of: kontering)
        var first = Int.max
        forEachCandidate(heads) { rule in
            if rule < first, tests.takes(kontering, heads, at: rule) { first = rule }
        }
        return first == Int.max ? nil : first
    }

    /// Positions, ascending, of all rules that take `kontering` and perhaps some that do not.
    func candidates(for kontering: Kontering) -> [Int] {
        var found: Set<Int> = []
        forEachCandidate(RuleTests.heads(of: kontering)) { found.insert($0) }
        return found.sorted()
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
        let widths = patterns.map(\.narrowness)
        guard let narrowest = widths.max(), narrowest > 0, let part = widths.firstIndex(of: narrowest),
            case .oneOf(let alternatives) = patterns[part]
        else {
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
    /// How much it narrows codes down: 0 not at all, else by the shortest beginning; a whole code beats a prefix.
    fileprivate var narrowness: Int {
        guard case .oneOf(let alternatives) = self else { return 0 }
        let widths = alternatives.map { alternative in
            let shortest = alternative.beginnings.map(\.count).min() ?? 0
            if case .code = alternative { return shortest * 2 + 2 }
            return shortest * 2 + 1
        }
        return widths.min() ?? 0
    }
}
