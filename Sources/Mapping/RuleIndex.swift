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

    /// Files rules by their position from the top.
    init(_ rules: [MappingRule]) {
        for (index, rule) in rules.enumerated() { file(index, rule.patterns) }
    }

    /// Positions, ascending, of all rules that take `kontering` and perhaps some that do not.
    func candidates(for kontering: Kontering) -> [Int] {
        var found = unfiled
        found.reserveCapacity(unfiled.count + 16)
        for part in shelves.indices where !shelves[part].isEmpty && !kontering.codes[part].isEmpty {
            shelves[part].collect(kontering.codes[part].utf8, into: &found)
        }
        found.sort()
        return found
    }

    private mutating func file(_ rule: Int, _ patterns: [CodePattern]) {
        let widths = patterns.map(\.narrowness)
        guard let narrowest = widths.max(), narrowest > 0, let part = widths.firstIndex(of: narrowest),
            case .oneOf(let alternatives) = patterns[part]
        else {
            unfiled.append(rule)
            return
        }
        var (codes, prefixes): (Set<[UInt8]>, Set<[UInt8]>) = ([], [])
        for alternative in alternatives {
            if case .code = alternative {
                codes.formUnion(alternative.beginnings)
            } else {
                prefixes.formUnion(alternative.beginnings)
            }
        }
        // A rule must be found once: a code that a filed prefix leads to as well is left out.
        for code in codes where !(0...code.count).contains(where: { prefixes.contains(Array(code[..<$0])) }) {
            shelves[part].file(rule, code: code)
        }
        for prefix in prefixes where !(0..<prefix.count).contains(where: { prefixes.contains(Array(prefix[..<$0])) }) {
            shelves[part].file(rule, prefix: prefix)
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
