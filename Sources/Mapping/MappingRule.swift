import LedgerModel

/// A line of the mapping table: which konteringar it takes, when, and where their amounts belong.
struct MappingRule {
    /// The line of the mapping table.
    let line: Int
    /// One pattern per ``CodePart``, in the order of ``CodePart/index``.
    let patterns: [CodePattern]
    /// When it holds.
    let validity: Validity
    /// Index into ``Register/verksamheter``.
    let verksamhet: Int
    /// Income or cost; nil follows the account class.
    let slag: Slag?

    /// The alternatives of the parts that do not take any code at all.
    private let conditions: [(part: Int, alternatives: [CodePattern.Alternative])]

    /// A line with a pattern for each code part.
    init(line: Int, patterns: [CodePattern], validity: Validity, verksamhet: Int, slag: Slag?) {
        self.line = line
        self.patterns = patterns
        self.validity = validity
        self.verksamhet = verksamhet
        self.slag = slag
        conditions = patterns.enumerated().compactMap { part, pattern in
            guard case .oneOf(let alternatives) = pattern else { return nil }
            return (part, alternatives)
        }
    }

    /// Whether it takes the codes, at some time or other.
    @inline(__always)
    func takes(_ kontering: Kontering) -> Bool {
        for condition in conditions {
            let code = kontering.codes[condition.part]
            guard condition.alternatives.contains(where: { $0.matches(code) }) else { return false }
        }
        return true
    }

    /// Whether it takes everything that `other` takes, at every time.
    func covers(_ other: MappingRule) -> Bool {
        validity.covers(other.validity) && zip(patterns, other.patterns).allSatisfy { $0.covers($1) }
    }

    /// A kontering that it takes, and that no rule takes which is narrower in any part.
    var sample: Kontering {
        var kontering = Kontering(konto: "")
        for part in CodePart.allCases { kontering[part] = patterns[part.index].sample }
        return kontering
    }
}
