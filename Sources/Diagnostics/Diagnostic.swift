/// One finding about the user's data or configuration: a value, never thrown for bad data.
public struct Diagnostic: Hashable, Sendable {
    /// What kind of finding.
    public var code: DiagnosticCode
    /// How grave it is: as its code says, unless a pipeline or a command line says otherwise.
    public var severity: Severity
    /// Where.
    public var location: SourceLocation
    /// What was found, with the offending value.
    public var message: String
    /// The original line, if it is at hand, decoded.
    public var excerpt: String?
    /// How many characters of the excerpt stand before the place; nil when its column counts bytes of UTF-8.
    ///
    /// Columns count bytes of the file, and in the old code pages these are not the bytes of the decoded line.
    public var caret: Int?
    /// What to do here, when the code's general remedy can be said more sharply.
    public var help: String?

    /// What it is about, each a short text that stays the same from night to night: an account, a month, a kontering.
    ///
    /// Empty when the file itself is it. Amounts, counts and line numbers are never part of it: a warning is the same
    /// as one of an earlier run when its code, its entry of `sources` and this are the same.
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

    /// The same finding, about something that its file may have several of.
    public func about(_ subjects: String...) -> Diagnostic {
        about(subjects)
    }

    /// The same finding, standing for all that it is about.
    public func about(_ subjects: [String]) -> Diagnostic {
        var copy = self
        copy.subjects = subjects
        return copy
    }

    /// The same finding with the line it is on, and where in it as characters decoded.
    public func with(excerpt: String, caret: Int? = nil) -> Diagnostic {
        var copy = self
        copy.excerpt = excerpt
        copy.caret = caret
        return copy
    }

    /// The first of findings that a program's habit repeats on line after line, standing for all of them.
    public func standing(forLines count: Int) -> Diagnostic {
        guard count > 1 else { return self }
        var copy = self
        copy.message += " (the first of \(count) such lines)"
        return copy
    }
}
