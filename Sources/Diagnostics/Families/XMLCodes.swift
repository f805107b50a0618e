/// The family XML: XML as such (XML1xx) and the ledgers written in it (XML2xx).
public enum XMLCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] =
        [
            malformed, brokenOff, documentType, deepNesting, longMarkup, longValue, unexpectedRoot, notBySchema,
            schemaUnusable, manyNames, preamble,
        ]
        + XMLLedgerCodes.all

    static let malformed = DiagnosticCode(
        "XML101", .error, "The XML is not well-formed",
        cause: "The program that wrote the file does not follow the rules of XML, or the file was edited by hand.",
        remedy: "Look at the place; if the file looks whole, report it to the maker of the ledger system.")
    static let brokenOff = DiagnosticCode(
        "XML102", .error, "The XML breaks off",
        cause: "The export or the transfer stopped half-way.",
        remedy: "Fetch the file again; compare its size with the original's.")
    static let documentType = DiagnosticCode(
        "XML103", .error, "The XML has a document type declaration",
        cause: "No ledger export needs one; it can make a program read other files or fill its memory.",
        remedy: "Find out where the file comes from; if it is in order, remove the <!DOCTYPE ...>.")
    static let deepNesting = DiagnosticCode(
        "XML104", .error, "Elements are nested deeper than the limit",
        cause: "The file is no ledger export, or is made to exhaust the program that reads it.",
        remedy: "Look at the file; if it is in order, raise `limits: depth` in the pipeline.")
    static let longMarkup = DiagnosticCode(
        "XML105", .error, "A tag or comment is longer than the limit",
        cause:
            "A quote or comment that is never closed has swallowed what follows, or the file is made to fill memory.",
        remedy: "Look at the place; if it is in order, raise `limits: line_bytes` in the pipeline.")
    static let longValue = DiagnosticCode(
        "XML106", .error, "A value is longer than the limit",
        cause: "A quote that is never closed has swallowed what follows, or the file is made to fill memory.",
        remedy: "Look at the place; if it is in order, raise `limits: field_bytes` in the pipeline.")
    static let unexpectedRoot = DiagnosticCode(
        "XML107", .error, "The root element is not of this format",
        cause: "The file is another kind of XML than the pipeline says.",
        remedy: "Correct or leave out `format` in the pipeline.")
    static let notBySchema = DiagnosticCode(
        "XML108", .error, "The XML does not follow the schema",
        cause: "The program that wrote the file departs from the schema that `--xsd` names, or means another.",
        remedy: "Report it to the maker of the ledger system; files are read whether they follow a schema or not.",
        touchesSums: false)
    static let schemaUnusable = DiagnosticCode(
        "XML109", .error, "The schema cannot be used",
        cause: "The file that `--xsd` names is no XML schema, or refers to something that is nowhere declared.",
        remedy: "Fetch the schema again, with the files that it includes beside it.")
    static let manyNames = DiagnosticCode(
        "XML110", .error, "The XML has more distinct names than any export",
        cause: "A program made names of elements or attributes out of data, or the file is made to take endless time.",
        remedy: "Look at the file; an export in which codes are values instead of names can be read.")
    static let preamble = DiagnosticCode(
        "XML151", .warning, "Something stands before the XML declaration",
        cause: "The program writes a blank line or a comment first, which XML does not allow.",
        remedy: "Nothing: it is passed over. Tell the maker of the program.")
}

extension Diagnostic {
    /// The XML is not well-formed, for `reason`.
    public static func xmlMalformed(_ reason: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLCodes.malformed, at: location, "not well-formed XML: \(reason)")
    }

    /// The file ends with `openElements` elements not closed.
    public static func xmlBrokenOff(openElements: Int, at location: SourceLocation) -> Diagnostic {
        let open = openElements == 0 ? "before its first element" : "with \(openElements) elements open"
        return Diagnostic(XMLCodes.brokenOff, at: location, "the XML breaks off \(open)")
    }

    /// There is a `<!DOCTYPE ...>`.
    public static func xmlDocumentType(at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLCodes.documentType, at: location, "a document type declaration, which is refused unread")
    }

    /// There are more than `limit` names of elements, attributes and namespaces.
    public static func xmlManyNames(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            XMLCodes.manyNames, at: location, "more than \(limit) names of elements, attributes and namespaces")
    }

    /// Elements are nested more than `limit` deep.
    public static func xmlDeepNesting(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLCodes.deepNesting, at: location, "more than \(limit) elements inside one another")
    }

    /// A tag, comment or instruction does not end within `limit` bytes.
    public static func xmlLongMarkup(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLCodes.longMarkup, at: location, "a tag or comment that does not end within \(limit) bytes")
    }

    /// An attribute or a text that is read is longer than `limit` bytes.
    public static func xmlLongValue(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLCodes.longValue, at: location, "a value of more than \(limit) bytes")
    }

    /// The root element is called `name`.
    public static func xmlUnexpectedRoot(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLCodes.unexpectedRoot, at: location, "the root element is <\(name)>")
    }

    /// The file departs from the schema in the way that `words` say.
    public static func xmlNotBySchema(_ words: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLCodes.notBySchema, at: location, words)
    }

    /// The schema at the location cannot be used, for `reason`.
    public static func xmlSchemaUnusable(_ reason: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLCodes.schemaUnusable, at: location, "the schema cannot be used: \(reason)")
    }

    /// A source is no XML but `format`, so that no schema holds for it.
    public static func xmlNotChecked(_ format: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            XMLLedgerCodes.notChecked, at: location, "the source is \(format), not XML; the schema does not apply")
    }

    /// Blank lines or comments stand before `<?xml`.
    public static func xmlPreamble(at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLCodes.preamble, at: location, "the XML declaration is not the first thing in the file")
    }
}
