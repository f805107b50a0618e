import LedgerModel

/// The patterns of all rules compiled into one array: trying a rule costs a few comparisons.
struct RuleTests {
    /// The heads of a kontering's codes.
    typealias Heads = PerCodePart<CodeHead>

    /// An alternative of a pattern.
    private struct Test {
        let part: Int
        let head: HeadTest
        /// The index of the first alternative of the rule's next pattern.
        let next: Int
    }

    /// The alternatives of all patterns except those that take any code.
    private var tests: [Test] = []
    /// The index of each rule's first alternative, and the end of the last rule's.
    private var starts = [0]
    /// By rule: whether heads decide alone.
    private var areExact: [Bool] = []
    private let rules: [MappingRule]

    /// Compiles rules given from the top.
    init(_ rules: [MappingRule]) {
        self.rules = rules
        for rule in rules { add(rule) }
    }

    /// Whether the rule at a position takes a kontering at any time.
    ///
    /// The whole kontering is requested only when heads do not decide.
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
