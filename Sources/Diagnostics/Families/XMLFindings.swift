extension Diagnostic {
    /// XML1xx: XML as such.
    static let xmlCodes: [DiagnosticCode] = [
        xml101, xml102, xml103, xml104, xml105, xml106, xml107, xml108, xml109, xml110, xml151,
    ]

    static let xml101 = DiagnosticCode(
        "XML101", .error, "The XML is not well-formed",
        cause: "The program that wrote the file does not follow the rules of XML, or the file was edited by hand.",
        remedy: "Look at the place; if the file looks whole, report it to the maker of the ledger system.")
    /// The XML is not well-formed, for `reason`.
    package static func xmlMalformed(_ reason: String, at location: SourceLocation) -> Self {
        Self(xml101, at: location, "not well-formed XML: \(reason)")
    }

    static let xml102 = DiagnosticCode(
        "XML102", .error, "The XML breaks off",
        cause: "The export or the transfer stopped half-way.",
        remedy: "Fetch the file again; compare its size with the original's.")
    /// The file ends with `openElements` elements not closed.
    package static func xmlBrokenOff(openElements: Int, at location: SourceLocation) -> Self {
        let open = openElements == 0 ? "before its first element" : "with \(openElements) elements open"
        return Self(xml102, at: location, "the XML breaks off \(open)")
    }

    static let xml103 = DiagnosticCode(
        "XML103", .error, "The XML has a document type declaration",
        cause: "No ledger export needs one; it can make a program read other files or fill its memory.",
        remedy: "Find out where the file comes from; if it is in order, remove the <!DOCTYPE ...>.")
    /// There is a `<!DOCTYPE ...>`.
    package static func xmlDocumentType(at location: SourceLocation) -> Self {
        Self(xml103, at: location, "a document type declaration, which is refused unread")
    }

    static let xml104 = DiagnosticCode(
        "XML104", .error, "Elements are nested deeper than the limit",
        cause: "The file is no ledger export, or is made to exhaust the program that reads it.",
        remedy: "Look at the file; if it is in order, raise `limits: depth` in the pipeline.")
    /// Elements are nested more than `limit` deep.
    package static func xmlDeepNesting(limit: Int, at location: SourceLocation) -> Self {
        Self(xml104, at: location, "more than \(limit) elements inside one another")
    }

    static let xml105 = DiagnosticCode(
        "XML105", .error, "A tag or comment is longer than the limit",
        cause:
            "A quote or comment that is never closed has swallowed what follows, or the file is made to fill memory.",
        remedy: "Look at the place; if it is in order, raise `limits: line_bytes` in the pipeline.")
    /// A tag, comment or instruction does not end within `limit` bytes.
    package static func xmlLongMarkup(limit: Int, at location: SourceLocation) -> Self {
        Self(xml105, at: location, "a tag or comment that does not end within \(limit) bytes")
    }

    static let xml106 = DiagnosticCode(
        "XML106", .error, "A value is longer than the limit",
        cause: "A quote that is never closed has swallowed what follows, or the file is made to fill memory.",
        remedy: "Look at the place; if it is in order, raise `limits: field_bytes` in the pipeline.")
    /// An attribute or a text that is read is longer than `limit` bytes.
    package static func xmlLongValue(limit: Int, at location: SourceLocation) -> Self {
        Self(xml106, at: location, "a value of more than \(limit) bytes")
    }

    static let xml107 = DiagnosticCode(
        "XML107", .error, "The root element is not of this format",
        cause: "The file is another kind of XML than the pipeline says.",
        remedy: "Correct or leave out `format` in the pipeline.")
    /// The root element is called `name`.
    package static func xmlUnexpectedRoot(_ name: String, at location: SourceLocation) -> Self {
        Self(xml107, at: location, "the root element is <\(name)>")
    }

    static let xml108 = DiagnosticCode(
        "XML108", .error, "The XML does not follow the schema",
        cause: "The program that wrote the file departs from the schema that `--xsd` names, or means another.",
        remedy: "Report it to the maker of the ledger system; files are read whether they follow a schema or not.",
        touchesSums: false)
    /// The file departs from the schema in the way that `words` say.
    package static func xmlNotBySchema(_ words: String, at location: SourceLocation) -> Self {
        Self(xml108, at: location, words)
    }

    static let xml109 = DiagnosticCode(
        "XML109", .error, "The schema cannot be used",
        cause: "The file that `--xsd` names is no XML schema, or refers to something that is nowhere declared.",
        remedy: "Fetch the schema again, with the files that it includes beside it.")
    /// The schema at the location cannot be used, for `reason`.
    package static func xmlSchemaUnusable(_ reason: String, at location: SourceLocation) -> Self {
        Self(xml109, at: location, "the schema cannot be used: \(reason)")
    }

    static let xml110 = DiagnosticCode(
        "XML110", .error, "The XML has more distinct names than any export",
        cause: "A program made names of elements or attributes out of data, or the file is made to take endless time.",
        remedy: "Look at the file; an export in which codes are values instead of names can be read.")
    /// There are more than `limit` names of elements, attributes and namespaces.
    package static func xmlManyNames(limit: Int, at location: SourceLocation) -> Self {
        Self(xml110, at: location, "more than \(limit) names of elements, attributes and namespaces")
    }

    static let xml151 = DiagnosticCode(
        "XML151", .warning, "Something stands before the XML declaration",
        cause: "The program writes a blank line or a comment first, which XML does not allow.",
        remedy: "Nothing: it is passed over. Tell the maker of the program.")
    /// Blank lines or comments come before `<?xml`.
    package static func xmlPreamble(at location: SourceLocation) -> Self {
        Self(xml151, at: location, "the XML declaration is not the first thing in the file")
    }
}
