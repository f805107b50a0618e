extension Diagnostic {
    /// CFG10x-118: the shape of a configuration.
    ///
    /// Any finding of the family ends the run with exit status 78 before a source is read.
    static let configurationCodes: [DiagnosticCode] = [
        cfg101, cfg102, cfg103, cfg104, cfg105, cfg111, cfg112, cfg113, cfg114, cfg115, cfg116, cfg117, cfg118,
    ]

    static let cfg101 = DiagnosticCode(
        "CFG101", .error, "There is no pipeline where one was named",
        cause: "The path is misspelt, or the folder holds no `pipeline.yaml`.",
        remedy: "Name a folder that holds `pipeline.yaml`, or the YAML file itself.")
    package static func pipelineMissing(at location: SourceLocation) -> Self {
        Self(
            cfg101, at: location, "no pipeline here",
            help: "name a folder that holds pipeline.yaml, or the YAML file itself")
    }

    static let cfg102 = DiagnosticCode(
        "CFG102", .error, "The configuration is not UTF-8",
        cause: "An editor saved the file as Windows-1252 (ANSI), which shows as soon as it holds å, ä or ö.",
        remedy: "Save the file again as UTF-8.")
    package static func configurationNotUTF8(at location: SourceLocation) -> Self {
        Self(cfg102, at: location, "this byte is not UTF-8", help: "save the file again as UTF-8")
    }

    static let cfg103 = DiagnosticCode(
        "CFG103", .error, "The configuration is not YAML",
        cause: "A bracket or quote is not closed, indentation is uneven, or a value needs quotes.",
        remedy: "Indent with spaces, and quote values that hold `: ` or ` #` or begin with one of `{ [ & * ! % @`.")
    /// The YAML parser stopped for the reason it gives in `problem`.
    package static func configurationSyntax(_ problem: String, at location: SourceLocation) -> Self {
        Self(cfg103, at: location, "this is not YAML: \(problem)")
    }

    static let cfg104 = DiagnosticCode(
        "CFG104", .error, "A key is given twice",
        cause: "A block was copied and one of its lines left in.",
        remedy: "Keep one of the lines.")
    /// A mapping holds `key` more than once.
    package static func duplicateKey(_ key: String, at location: SourceLocation) -> Self {
        Self(
            cfg104, at: location, "the key `\(key)` is given more than once in this block",
            help: "keep one of them; this is the first")
    }

    static let cfg105 = DiagnosticCode(
        "CFG105", .error, "The configuration is too large",
        cause: "The file is not a pipeline, or its aliases (`*name`) repeat one another over and over.",
        remedy: "Name the right file, or write the repeated parts out.")
    /// The configuration has more than `limit` values once its aliases are written out.
    package static func configurationTooLarge(limit: Int, at location: SourceLocation) -> Self {
        Self(cfg105, at: location, "the configuration has more than \(limit) values, aliases written out")
    }

    /// Lists and blocks are nested more than `limit` deep.
    package static func configurationTooDeep(limit: Int, at location: SourceLocation) -> Self {
        Self(cfg105, at: location, "lists and blocks stand within one another more than \(limit) deep")
    }

    static let cfg111 = DiagnosticCode(
        "CFG111", .error, "A key is not known here",
        cause: "The key is misspelt, or stands at the wrong level of indentation.",
        remedy: "Use one of the keys that the help names.")
    /// `place` (such as `a source`) has no key `key`; `nearest` is the likely meaning, `known` all there are.
    package static func unknownKey(
        _ key: String, in place: String, nearest: String?, known: [String], at location: SourceLocation
    ) -> Self {
        Self(
            cfg111, at: location, "\(place) has no key `\(key)`", help: suggestion(nearest, among: known, noun: "keys"))
    }

    static let cfg112 = DiagnosticCode(
        "CFG112", .error, "A key is missing",
        cause: "The key has no default, and was left out.",
        remedy: "Add the key.")
    /// `place` lacks `key`.
    package static func missingKey(_ key: String, in place: String, at location: SourceLocation) -> Self {
        Self(cfg112, at: location, "\(place) needs the key `\(key)`", help: "add `\(key): …`")
    }

    static let cfg113 = DiagnosticCode(
        "CFG113", .error, "A value is of the wrong kind",
        cause: "Text stands where a number, a list or a block is read, or the other way round; or the value is empty.",
        remedy: "Write the kind of value that the message names; numbers take no quotes.")
    /// A value is `found` where `expected` is read, both with their article (`a list`).
    package static func wrongType(expected: String, found: String, at location: SourceLocation) -> Self {
        Self(cfg113, at: location, "expected \(expected), found \(found)")
    }

    static let cfg114 = DiagnosticCode(
        "CFG114", .error, "A value is not one of the possible ones",
        cause: "The value is misspelt, or belongs to another key.",
        remedy: "Use one of the values that the help names.")
    /// `value` is none of `allowed`; `nearest` is the likely meaning.
    package static func badValue(
        _ value: String, nearest: String?, allowed: [String], at location: SourceLocation
    ) -> Self {
        Self(
            cfg114, at: location, "`\(value)` is not possible here",
            help: suggestion(nearest, among: allowed, noun: "values"))
    }

    /// `period` is neither a rule nor a month.
    package static func badPeriod(_ value: String, at location: SourceLocation) -> Self {
        Self(
            cfg114, at: location, "`\(value)` is no period",
            help: "possible values: latest, previous-month, or a month such as 2026-02")
    }

    /// A path into XML is of no form that is understood; `examples` show those that are.
    package static func badPath(_ value: String, examples: [String], at location: SourceLocation) -> Self {
        Self(
            cfg114, at: location, "`\(value)` is no path into XML",
            help: "possible forms: " + examples.joined(separator: ", "))
    }

    static let cfg115 = DiagnosticCode(
        "CFG115", .error, "A number is out of its range",
        cause: "The number is too small or too large to mean anything here.",
        remedy: "Use a number in the range that the message names.")
    /// `value` lies outside `range`.
    package static func outOfRange(_ value: String, _ range: ClosedRange<Int>, at location: SourceLocation) -> Self {
        let bounds =
            range.upperBound == Int.max ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
        return Self(cfg115, at: location, "\(value) is out of range: \(bounds)")
    }

    static let cfg116 = DiagnosticCode(
        "CFG116", .error, "An id has a character it cannot have",
        cause: "Ids become file names and column names, so they are kept to a-z, 0-9 and a few signs.",
        remedy: "Write the id in lower case without å, ä, ö and spaces; titles are free.")
    /// `value` holds characters outside `allowed` (such as `a-z 0-9 -`).
    package static func badIdentifier(
        _ value: String, allowed: String, proposal: String, at location: SourceLocation
    ) -> Self {
        Self(
            cfg116, at: location, "`\(value)` is not an id: use only \(allowed)",
            help: proposal.isEmpty ? nil : "write `\(proposal)`")
    }

    static let cfg117 = DiagnosticCode(
        "CFG117", .error, "The same thing is named twice",
        cause: "An entry was copied and not changed.",
        remedy: "Change or remove one of the two.")
    /// `what` (such as `the table id`) `value` is used on an earlier line too.
    package static func duplicate(
        _ what: String, _ value: String, firstLine: Int?, at location: SourceLocation
    ) -> Self {
        Self(
            cfg117, at: location, "\(what) `\(value)` is already used",
            help: firstLine.map { "the first is on line \($0)" })
    }

    static let cfg118 = DiagnosticCode(
        "CFG118", .error, "A list is empty",
        cause: "The entries are missing or commented out.",
        remedy: "Add at least one entry.")
    /// The list of `what` has no entry.
    package static func emptyList(_ what: String, at location: SourceLocation) -> Self {
        Self(cfg118, at: location, "`\(what)` is empty", help: "add at least one entry")
    }

    private static func suggestion(_ nearest: String?, among known: [String], noun: String) -> String {
        if let nearest { return "did you mean `\(nearest)`?" }
        return "possible \(noun): " + known.joined(separator: ", ")
    }
}
