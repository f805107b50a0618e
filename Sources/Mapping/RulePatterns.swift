import LedgerModel

/// The patterns of all rules compiled into one array: trying a rule costs a few comparisons.
struct RulePatterns {
    /// The heads of a kontering's codes.
    typealias Heads = PerCodePart<CodeHead>

    /// An alternative of a pattern.
    private struct Alternative {
        let part: Int
        let head: HeadPattern
        /// The index of the first alternative of the rule's next pattern.
        let next: Int
    }

    /// The alternatives of all patterns except those that take any code.
    private var alternatives: [Alternative] = []
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
        var (index, end) = (starts[position], starts[position + 1])
        while index < end {
            if alternatives[index].head.takes(heads[alternatives[index].part]) {
                index = alternatives[index].next
            } else {
                index += 1
                if index == alternatives[index - 1].next { return false }
            }
        }
        return areExact[position] || rules[position].takes(kontering())
    }

    private mutating func add(_ rule: MappingRule) {
        var isExact = true
        for (part, pattern) in rule.patterns.enumerated() {
            guard case .oneOf(let choices) = pattern else { continue }
            let next = alternatives.count + choices.count
            alternatives += choices.map { Alternative(part: part, head: HeadPattern($0), next: next) }
            isExact = isExact && alternatives[(next - choices.count)...].allSatisfy(\.head.isExact)
        }
        starts.append(alternatives.count)
        areExact.append(isExact)
    }
}
