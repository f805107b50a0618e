import LedgerModel

/// A line of the mapping table: which konteringar it takes, when, and where their amounts go.
struct MappingRule {
    /// The line of the mapping table.
    let line: Int
    /// One pattern per ``CodePart``, in the order of ``CodePart/index``.
    let patterns: [CodePattern]
    /// When it holds.
    let validity: Validity
    /// Index into ``Register/verksamheter``.
    let verksamhet: Int
    /// Index into ``SlagRegister/slag``; nil follows the account.
    let slag: Int?
    /// Where the cell of each ``CodePart`` starts in the line; 0 where there is none.
    var columns = Array(repeating: 0, count: CodePart.allCases.count)

    /// Whether it takes the codes at any time.
    func takes(_ kontering: Kontering) -> Bool {
        zip(patterns, kontering.codes).allSatisfy { $0.matches($1) }
    }

    /// Whether it takes everything that `other` takes, at all times.
    func covers(_ other: MappingRule) -> Bool {
        validity.covers(other.validity) && zip(patterns, other.patterns).allSatisfy { $0.covers($1) }
    }

    /// A kontering that it takes, and that no rule narrower in any part takes.
    var sample: Kontering {
        var kontering = Kontering(konto: "")
        for part in CodePart.allCases { kontering[part] = patterns[part.index].sample }
        return kontering
    }
}
