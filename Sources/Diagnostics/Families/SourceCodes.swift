/// The family SRC: files as such, before their format matters.
public enum SourceCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] =
        [
            noSource, corruptGzip, expansion, unrecognised, tooManyCodings, longLine, emptyFile, overflow,
            longVoucher, longField, copiedFile, splitYear, repeatedBalances,
        ] + duplicateCodes + DeliveryCodes.all + [passedOver]

    static let noSource = DiagnosticCode(
        "SRC101", .error, "No file for a source",
        cause: "The export has not arrived, or the path or pattern in the pipeline does not match its name.",
        remedy: "Check that the export job has run, and compare the path with the folder's content.")
    static let corruptGzip = DiagnosticCode(
        "SRC102", .error, "A compressed file is cut off or damaged",
        cause: "The transfer stopped half-way, or the file was changed after it was compressed.",
        remedy: "Fetch the file again; compare its size with the original's.")
    static let expansion = DiagnosticCode(
        "SRC103", .error, "A compressed file expands beyond the limit",
        cause: "The file is made to fill memory and disk, or holds an unusual amount of repetition.",
        remedy: "If the file is in order, raise `limits: expansion_ratio` in the pipeline.")
    static let unrecognised = DiagnosticCode(
        "SRC104", .error, "A file is not any export that is understood",
        cause: "An error page, a workbook or a document was saved under the name of an export.",
        remedy: "Open the file and look; SIE starts with #FLAGGA, XML with <, and CSV with a header line.")
    static let tooManyCodings = DiagnosticCode(
        "SRC105", .error, "A source has more distinct konteringar than the limit",
        cause: "A column that is unique on every row, such as a voucher number, is read as a code part.",
        remedy: "Correct the columns or dimensions, or raise `limits: codings` in the pipeline.")
    static let longLine = DiagnosticCode(
        "SRC106", .error, "A line is longer than the limit",
        cause: "A quote that is never closed has swallowed the rest of the file, or the file is not text.",
        remedy: "Look at the line; if it is in order, raise `limits: line_bytes` in the pipeline.")
    static let emptyFile = DiagnosticCode(
        "SRC107", .error, "A file is empty",
        cause: "The export failed after creating the file.",
        remedy: "Run the export again.")
    static let overflow = DiagnosticCode(
        "SRC108", .error, "A sum does not fit",
        cause: "Amounts are far beyond any ledger's, often since a code or a date is read as an amount.",
        remedy: "Check which column holds the amounts.")
    static let longVoucher = DiagnosticCode(
        "SRC109", .error, "A voucher is longer than the limit",
        cause: "The voucher is never closed, or the program books a whole period as one voucher.",
        remedy: "Look at the voucher; if it is in order, raise `limits: voucher_bytes` in the pipeline.")
    static let longField = DiagnosticCode(
        "SRC110", .error, "A field is longer than the limit",
        cause: "A quote that is never closed has swallowed what follows, or the file is no table.",
        remedy: "Look at the field; if it is in order, raise `limits: field_bytes` in the pipeline.")
    static let copiedFile = DiagnosticCode(
        "SRC111", .error, "Two files of a scenario are the same",
        cause: "An export was saved twice, such as `export (1).se`, and the pattern in the pipeline takes both.",
        remedy: "Remove one of the files; their amounts would count twice.")
    static let splitYear = DiagnosticCode(
        "SRC112", .error, "A fiscal year lies in two of the pipeline's",
        cause: "The amounts are for a whole fiscal year, which starts in another month than the pipeline's.",
        remedy: "Correct `fiscal_year_starts` in the pipeline, or read figures that have months, as vouchers have.")
    static let repeatedBalances = DiagnosticCode(
        "SRC113", .error, "A company's outcome of a year is in two files, in one of them as balances",
        cause: "An export of balances has the year before as well, which another file has, as balances or vouchers.",
        remedy: "Leave one of the files out, or say `part_of_ledger: true` where no amount is in both of them.")
    static let passedOver = DiagnosticCode(
        "SRC130", .note, "Lock files or unfinished downloads were passed over",
        cause:
            "A spreadsheet program has the file open (`~$budget.xlsx`, `.~lock.budget.xlsx#`), or a download or copy "
            + "has not ended (`.part`, `.crdownload`, `.tmp`).",
        remedy: "Nothing, if the export itself is there; a path without pattern reads also a file with such a name.")
}

