extension Diagnostic {
    /// SRC101-113 and SRC128-131: files as such, before their format matters.
    static let sourceCodes: [DiagnosticCode] = [
        src101, src102, src103, src104, src105, src106, src107, src108, src109, src110, src111, src112, src113,
        src128, src129, src130, src131,
    ]

    static let src101 = DiagnosticCode(
        "SRC101", .error, "No file for a source",
        cause: "The export has not arrived, or the path or pattern in the pipeline does not match its name.",
        remedy: "Check that the export job has run, and compare the path with the folder's content.")
    /// No file matches a source's path, except for `passedOver` lock files or incomplete files.
    ///
    /// `later` is the first version that was made after the month of the run, which its report does not see.
    package static func noSource(
        _ pattern: String, passedOver: Int = 0, later: String? = nil, at location: SourceLocation
    ) -> Self {
        if let later {
            return Self(
                src101, at: location, "no file of \(pattern) was made by the month of the run; the first is \(later)")
        }
        let but =
            switch passedOver {
            case 0: ""
            case 1: " but one that was passed over"
            default: " but \(passedOver) that were passed over"
            }
        return Self(src101, at: location, "no file matches \(pattern)\(but)")
    }

    static let src102 = DiagnosticCode(
        "SRC102", .error, "A compressed file is cut off or damaged",
        cause: "The transfer stopped half-way, or the file was changed after it was compressed.",
        remedy: "Fetch the file again; compare its size with the original's.")
    package static func corruptGzip(_ reason: String, at location: SourceLocation) -> Self {
        Self(src102, at: location, "the compressed data \(reason)")
    }

    static let src103 = DiagnosticCode(
        "SRC103", .error, "A compressed file expands beyond the limit",
        cause: "The file is made to fill memory and disk, or holds an unusual amount of repetition.",
        remedy: "If the file is in order, raise `limits: expansion_ratio` in the pipeline.")
    /// More than `limit` bytes come out of each byte.
    package static func expansion(limit: Int, at location: SourceLocation) -> Self {
        Self(src103, at: location, "the file expands to more than \(limit) times its size")
    }

    static let src104 = DiagnosticCode(
        "SRC104", .error, "A file is not any export that is understood",
        cause: "An error page, a workbook or a document was saved under the name of an export.",
        remedy: "Open the file and look; SIE starts with #FLAGGA, XML with <, and CSV with a header line.")
    /// The content is not of a known format; `evidence` says what it looks like.
    ///
    /// `help` is the way out where there is one.
    package static func unrecognised(_ evidence: String, help: String? = nil, at location: SourceLocation) -> Self {
        Self(src104, at: location, "not a ledger export: \(evidence)", help: help)
    }

    static let src105 = DiagnosticCode(
        "SRC105", .error, "A source has more distinct konteringar than the limit",
        cause: "A column that is unique on every row, such as a voucher number, is read as a code part.",
        remedy: "Correct the columns or dimensions, or raise `limits: codings` in the pipeline.")
    /// The source has more than `limit` distinct konteringar.
    package static func tooManyPlacements(limit: Int, at location: SourceLocation) -> Self {
        Self(src105, at: location, "more than \(limit) distinct konteringar")
    }

    static let src106 = DiagnosticCode(
        "SRC106", .error, "A line is longer than the limit",
        cause: "A quote that is never closed has swallowed the rest of the file, or the file is not text.",
        remedy: "Look at the line; if it is in order, raise `limits: line_bytes` in the pipeline.")
    /// The line is longer than `limit` bytes.
    package static func longLine(limit: Int, at location: SourceLocation) -> Self {
        Self(src106, at: location, "the line is longer than \(limit) bytes")
    }

    static let src107 = DiagnosticCode(
        "SRC107", .error, "A file is empty",
        cause: "The export failed after creating the file.",
        remedy: "Run the export again.")
    package static func emptyFile(at location: SourceLocation) -> Self {
        Self(src107, at: location, "the file is empty")
    }

    static let src108 = DiagnosticCode(
        "SRC108", .error, "A sum does not fit",
        cause: "Amounts are far beyond any ledger's, often since a code or a date is read as an amount.",
        remedy: "Check which column holds the amounts.")
    package static func overflow(at location: SourceLocation) -> Self {
        Self(src108, at: location, "the amounts sum to more than 92 thousand billion kronor")
    }

    static let src109 = DiagnosticCode(
        "SRC109", .error, "A voucher is longer than the limit",
        cause: "The voucher is never closed, or the program books a whole period as one voucher.",
        remedy: "Look at the voucher; if it is in order, raise `limits: voucher_bytes` in the pipeline.")
    /// The voucher, with its rows, is longer than `limit` bytes.
    package static func longVoucher(limit: Int, at location: SourceLocation) -> Self {
        Self(src109, at: location, "the voucher is longer than \(limit) bytes")
    }

