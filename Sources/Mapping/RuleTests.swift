import LedgerModel

/// The patterns of all rules as numbers, side by side: trying a rule costs a few comparisons.
struct RuleTests {
    /// The heads of a kontering's codes.
    typealias Heads = PerCodePart<CodeHead>

    /// An alternative of a pattern.
    private struct Test {
        let part: Int
        let head: HeadTest
        /// Where the alternatives of the rule's next pattern begin.
        let next: Int
    }

    /// The alternatives of the patterns that do not take any code at all.
    private var tests: [Test] = []
    /// Where the tests of each rule begin, and those of the last one end.
    private var starts = [0]
    /// Whether the heads tell all of a rule.
    private var areExact: [Bool] = []
    private let rules: [MappingRule]

    /// The tests of rules given from the top.
    init(_ rules: [MappingRule]) {
        self.rules = rules
        for rule in rules { add(rule) }
    }

    /// Whether the rule at a position takes a kontering, at some time or other.
    ///
    /// The whole one is asked for when the heads do not tell.
    @inline(__always)
    func takes(_ heads: Span<CodeHead>, _ kontering: () -> Kontering, at position: Int) -> Bool {
        var (test, end) = (starts[position], starts[position + 1])
        while test < end {
            if tests[test].head.takes(heads[tests[test].part]) {
                test = tests[test].next
            } else {
                test += 1
                if test == tests[test - 1].next { return false }
            }
        }
        return areExact[position] || rules[position].takes(kontering())
    }

    private mutating func add(_ rule: MappingRule) {
        var isExact = true
        for (part, pattern) in rule.patterns.enumerated() {
            guard case .oneOf(let alternatives) = pattern else { continue }
            let next = tests.count + alternatives.count
            tests += alternatives.map { Test(part: part, head: HeadTest($0), next: next) }
            isExact = isExact && tests[(next - alternatives.count)...].allSatisfy(\.head.isExact)
        }
        starts.append(tests.count)
        areExact.append(isExact)
    }
}
