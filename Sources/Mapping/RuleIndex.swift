import LedgerModel

/// Finds the few rules that may take a kontering among many.
///
/// Each rule is filed under the code part that it narrows down most, by how the codes there begin. A lookup walks the
/// beginnings of the kontering's codes, so that its cost follows the length of the codes, not the number of rules.
struct RuleIndex {
    private struct Shelf {
        var codes: [Beginning: [Int]] = [:]
        var prefixes: [Beginning: [Int]] = [:]
        var longestPrefix = 0

        var isEmpty: Bool { codes.isEmpty && prefixes.isEmpty }
    }

    /// A number for the beginning of a code, from that of the beginning without its last byte.
    ///
    /// Two beginnings that share a number only make candidates of rules that then do not take the kontering.
    private struct Beginning: Hashable {
        private var number: UInt64 = 0xCBF2_9CE4_8422_2325

        init(_ bytes: some Sequence<UInt8> = EmptyCollection()) {
            for byte in bytes { append(byte) }
        }

        /// Fowler-Noll-Vo 1a, which tells short texts apart (http://www.isthe.com/chongo/tech/comp/fnv/).
        mutating func append(_ byte: UInt8) {
            number = (number ^ UInt64(byte)) &* 0x100_0000_01B3
        }
    }

    /// One shelf per ``CodePart``, in the order of ``CodePart/index``.
    private var shelves = Array(repeating: Shelf(), count: CodePart.allCases.count)
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
        for (part, code) in kontering.codes.enumerated() where !code.isEmpty && !shelves[part].isEmpty {
            var beginning = Beginning()
            var left = shelves[part].longestPrefix
            append(shelves[part].prefixes[beginning], to: &found)
            for byte in code.utf8 {
                beginning.append(byte)
                left -= 1
                if left >= 0 { append(shelves[part].prefixes[beginning], to: &found) }
            }
            append(shelves[part].codes[beginning], to: &found)
        }
        found.sort()
        return found
    }

    private func append(_ rules: [Int]?, to found: inout [Int]) {
        if let rules { found += rules }
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
            shelves[part].codes[Beginning(code), default: []].append(rule)
        }
        for prefix in prefixes where !(0..<prefix.count).contains(where: { prefixes.contains(Array(prefix[..<$0])) }) {
            shelves[part].prefixes[Beginning(prefix), default: []].append(rule)
            shelves[part].longestPrefix = max(shelves[part].longestPrefix, prefix.count)
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