extension Diagnostic {
    /// No file matches a source's path, but for `passedOver` of them that are lock files or not whole.
    public static func noSource(
        _ pattern: String, passedOver: Int = 0, at location: SourceLocation
    ) -> Diagnostic {
        let but =
            switch passedOver {
            case 0: ""
            case 1: " but one that was passed over"
            default: " but \(passedOver) that were passed over"
            }
        return Diagnostic(SourceCodes.noSource, at: location, "no file matches \(pattern)\(but)")
    }

    /// Files that a pattern finds are lock files, or not whole.
    public static func passedOver(_ names: [String], at location: SourceLocation) -> Diagnostic {
        // A folder full of them is told, but not listed.
        let rest = names.count > 10 ? " and \(names.count - 10) more" : ""
        return Diagnostic(
            SourceCodes.passedOver, at: location,
            "passed over \(names.prefix(10).joined(separator: ", "))\(rest): "
                + "lock files, or downloads that have not ended")
    }

    /// The compressed data breaks off or is damaged at the location's byte.
    public static func corruptGzip(_ reason: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SourceCodes.corruptGzip, at: location, "the compressed data \(reason)")
    }

    /// More than `limit` bytes come out of each byte.
    public static func expansion(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SourceCodes.expansion, at: location, "the file expands to more than \(limit) times its size")
    }

    /// The content is not of a known format; `evidence` says what it looks like.
    public static func unrecognised(_ evidence: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SourceCodes.unrecognised, at: location, "not a ledger export: \(evidence)")
    }

    /// The source has more than `limit` distinct konteringar.
    public static func tooManyCodings(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SourceCodes.tooManyCodings, at: location, "more than \(limit) distinct konteringar")
    }

    /// The line is longer than `limit` bytes.
    public static func longLine(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SourceCodes.longLine, at: location, "the line is longer than \(limit) bytes")
    }

    /// The voucher, with its rows, is longer than `limit` bytes.
    public static func longVoucher(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SourceCodes.longVoucher, at: location, "the voucher is longer than \(limit) bytes")
    }

    /// The field of a table is longer than `limit` bytes.
    public static func longField(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SourceCodes.longField, at: location, "the field is longer than \(limit) bytes")
    }

    /// The file has the same bytes as another of its scenario.
    public static func copiedFile(of other: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SourceCodes.copiedFile, at: location, "the file is the same as \(other), byte for byte")
    }

    /// Outcome of a company in some fiscal years is in another file, too, and one of both has it as balances.
    public static func repeatedBalances(
        _ company: String, years: [Int], in other: String, at location: SourceLocation
    ) -> Diagnostic {
        let years = years.map(String.init).joined(separator: ", ")
        return Diagnostic(
            SourceCodes.repeatedBalances, at: location,
            "outcome\(company.isEmpty ? "" : " of \(company)") in \(years) is in \(other), too, and would count twice")
    }

    /// The file has no bytes.
    public static func emptyFile(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SourceCodes.emptyFile, at: location, "the file is empty")
    }

    /// A sum is beyond 64 bits of öre.
    public static func overflow(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SourceCodes.overflow, at: location, "the amounts sum to more than 92 thousand billion kronor")
    }

    /// A whole year's amounts belong to two fiscal years of the pipeline, which start in `firstMonth`.
    public static func splitYear(_ start: String, _ end: String, firstMonth: Int, at location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            SourceCodes.splitYear, at: location,
            "the fiscal year \(start) – \(end) lies in two of the pipeline's, which start in month \(firstMonth)")
    }
}
