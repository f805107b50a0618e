/// One finding about the user's data or configuration: a value, never thrown.
public struct Diagnostic: Hashable, Sendable {
    /// What kind of finding.
    public var code: DiagnosticCode
    /// How grave it is: its code's severity, unless the pipeline or the command line changes it.
    public var severity: Severity
    /// Where.
    public var location: SourceLocation
    /// What was found, with the value in question.
    public var message: String
    /// The original line, decoded, if available.
    public var excerpt: String?
    /// The number of characters before the caret; nil when the column counts bytes of UTF-8.
    ///
    /// Columns count bytes of the file; in the old code pages these are not the bytes of the decoded line.
    public var caret: Int?
    /// What to do in this case, where more can be said than the code's general remedy.
    public var help: String?

    /// What it is about, as short texts that stay the same from run to run: an account, a month, a kontering.
    ///
    /// Empty when it is about the file itself. Amounts, counts and line numbers are never part of it: a warning is the
    /// same as one of an earlier run when its code, its entry of `sources` and its subjects are the same.
    public private(set) var subjects: [String] = []
    /// The path or pattern of `sources` as the pipeline writes it; nil for what is in no source.
    public var entry: String?

    /// A finding; use the families' factories, which hold the wording.
    public init(
        _ code: DiagnosticCode, at location: SourceLocation, _ message: String, excerpt: String? = nil,
        help: String? = nil
    ) {
        self.code = code
        severity = code.severity
        self.location = location
        self.message = message
        self.excerpt = excerpt
        self.help = help
    }

    /// The same finding with its subjects.
    public func about(_ subjects: String...) -> Diagnostic {
        about(subjects)
    }

    /// The same finding with the subjects of all the findings it stands for.
    public func about(_ subjects: [String]) -> Diagnostic {
        var copy = self
        copy.subjects = subjects
        return copy
    }

    /// The same finding with the line it is on, decoded, and the caret's position in characters.
    public func with(excerpt: String, caret: Int? = nil) -> Diagnostic {
        var copy = self
        copy.excerpt = excerpt
        copy.caret = caret
        return copy
    }

    /// The first of findings that repeat on line after line, standing for all of them.
    public func standing(forLines count: Int) -> Diagnostic {
        guard count > 1 else { return self }
        var copy = self
        copy.message += " (the first of \(count) such lines)"
        return copy
    }
}
