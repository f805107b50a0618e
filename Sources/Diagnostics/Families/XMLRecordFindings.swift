extension Diagnostic {
    /// XML242-244, XML280-283: records of XML that a pipeline describes say something else than their fields.
    static let xmlRecordCodes: [DiagnosticCode] = [xml242, xml243, xml244, xml280, xml281, xml282, xml283]

    static let xml242 = DiagnosticCode(
        "XML242", .error, "A record is marked as no booking",
        cause: "A field that is not read says that the record is struck, or of another scenario.",
        remedy: "Leave such records out of the export.")
    /// The field `name` of a record says `value`: struck, or a budget among the outcome.
    package static func xmlMarkedRecord(_ name: String, _ value: String, at location: SourceLocation) -> Self {
        Self(xml242, at: location, "\(name) says \"\(value)\" of the record")
    }

    static let xml243 = DiagnosticCode(
        "XML243", .error, "A record is the sum of those above it",
        cause: "The export has its sums among the records, so that the same money would count twice.",
        remedy: "Leave sums out of the export, or name the records' element so that it is not that of sums.")
    /// A record is called a sum by `text`, and its amount is that of all records above.
    package static func xmlSumRecord(_ text: String, at location: SourceLocation) -> Self {
        Self(xml243, at: location, "the record is called \"\(text)\", and sums the records above")
    }

    static let xml244 = DiagnosticCode(
        "XML244", .error, "A record has a field by another name",
        cause: "The field's name is spelt otherwise in some records, which would lose what stands in it.",
        remedy: "Have the export write the same name in every record.")
    /// A record lacks the field at `path`, and has one that is called `name`.
    package static func xmlOtherSpelling(_ name: String, of path: String, at location: SourceLocation) -> Self {
        Self(xml244, at: location, "the record has \(name) in place of \(path)")
    }

    static let xml280 = DiagnosticCode(
        "XML280", .warning, "A record is called a sum and is read as a booking",
        cause: "It has an account and a day, and its amount is not the sum of the records above it.",
        remedy: "Look at the record; leave sums out of the export.")
    /// A record whose text is a sum's and nothing else.
    package static func xmlLabelInDoubt(_ text: String, at location: SourceLocation) -> Self {
        Self(xml280, at: location, "the record is called \"\(text)\", but does not sum those above").about(
            location.path)
    }

    static let xml281 = DiagnosticCode(
        "XML281", .warning, "A record has an amount on both sides",
        cause: "One of the two may stand in the wrong field; their difference is what counts.",
        remedy: "Look at the record in the ledger system.")
    /// A record with debit and credit.
    package static func xmlBothSides(at location: SourceLocation) -> Self {
        Self(xml281, at: location, "the record has an amount in debit and one in credit").about(location.path)
    }

    static let xml282 = DiagnosticCode(
        "XML282", .warning, "Records may be missing",
        cause: "The file says how many records there are, and there are others.",
        remedy: "Export again, and compare the file's size.")
    /// The element or attribute `name` gives another number of records than was read.
    package static func xmlRecordsMissing(
        _ name: String, stated: Int, found: Int, at location: SourceLocation
    ) -> Self {
        Self(xml282, at: location, "\(name) says \(stated), and the records that were read are \(found)").about(name)
    }

    static let xml283 = DiagnosticCode(
        "XML283", .warning, "A record's month is not that of its day",
        cause: "The record was booked in another period than its day says; the day decides here.",
        remedy: "If the period is meant, name it under `columns` without `datum`.")
    /// The field `name` is another month or year than that of the record's day.
    package static func xmlOtherMonth(_ name: String, _ value: String, at location: SourceLocation) -> Self {
        Self(xml283, at: location, "\(name) says \"\(value)\", which is not the month of the record's day").about(name)
    }
}
