/// Findings about a configuration whose shape is right and whose meaning is not.
extension Diagnostic {
    /// The environment variable `name` is not set.
    public static func unsetVariable(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.unsetVariable, at: location, "the environment variable \(name) is not set",
            help: "set \(name) where the program is started")
    }

    /// `{name}` is no variable; `known` are, as they are written.
    public static func unknownVariable(_ name: String, known: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.unknownVariable, at: location, "there is no variable `\(name)`",
            help: "possible variables: " + known.joined(separator: ", "))
    }

    /// `{period}` or `{year}` stands in a path that is read before the period is known, or without regard to it.
    public static func misplacedVariable(inUtfall: Bool, at location: SourceLocation) -> Diagnostic {
        inUtfall
            ? Diagnostic(
                ConfigurationCodes.misplacedVariable, at: location,
                "`period: latest` is found in the utfall sources, so their paths cannot depend on it",
                help: "use `*` in the path, or fix the period")
            : Diagnostic(
                ConfigurationCodes.misplacedVariable, at: location,
                "`{period}` and `{year}` are for the paths of sources alone", help: "remove them from this path")
    }

    /// `period` is neither a rule nor a month.
    public static func badPeriod(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.badValue, at: location, "`\(value)` is no period",
            help: "possible values: latest, previous-month, or a month such as 2026-02")
    }

    /// A path into XML is of no form that is understood; `examples` show those that are.
    public static func badPath(_ value: String, examples: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.badValue, at: location, "`\(value)` is no path into XML",
            help: "possible forms: " + examples.joined(separator: ", "))
    }

    /// The configuration says version `value`; this program reads `supported`.
    public static func badVersion(_ value: String, supported: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.version, at: location, "version \(value) is not known; this program reads \(supported)")
    }

    /// The entry reads a file that an earlier entry reads for the same scenario.
    public static func sameFileTwice(
        _ path: String, otherBasis: Bool, firstLine: Int?, at location: SourceLocation
    ) -> Diagnostic {
        let first = firstLine.map { " on line \($0)" } ?? ""
        return Diagnostic(
            ConfigurationCodes.sameFileTwice, at: location,
            otherBasis
                ? "\(path) already feeds another basis\(first); both tell the same money"
                : "\(path) is already read\(first) for the same scenario",
            help: "keep one of the two entries")
    }

    /// `key` says something of `what` (such as `CSV sources`) alone, and stands on a source that is `actual`.
    public static func unusedKey(
        _ key: String, what: String, actual: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.unusedKey, at: location, "`\(key)` is for \(what), and this one is \(actual)",
            help: "remove `\(key)`, or correct what the source is said to be")
    }

    /// A formula refers to `column`: a later column, a column of percents, or none at all.
    public static func badFormula(
        _ column: String, _ reason: FormulaFault, nearest: String?, at location: SourceLocation
    ) -> Diagnostic {
        let (message, help) =
            switch reason {
            case .unknown: ("there is no column `\(column)`", nearest.map { "did you mean `\($0)`?" })
            case .later: ("the column `\(column)` does not stand before this one", "move `\(column)` to the left")
            case .percent: ("the column `\(column)` holds percents, not amounts", "refer to a column of amounts")
            }
        return Diagnostic(ConfigurationCodes.badFormula, at: location, message, help: help)
    }

    /// What keeps a formula from using a column.
    public enum FormulaFault: Hashable, Sendable {
        /// No column has that id.
        case unknown
        /// The column is the formula's own or stands after it.
        case later
        /// The column holds percents.
        case percent
    }

    /// A column has `found` of the keys that decide what it shows, where exactly one is needed.
    public static func ambiguousColumn(found: [String], at location: SourceLocation) -> Diagnostic {
        let message =
            found.isEmpty
            ? "the column says not what it shows" : "the column shows \(found.joined(separator: " and ")) at once"
        return Diagnostic(
            ConfigurationCodes.ambiguousColumn, at: location, message,
            help: "give `scenario` and `span`, or `minus: [a, b]`, or `percent: [a, b]`")
    }

    /// The program's own output uses the id already; `use` says for what, such as `a dataset`.
    public static func reservedIdentifier(_ id: String, use: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.reservedIdentifier, at: location, "`\(id)` is the name of \(use)",
            help: "choose another id")
    }

    /// A curve has `count` weights, or twelve that are all 0.
    public static func badCurve(count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.badCurve, at: location,
            count == 12 ? "all twelve weights are 0" : "a curve has twelve weights, one a month; this has \(count)",
            help: "give twelve whole numbers, from the first month of the fiscal year")
    }

    /// The mapping table or the register, at `path`, is not there.
    public static func fileMissing(_ path: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(ConfigurationCodes.fileMissing, at: location, "there is no file \(path)")
    }

    /// A table or curve names a verksamhet that the register lacks.
    public static func unknownVerksamhet(_ id: String, in place: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(ConfigurationCodes.unknownVerksamhet, at: location, "\(place): the register has no \"\(id)\"")
    }

    /// `severity` names a code that there is none of.
    public static func unknownCode(_ code: String, nearest: String?, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.unknownCode, at: location, "there is no code `\(code)`",
            help: nearest.map { "did you mean `\($0)`?" } ?? "`utfall explain-code` lists the codes")
    }

    /// `severity` would make an error on which sums depend something less.
    public static func errorCannotBeLowered(
        _ code: DiagnosticCode, to choice: SeverityPolicy.Choice, at location: SourceLocation
    ) -> Diagnostic {
        let what = choice == .ignore ? "ignored" : "made a \(choice.rawValue)"
        return Diagnostic(
            ConfigurationCodes.errorCannotBeLowered, at: location,
            "\(code.id) is an error on which sums depend, and cannot be \(what)",
            help: "remove `\(code.id)` from `severity`; what it tells of has to be mended: \(code.summary)")
    }
}
