extension Diagnostic {
    /// XML221-: money in XML that would be lost or changed without a word.
    static let xmlMoneyErrorCodes: [DiagnosticCode] = [
        xml221, xml222, xml223, xml224, xml225, xml226, xml227, xml228, xml229, xml230, xml231,
    ]

    static let xml221 = DiagnosticCode(
        "XML221", .error, "An element that is not read looks like one that holds money",
        cause: "Its name is misspelt, it stands in another namespace, or another element is wrapped around it.",
        remedy: "Report it to the maker of the ledger system; the element must stand as the format says.")
    /// An element called `name` is not read where it stands, though it looks like `other`.
    package static func xmlUnreadElement(_ name: String, like other: String, at location: SourceLocation) -> Self {
        let words =
            name == other
            ? "<\(name)> does not stand where it is read, or in another namespace"
            : "<\(name)> is not read, but looks like <\(other)>"
        return Self(xml221, at: location, words)
    }

    /// An element called `name`, which the format does not have, holds an account and an amount.
    package static func xmlUnreadBooking(_ name: String, at location: SourceLocation) -> Self {
        Self(xml221, at: location, "<\(name)> is not read, but holds an account and an amount")
    }

    static let xml222 = DiagnosticCode(
        "XML222", .error, "An amount is said to be in another currency",
        cause: "An attribute or element beside the amount names a currency other than SEK; nothing is converted.",
        remedy: "Export amounts in kronor, or take them from a field that has them in kronor.")
    /// The attribute or element `name` says `value`, which is not SEK.
    package static func xmlAmountCurrency(_ name: String, _ value: String, at location: SourceLocation) -> Self {
        Self(xml222, at: location, "\(name) says \"\(value)\", not SEK")
    }

    static let xml223 = DiagnosticCode(
        "XML223", .error, "An amount is said to be in another unit",
        cause: "An attribute, element or heading speaks of thousands or millions, and amounts are read as kronor.",
        remedy: "Export amounts in kronor, or say `unit: tkr` or `unit: mnkr` for a source whose records you describe.")
    /// The attribute or element `name` says `value`; `told` is the unit that the pipeline gives, if it does.
    package static func xmlAmountUnit(
        _ name: String, _ value: String, told: String?, at location: SourceLocation
    ) -> Self {
        Self(xml223, at: location, "\(name) says \"\(value)\", \(told.map { "not \($0) as the pipeline" } ?? "not kr")")
    }

    static let xml224 = DiagnosticCode(
        "XML224", .error, "A side that is not read contradicts an amount",
        cause: "Something beside a positive amount says credit, so that the amount may mean the opposite.",
        remedy: "Give the field as `tecken` of a source whose records you describe, or export amounts with signs.")
    /// The attribute or element `name` says `value`, which is credit, of an amount above 0.
    package static func xmlUnreadSide(_ name: String, _ value: String, at location: SourceLocation) -> Self {
        Self(xml224, at: location, "\(name) says \"\(value)\" of a positive amount, and is not read")
    }

    static let xml225 = DiagnosticCode(
        "XML225", .error, "Two exports stand in one file",
        cause: "Files were put together, so that a second head or ledger follows the first.",
        remedy: "Give each export as a file of its own.")
    /// A second element `name`, of which an export has one.
    package static func xmlSecondExport(_ name: String, at location: SourceLocation) -> Self {
        Self(xml225, at: location, "a second <\(name)>")
    }

    static let xml226 = DiagnosticCode(
        "XML226", .error, "The file is not as it was when it was signed",
        cause: "It was changed or converted after the program had signed it, or the program digests it wrongly.",
        remedy: "Fetch the file again, unchanged; for a program that signs wrongly say `checksum: ignore`.")
    static let xml262 = DiagnosticCode(
        "XML262", .warning, "The file is not as it was when it was signed, and is used all the same",
        cause: "The source says `checksum: ignore`.",
        remedy: "Leave `checksum: ignore` out of the pipeline as soon as the program signs rightly.")
    /// The digest in the signature at the location is not that of the document.
    package static func xmlSignatureMismatch(isIgnored: Bool, at location: SourceLocation) -> Self {
        Self(isIgnored ? xml262 : xml226, at: location, "the signature's digest is not that of the file")
    }

    static let xml227 = DiagnosticCode(
        "XML227", .error, "No element matches the record's path, though the file holds amounts",
        cause: "The path is misspelt, or the program has changed the names of its elements.",
        remedy: "Correct `record` in the pipeline; case counts.")
    /// The file has no record, but an amount in an element or attribute `name`.
    package static func xmlNoRecordButAmounts(_ name: String, at location: SourceLocation) -> Self {
        Self(xml227, at: location, "no element matches the record's path, but \(name) looks like an amount")
    }

    static let xml228 = DiagnosticCode(
        "XML228", .error, "A field around records comes after them",
        cause: "Its path leads to an element that the file has behind the records that need it.",
        remedy: "Take the field from an element in front of the records, or from the records themselves.")
    /// The value of `field` stands in an element around records, behind one of them.
    package static func xmlLateValue(of field: String, at location: SourceLocation) -> Self {
        Self(xml228, at: location, "\(field) comes after records that it belongs to")
    }

    static let xml229 = DiagnosticCode(
        "XML229", .error, "An amount is of period 13",
        cause: "Period 13 closes a year and is no month; the pipeline does not say which month it counts in.",
        remedy: "Say `closing_period: 12`, or another month of the fiscal year, for the source, or export without it.")
    /// A period is the thirteenth of a year, in which it is closed.
    package static func xmlClosingPeriod(_ value: String, at location: SourceLocation) -> Self {
        Self(xml229, at: location, "\"\(value)\" is period 13, and no `closing_period` says which month it counts in")
    }

    static let xml230 = DiagnosticCode(
        "XML230", .error, "A row is said to be struck in a way that is not read",
        cause: "The format has a mark of its own for struck rows, and this is another: the row may count or not.",
        remedy: "Export without struck rows, or report it to the maker of the ledger system.")
    /// The attribute or element `name` of a row or voucher says that it is struck, by its name or its `value`.
    package static func xmlStruckMark(_ name: String, _ value: String, at location: SourceLocation) -> Self {
        let words = value.isEmpty ? "\(name)" : "\(name) says \"\(value)\""
        return Self(xml230, at: location, "\(words), as of what is struck, and is not read")
    }

    static let xml231 = DiagnosticCode(
        "XML231", .error, "An object of a row cannot be read",
        cause:
            "Its dimension or its code is missing, misspelt or elsewhere, so that the row would lose it.",
        remedy: "Report it to the maker of the ledger system; the object must stand as the format says.")
    /// An object does not say its `part`, which is "dimension" or "object".
    package static func xmlIncompleteObject(_ part: String, at location: SourceLocation) -> Self {
        Self(xml231, at: location, "the object reference has no \(part)")
    }

    /// An element called `name`, which the format does not have in a row, holds an object.
    package static func xmlUnreadObject(_ name: String, at location: SourceLocation) -> Self {
        Self(xml231, at: location, "<\(name)> is not read, but holds an object")
    }
}
