extension Diagnostic {
    /// Nothing that is a pipeline stands at the path.
    public static func pipelineMissing(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.missingFile, at: location, "no pipeline here",
            help: "name a folder that holds pipeline.yaml, or the YAML file itself")
    }

    /// The line holds bytes that are not UTF-8.
    public static func configurationNotUTF8(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.notUTF8, at: location, "this byte is not UTF-8", help: "save the file again as UTF-8")
    }

    /// The YAML parser stopped for the reason it gives in `problem`.
    public static func configurationSyntax(_ problem: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(ConfigurationCodes.syntax, at: location, "this is not YAML: \(problem)")
    }

    /// A mapping holds `key` more than once.
    public static func duplicateKey(_ key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.duplicateKey, at: location, "the key `\(key)` is given more than once in this block",
            help: "keep one of them; this is the first")
    }

    /// The configuration has more than `limit` values once its aliases are written out.
    public static func configurationTooLarge(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.tooLarge, at: location,
            "the configuration has more than \(limit) values, aliases written out")
    }

    /// Lists and blocks stand within one another more than `limit` deep.
    public static func configurationTooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.tooLarge, at: location,
            "lists and blocks stand within one another more than \(limit) deep")
    }

    /// `place` (such as `a source`) has no key `key`; `nearest` is the likely meaning, `known` all there are.
    public static func unknownKey(
        _ key: String, in place: String, nearest: String?, known: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.unknownKey, at: location, "\(place) has no key `\(key)`",
            help: suggestion(nearest, among: known, noun: "keys"))
    }

    /// `place` lacks `key`.
    public static func missingKey(_ key: String, in place: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.missingKey, at: location, "\(place) needs the key `\(key)`", help: "add `\(key): …`")
    }

    /// A value is `found` where `expected` is read, both with their article (`a list`).
    public static func wrongType(expected: String, found: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(ConfigurationCodes.wrongType, at: location, "expected \(expected), found \(found)")
    }

    /// `value` is none of `allowed`; `nearest` is the likely meaning.
    public static func badValue(
        _ value: String, nearest: String?, allowed: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.badValue, at: location, "`\(value)` is not possible here",
            help: suggestion(nearest, among: allowed, noun: "values"))
    }

    /// `value` lies outside `range`.
    public static func outOfRange(
        _ value: String, _ range: ClosedRange<Int>, at location: SourceLocation
    ) -> Diagnostic {
        let bounds =
            range.upperBound == Int.max ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
        return Diagnostic(ConfigurationCodes.outOfRange, at: location, "\(value) is out of range: \(bounds)")
    }

    /// `value` holds characters outside `allowed` (such as `a-z 0-9 -`).
    public static func badIdentifier(
        _ value: String, allowed: String, proposal: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.badIdentifier, at: location, "`\(value)` is not an id: use only \(allowed)",
            help: proposal.isEmpty ? nil : "write `\(proposal)`")
    }

    /// `what` (such as `the table id`) `value` stands on an earlier line too.
    public static func duplicate(
        _ what: String, _ value: String, firstLine: Int?, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            ConfigurationCodes.duplicate, at: location, "\(what) `\(value)` is already used",
            help: firstLine.map { "the first is on line \($0)" })
    }

    /// The list of `what` has no entry.
    public static func emptyList(_ what: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(ConfigurationCodes.empty, at: location, "`\(what)` is empty", help: "add at least one entry")
    }

    private static func suggestion(_ nearest: String?, among known: [String], noun: String) -> String {
        if let nearest { return "did you mean `\(nearest)`?" }
        return "possible \(noun): " + known.joined(separator: ", ")
    }
}
