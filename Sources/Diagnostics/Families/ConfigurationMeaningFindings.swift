extension Diagnostic {
    /// CFG12x-16x: a configuration whose shape is right and whose meaning is not.
    static let configurationMeaningCodes: [DiagnosticCode] = [
        cfg121, cfg122, cfg123, cfg131, cfg132, cfg133, cfg134, cfg135, cfg136, cfg137, cfg141, cfg142, cfg161, cfg162,
    ]

    static let cfg121 = DiagnosticCode(
        "CFG121", .error, "An environment variable is not set",
        cause: "The path uses `${NAME}`, and the process was started without NAME; cron starts almost without any.",
        remedy: "Set the variable where the program is started, such as in the crontab.")
    /// The environment variable `name` is not set.
    package static func unsetVariable(_ name: String, at location: SourceLocation) -> Self {
        Self(
            cfg121, at: location, "the environment variable \(name) is not set",
            help: "set \(name) where the program is started")
    }

    static let cfg122 = DiagnosticCode(
        "CFG122", .error, "A variable in braces is not known",
        cause: "The variable is misspelt; an environment variable needs a dollar sign: `${NAME}`.",
        remedy: "Use one of the variables that the help names.")
    /// `{name}` is no variable; `known` are, as they are written.
    package static func unknownVariable(_ name: String, known: [String], at location: SourceLocation) -> Self {
        Self(
            cfg122, at: location, "there is no variable `\(name)`",
            help: "possible variables: " + known.joined(separator: ", "))
    }

    static let cfg123 = DiagnosticCode(
        "CFG123", .error, "The period cannot be part of this path",
        cause: "The path is needed before the period is known.",
        remedy: "Use `*` instead, or fix the period: `period: previous-month`, or `--period` on the command line.")
    /// `{period}` or `{year}` is in a path that is read before the period is known, or independently of it.
    package static func misplacedVariable(inUtfall: Bool, at location: SourceLocation) -> Self {
        inUtfall
            ? Self(
                cfg123, at: location,
                "`period: latest` is found in the utfall sources, so their paths cannot depend on it",
                help: "use `*` in the path, or fix the period")
            : Self(
                cfg123, at: location,
                "`{period}` and `{year}` are for the paths of sources alone", help: "remove them from this path")
    }

    static let cfg131 = DiagnosticCode(
        "CFG131", .error, "The configuration is of another version",
        cause: "The file was written for a newer or an older program.",
        remedy: "Write `version: 1`, and keys as this version documents them.")
    /// The configuration says version `value`; this program reads `supported`.
    package static func badVersion(_ value: String, supported: Int, at location: SourceLocation) -> Self {
        Self(cfg131, at: location, "version \(value) is not known; this program reads \(supported)")
    }

    static let cfg132 = DiagnosticCode(
        "CFG132", .error, "The same money would be read twice",
        cause: "Two entries read one file for one scenario; vouchers and period balances hold the same money.",
        remedy: "Keep one of the entries, with the basis that is to be used.")
    package static func sameFileTwice(
        _ path: String, otherBasis: Bool, firstLine: Int?, at location: SourceLocation
    ) -> Self {
        let first = firstLine.map { " on line \($0)" } ?? ""
        return Self(
            cfg132, at: location,
            otherBasis
                ? "\(path) already feeds another basis\(first); both hold the same money"
                : "\(path) is already read\(first) for the same scenario",
            help: "keep one of the two entries")
    }

    static let cfg133 = DiagnosticCode(
        "CFG133", .error, "A key means nothing for its source",
        cause: "Only tables have columns and delimiters, and only accounting exports vouchers and bases.",
        remedy: "Remove the key, or correct `format` or `scenario`.")
    /// `key` only applies to `what` (such as `CSV sources`), but is on a source that is `actual`.
    package static func unusedKey(_ key: String, what: String, actual: String, at location: SourceLocation) -> Self {
        Self(
            cfg133, at: location, "`\(key)` is for \(what), and this one is \(actual)",
            help: "remove `\(key)`, or correct what the source is said to be")
    }

    static let cfg134 = DiagnosticCode(
        "CFG134", .error, "A formula refers to a column that it cannot use",
        cause: "The column is misspelt, stands further to the right, or holds percents.",
        remedy: "Refer to columns of amounts that stand before the formula.")
    /// A formula refers to `column`: a later column, a column of percents, or none at all.
    package static func badFormula(
        _ column: String, _ reason: FormulaFault, nearest: String?, at location: SourceLocation
    ) -> Self {
        let (message, help) =
            switch reason {
            case .unknown: ("there is no column `\(column)`", nearest.map { "did you mean `\($0)`?" })
            case .later: ("the column `\(column)` does not stand before this one", "move `\(column)` to the left")
            case .percent: ("the column `\(column)` holds percents, not amounts", "refer to a column of amounts")
            }
        return Self(cfg134, at: location, message, help: help)
    }

    /// What keeps a formula from using a column.
    package enum FormulaFault: Hashable, Sendable {
        /// No column has that id.
        case unknown
        /// The column is the formula's own or comes after it.
        case later
        /// The column holds percents.
        case percent
    }

    static let cfg135 = DiagnosticCode(
        "CFG135", .error, "A column is not one of figures, difference and percent",
        cause: "The column has none of `scenario`, `minus` and `percent`, or several.",
        remedy: "Give `scenario` and `span`, or `minus: [a, b]`, or `percent: [a, b]`.")
    /// A column has `found` of the keys that decide what it shows, where exactly one is needed.
    package static func ambiguousColumn(found: [String], at location: SourceLocation) -> Self {
        let message =
            found.isEmpty
            ? "the column says not what it shows" : "the column shows \(found.joined(separator: " and ")) at once"
        return Self(
            cfg135, at: location, message, help: "give `scenario` and `span`, or `minus: [a, b]`, or `percent: [a, b]`")
    }

    static let cfg136 = DiagnosticCode(
        "CFG136", .error, "An id is taken by the program",
        cause: "A table's id is a file name, and a column's id a heading, beside those of the program's own.",
        remedy: "Choose another id.")
    /// The program's own output uses the id already; `use` says for what, such as `a dataset`.
    package static func reservedIdentifier(_ id: String, use: String, at location: SourceLocation) -> Self {
        Self(cfg136, at: location, "`\(id)` is the name of \(use)", help: "choose another id")
    }

    static let cfg137 = DiagnosticCode(
        "CFG137", .error, "A curve does not spread a year over its months",
        cause: "A curve needs twelve weights, one a month from the first of the fiscal year, not all of them 0.",
        remedy: "Give twelve whole numbers.")
    /// A curve has `count` weights, or twelve that are all 0.
    package static func badCurve(count: Int, at location: SourceLocation) -> Self {
        Self(
            cfg137, at: location,
            count == 12 ? "all twelve weights are 0" : "a curve has twelve weights, one a month; this has \(count)",
            help: "give twelve whole numbers, from the first month of the fiscal year")
    }

    static let cfg141 = DiagnosticCode(
        "CFG141", .error, "A file that the pipeline names is missing",
        cause: "The path is misspelt; it is relative to the pipeline's folder.",
        remedy: "Correct the path, or put the file there.")
    /// The mapping table or the register, at `path`, is not there.
    package static func fileMissing(_ path: String, at location: SourceLocation) -> Self {
        Self(cfg141, at: location, "there is no file \(path)")
    }

    static let cfg142 = DiagnosticCode(
        "CFG142", .error, "A verksamhet is not in the register",
        cause: "The id is misspelt, or has been taken out of the register.",
        remedy: "Use an id of the register.")
    package static func unknownVerksamhet(_ id: String, in place: String, at location: SourceLocation) -> Self {
        Self(cfg142, at: location, "\(place): the register has no \"\(id)\"")
    }

    static let cfg161 = DiagnosticCode(
        "CFG161", .error, "There is no such code",
        cause: "`severity` names a diagnostic code that is misspelt, or that this version does not have.",
        remedy: "Use a code that `utfall explain-code` lists.")
    /// `severity` names a code that there is none of.
    package static func unknownCode(_ code: String, nearest: String?, at location: SourceLocation) -> Self {
        Self(
            cfg161, at: location, "there is no code `\(code)`",
            help: nearest.map { "did you mean `\($0)`?" } ?? "`utfall explain-code` lists the codes")
    }

    static let cfg162 = DiagnosticCode(
        "CFG162", .error, "An error cannot be made less of",
        cause: "`severity` would let a run publish although a sum may be wrong.",
        remedy: "Take the code out of `severity`, and mend what it tells of.")
    /// `severity` would make an error on which sums depend something less.
    package static func errorCannotBeLowered(
        _ code: DiagnosticCode, to choice: SeverityPolicy.Choice, at location: SourceLocation
    ) -> Self {
        let what = choice == .ignore ? "ignored" : "made a \(choice.rawValue)"
        return Self(
            cfg162, at: location,
            "\(code.id) is an error on which sums depend, and cannot be \(what)",
            help: "remove `\(code.id)` from `severity`; what it tells of has to be mended: \(code.summary)")
    }
}
