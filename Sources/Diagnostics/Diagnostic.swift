/// One finding about the user's data or configuration: a value, never thrown for bad data.
public struct Diagnostic: Hashable, Sendable {
    /// What kind of finding.
    public var code: DiagnosticCode
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

    /// A finding; use the families' factories, which hold the wording.
    public init(
        _ code: DiagnosticCode, at location: SourceLocation, _ message: String, excerpt: String? = nil,
        help: String? = nil
    ) {
        self.code = code
        self.location = location
        self.message = message
        self.excerpt = excerpt
        self.help = help
    }

    /// How grave it is.
    public var severity: Severity { code.severity }

    /// The same finding with the line it is on, and where in it as characters decoded.
    public func with(excerpt: String, caret: Int? = nil) -> Diagnostic {
        var copy = self
        copy.excerpt = excerpt
        copy.caret = caret
        return copy
    }
}