    static let src110 = DiagnosticCode(
        "SRC110", .error, "A field is longer than the limit",
        cause: "A quote that is never closed has swallowed what follows, or the file is no table.",
        remedy: "Look at the field; if it is in order, raise `limits: field_bytes` in the pipeline.")
    /// The field of a table is longer than `limit` bytes.
    package static func longField(limit: Int, at location: SourceLocation) -> Self {
        Self(src110, at: location, "the field is longer than \(limit) bytes")
    }

    static let src111 = DiagnosticCode(
        "SRC111", .error, "Two files of a scenario are the same",
        cause: "An export was saved twice, such as `export (1).se`, and the pattern in the pipeline takes both.",
        remedy: "Remove one of the files; their amounts would count twice.")
    package static func copiedFile(of other: String, at location: SourceLocation) -> Self {
        Self(src111, at: location, "the file is the same as \(other), byte for byte")
    }

    static let src112 = DiagnosticCode(
        "SRC112", .error, "A fiscal year lies in two of the pipeline's",
        cause: "The amounts are for a whole fiscal year, which starts in another month than the pipeline's.",
        remedy: "Correct `fiscal_year_starts` in the pipeline, or read figures that have months, as vouchers have.")
    /// A whole year's amounts belong to two fiscal years of the pipeline, which start in `firstMonth`.
    package static func splitYear(
        _ start: String, _ end: String, firstMonth: Int, at location: SourceLocation
    ) -> Self {
        Self(
            src112, at: location,
            "the fiscal year \(start) – \(end) lies in two of the pipeline's, which start in month \(firstMonth)")
    }

    static let src113 = DiagnosticCode(
        "SRC113", .error, "A company's outcome of a year is in two files, in one of them as balances",
        cause: "An export of balances has the year before as well, which another file has, as balances or vouchers.",
        remedy: "Leave one of the files out, or say `part_of_ledger: true` where no amount is in both of them.")
    package static func repeatedBalances(
        _ company: String, years: [Int], in other: String, at location: SourceLocation
    ) -> Self {
        let years = years.map(String.init).joined(separator: ", ")
        return Self(
            src113, at: location,
            "outcome\(company.isEmpty ? "" : " of \(company)") in \(years) is in \(other), too, and would count twice")
    }

    static let src128 = DiagnosticCode(
        "SRC128", .error, "A zip archive does not hold one file",
        cause: "The archive was made of several exports, or of none.",
        remedy: "Unpack the archive, and name the exports under `sources`; an archive of one export is read.")
    /// The archive holds several files, or none.
    package static func zipOfSeveral(_ names: [String], at location: SourceLocation) -> Self {
        let rest = names.count > 10 ? " and \(names.count - 10) more" : ""
        let files = "\(names.count) files: \(names.prefix(10).joined(separator: ", "))\(rest)"
        return Self(src128, at: location, "the zip archive holds \(names.isEmpty ? "no file" : files)")
    }

    static let src129 = DiagnosticCode(
        "SRC129", .error, "A file is protected by a password",
        cause: "The workbook was saved, or the archive made, with a password; nothing in it can be read without.",
        remedy: "Save it anew without password, as .xlsx, or unpack the archive.")
    /// The file cannot be read without a password; `what` says what kind of file it is.
    package static func protected(_ what: String, at location: SourceLocation) -> Self {
        Self(src129, at: location, "\(what) is protected by a password")
    }

    static let src130 = DiagnosticCode(
        "SRC130", .note, "Lock files or unfinished downloads were passed over",
        cause:
            "A spreadsheet program has the file open (`~$budget.xlsx`, `.~lock.budget.xlsx#`), or a download or copy "
            + "has not ended (`.part`, `.crdownload`, `.tmp`).",
        remedy: "Nothing, if the export itself is there; a path without pattern reads also a file with such a name.")
    /// Files that a pattern matches are lock files, or incomplete.
    package static func passedOver(_ names: [String], at location: SourceLocation) -> Self {
        // A folder full of them is reported by count, not listed.
        let rest = names.count > 10 ? " and \(names.count - 10) more" : ""
        return Self(
            src130, at: location,
            "passed over \(names.prefix(10).joined(separator: ", "))\(rest): "
                + "lock files, or downloads that have not ended")
    }

    static let src131 = DiagnosticCode(
        "SRC131", .error, "Text in UTF-16 is damaged",
        cause: "The transfer stopped half-way, or changed line ends as if the text had one byte a character.",
        remedy: "Transfer the file again, as binary, or save it as UTF-8, which Excel calls CSV UTF-8.")
    /// The text in UTF-16 is damaged; `reason` is a clause about it.
    package static func damagedUTF16(_ reason: String, at location: SourceLocation) -> Self {
        Self(src131, at: location, "the text in UTF-16 \(reason)")
    }
}
