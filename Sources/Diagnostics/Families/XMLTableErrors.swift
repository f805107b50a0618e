extension Diagnostic {
    /// XML241: records of XML as rows of a table.
    static let xmlTableErrorCodes: [DiagnosticCode] = [xml241]

    /// An amount has decimals behind whole öre.
    package static func xmlRecordDecimals(_ value: String, at location: SourceLocation) -> Self {
        Self(xml201, at: location, "\"\(value)\" has more decimals than whole öre have")
    }

    /// An amount is beyond what any ledger holds.
    package static func xmlRecordTooLarge(_ value: String, at location: SourceLocation) -> Self {
        Self(xml201, at: location, "\"\(value)\" is larger than 9 000 000 000 000 kr")
    }

    /// Every debit of a document has a minus.
    package static func xmlDebits(at location: SourceLocation) -> Self {
        Self(xml216, at: location, "every debit has a minus")
    }

    static let xml241 = DiagnosticCode(
        "XML241", .error, "A code is none any more",
        cause: "A script has taken the code for a number or a day, and written it as that.",
        remedy: "Export again with codes as text.")
    /// A code that a script has made something else of; `reason` is a clause about it.
    package static func xmlCode(_ code: String, reason: String, at location: SourceLocation) -> Self {
        Self(xml241, at: location, "the code \"\(code)\" \(reason)")
    }
}
