// SRC114-120: money that is given twice.
extension SourceCodes {
    static let duplicateCodes = [
        sharedVouchers, sharedDays, repeatedVouchers, repeatedRows, repeatedBlock, repeatedAmount,
        sharedRows,
    ]

    static let sharedVouchers = DiagnosticCode(
        "SRC114", .error, "Vouchers stand in two files",
        cause:
            "Exports overlap: one for the year so far lies beside one for a month, or an export was fetched twice and "
            + "differs in its head, order, format or compression alone.",
        remedy:
            "Leave one of the files out, or export without overlap. Where both really count, say `duplicates: allow` "
            + "on the source.")
    static let sharedDays = DiagnosticCode(
        "SRC115", .error, "Two files have the same rows of a day",
        cause:
            "One of the files has no voucher numbers, or the two are in different formats, and all that the one has of "
            + "a day the other has as well: exports overlap, or one ledger was exported twice.",
        remedy:
            "Leave one of the files out, or export without overlap. Where both really count, say `duplicates: allow` "
            + "on the source.")
    static let repeatedVouchers = DiagnosticCode(
        "SRC116", .error, "Vouchers stand twice in a file",
        cause: "An export was appended to another, or the system wrote its vouchers once for each of two selections.",
        remedy: "Export again. Where they really count twice, say `duplicates: allow` on the source.")
    static let repeatedRows = DiagnosticCode(
        "SRC117", .error, "Rows of a file stand several times",
        cause: "A table was pasted twice, or joined with another that has two rows for each of its own.",
        remedy: "Export again. Where the rows really count twice, say `duplicates: allow` on the source.")
    static let repeatedBlock = DiagnosticCode(
        "SRC118", .warning, "A block of rows stands twice in a file",
        cause: "A part of the table was pasted twice. Without voucher numbers it may also be equal bookings.",
        remedy: "Compare the two blocks, and remove one of them if it is too much.")
    static let repeatedAmount = DiagnosticCode(
        "SRC119", .error, "An amount of a budget or forecast is given twice",
        cause:
            "Two versions of a budget or forecast lie under one pattern, or a row was copied: in report terms "
            + "verksamhet, slag and period stand twice; in ledger terms kontering, month and text stand in two files.",
        remedy:
            "Keep one of them. Where both really add up, put them into one row, or say `duplicates: allow` on the "
            + "source.")
    static let sharedRows = DiagnosticCode(
        "SRC120", .error, "Two tables have the same rows",
        cause:
            "Exports without voucher numbers overlap: most rows of their common days stand in both, and some were "
            + "added or changed in between.",
        remedy:
            "Leave one of the files out, or export without overlap. Where both really count, say `duplicates: allow` "
            + "on the source.")
}

extension Diagnostic {
    /// So many vouchers are in another file too, one of them on a line of it.
    public static func sharedVouchers(
        _ count: Int, in other: String, example: String?, otherLine: Int?, at location: SourceLocation
    ) -> Diagnostic {
        let isOne = count == 1
        let line = otherLine.map { " (line \($0) there)" } ?? ""
        return Diagnostic(
            SourceCodes.sharedVouchers, at: location,
            "\(isOne ? "a voucher is" : "\(count) vouchers are") in \(other), too"
                + (example.map { ": \($0)\(line)" } ?? "")
        ).about("\(other), \(location.path)")
    }

    /// All rows of so many days are in another file too.
    public static func sharedDays(
        _ days: Int, first: String, in other: String, otherLine: Int, at location: SourceLocation
    ) -> Diagnostic {
        let what = days == 1 ? "all rows of \(first) are" : "all rows of \(days) dates are"
        let line = days == 1 ? " (line \(otherLine) there)" : ": \(first) (line \(otherLine) there)"
        return Diagnostic(SourceCodes.sharedDays, at: location, "\(what) in \(other), too\(line)")
            .about("\(other), \(location.path)")
    }

    /// So many rows without vouchers are in another table too, one of them on a line of it.
    public static func sharedRows(
        _ count: Int, in other: String, otherLine: Int, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            SourceCodes.sharedRows, at: location,
            "\(count) rows are in \(other), too: this one is on line \(otherLine) there"
        ).about("\(other), \(location.path)")
    }

    /// So many vouchers stand twice, one of them on the line of the location and on an earlier one.
    public static func repeatedVouchers(
        _ count: Int, example: String?, firstLine: Int?, at location: SourceLocation
    ) -> Diagnostic {
        let first = firstLine.map { " (line \($0) has it, too)" } ?? ""
        return Diagnostic(
            SourceCodes.repeatedVouchers, at: location,
            "\(count == 1 ? "a voucher stands" : "\(count) vouchers stand") twice, with the same rows"
                + (example.map { ": \($0)\(first)" } ?? "")
        ).about(location.path)
    }

    /// The rows of a table, or of most vouchers where there is no line, stand several times.
    public static func repeatedRows(firstLine: Int?, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            SourceCodes.repeatedRows, at: location,
            firstLine.map { "the rows of the table come again: this one stands on line \($0), too" }
                ?? "in most vouchers every row stands several times"
        ).about(location.path)
    }

    /// A block of rows from `firstLine` on comes again on the line of the location.
    public static func repeatedBlock(firstLine: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            SourceCodes.repeatedBlock, at: location,
            "the rows from line \(firstLine) on come again here, in their order"
        ).about(location.path)
    }

    /// So many amounts are given on a line of another file as well, or of the same one, or for the year of a month.
    public static func repeatedAmount(
        _ count: Int, scenario: String, isYearAndMonth: Bool, other: String?, otherLine: Int,
        at location: SourceLocation
    ) -> Diagnostic {
        let place = other.map { "\($0):\(otherLine)" } ?? "line \(otherLine)"
        let rest = count == 1 ? "" : ", and \(count - 1) more amount\(count == 2 ? "" : "s") of the file"
        let kind = isYearAndMonth ? ", one for the year and one for a month of it" : ""
        return Diagnostic(
            SourceCodes.repeatedAmount, at: location,
            "the \(scenario) of this row is given by \(place), too\(kind)\(rest)"
        ).about("\(other ?? location.path), \(location.path)")
    }
}
