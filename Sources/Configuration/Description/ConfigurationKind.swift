/// What may stand at a key.
indirect enum ConfigurationKind: Sendable {
    /// Text, in quotes or not; not empty.
    case text
    /// Text that a regular expression takes from start to end; one that all dialects understand.
    case form(String)
    /// An id of ASCII letters in lower case, digits and some signs.
    case identifier(signs: String)
    /// A path or a pattern of paths.
    case path
    /// A whole number without quotes.
    case integer(ClosedRange<Int>)
    /// `true` or `false` without quotes.
    case boolean
    /// One of some names, in the order that messages list them in.
    case choice([String])
    /// A list with as many entries as `count` says; `areDistinct` when no two may be the same.
    case list(ConfigurationKind, count: ClosedRange<Int>, areDistinct: Bool)
    /// A block of described keys.
    case block(ConfigurationBlock)
    /// A block whose keys are any of `names`, each with a value of one kind.
    case map([String], ConfigurationKind)
    /// One of some names that there always are, or of those that the file itself defines.
    case known([String])
    /// What stands in print: any text, also an empty one in quotes.
    case print
    /// A whole number without quotes, or a range of such, `-3..0`.
    case range(ClosedRange<Int>)
    /// A block whose keys are ids of the file's own, each with a block.
    case definitions(ConfigurationBlock)
    /// Any of some kinds.
    case anyOf([ConfigurationKind])

    /// One id, or a list of ids.
    static let ids = ConfigurationKind.anyOf([.text, .list(of: .text)])

    /// One of the cases of an enumeration.
    static func choice<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type) -> ConfigurationKind {
        .choice(type.allCases.map(\.rawValue))
    }

    /// A list of at least one entry, or as many as `count` says.
    static func list(of kind: ConfigurationKind, count: ClosedRange<Int> = 1...Int.max) -> ConfigurationKind {
        .list(kind, count: count, areDistinct: false)
    }

    /// A list of different names.
    static func names(_ names: [String], count: ClosedRange<Int> = 1...Int.max) -> ConfigurationKind {
        .list(.choice(names), count: count, areDistinct: true)
    }

    /// A whole number from a bound.
    static func integer(from first: Int) -> ConfigurationKind {
        .integer(first...Int.max)
    }
}
