extension Diagnostic {
    /// SRC114-120: money that is given twice.
    static let duplicateCodes: [DiagnosticCode] = [src114, src115, src116, src117, src118, src119, src120]

    static let src114 = DiagnosticCode(
        "SRC114", .error, "Vouchers stand in two files",
        cause:
            "Exports overlap: one for the year so far lies beside one for a month, or an export was fetched twice and "
            + "differs in its head, order, format or compression alone.",
        remedy:
            "Leave one of the files out, or export without overlap. Where both really count, say `duplicates: allow` "
            + "on the source.")
    /// A number of vouchers are in another file too, one of them on a given line of it.
    package static func sharedVouchers(
        _ count: Int, in other: String, example: String?, otherLine: Int?, at location: SourceLocation
    ) -> Self {
        let isOne = count == 1
        let line = otherLine.map { " (line \($0) there)" } ?? ""
        return Self(
            src114, at: location,
            "\(isOne ? "a voucher is" : "\(count) vouchers are") in \(other), too"
                + (example.map { ": \($0)\(line)" } ?? "")
        ).about("\(other), \(location.path)")
    }

    static let src115 = DiagnosticCode(
        "SRC115", .error, "Two files have the same rows of a day",
        cause:
            "One of the files has no voucher numbers, or the two are in different formats, and all that the one has of "
            + "a day the other has as well: exports overlap, or one ledger was exported twice.",
        remedy:
            "Leave one of the files out, or export without overlap. Where both really count, say `duplicates: allow` "
            + "on the source.")
    package static func sharedDays(
        _ days: Int, first: String, in other: String, otherLine: Int, at location: SourceLocation
    ) -> Self {
        let what = days == 1 ? "all rows of \(first) are" : "all rows of \(days) dates are"
        let line = days == 1 ? " (line \(otherLine) there)" : ": \(first) (line \(otherLine) there)"
        return Self(src115, at: location, "\(what) in \(other), too\(line)")
            .about("\(other), \(location.path)")
    }

    static let src116 = DiagnosticCode(
        "SRC116", .error, "Vouchers stand twice in a file",
        cause: "An export was appended to another, or the system wrote its vouchers once for each of two selections.",
        remedy: "Export again. Where they really count twice, say `duplicates: allow` on the source.")
    /// A number of vouchers are repeated, one of them on the line of the location and on an earlier one.
    package static func repeatedVouchers(
        _ count: Int, example: String?, firstLine: Int?, at location: SourceLocation
    ) -> Self {
        let first = firstLine.map { " (line \($0) has it, too)" } ?? ""
        return Self(
            src116, at: location,
            "\(count == 1 ? "a voucher stands" : "\(count) vouchers stand") twice, with the same rows"
                + (example.map { ": \($0)\(first)" } ?? "")
        ).about(location.path)
    }

    static let src117 = DiagnosticCode(
        "SRC117", .error, "Rows of a file stand several times",
        cause: "A table was pasted twice, or joined with another that has two rows for each of its own.",
        remedy: "Export again. Where the rows really count twice, say `duplicates: allow` on the source.")
    /// The rows of a table, or of most vouchers where no line is given, are repeated.
    package static func repeatedRows(firstLine: Int?, at location: SourceLocation) -> Self {
        Self(
            src117, at: location,
            firstLine.map { "the rows of the table come again: this one stands on line \($0), too" }
                ?? "in most vouchers every row stands several times"
        ).about(location.path)
    }

    static let src118 = DiagnosticCode(
        "SRC118", .warning, "A block of rows stands twice in a file",
        cause: "A part of the table was pasted twice. Without voucher numbers it may also be equal bookings.",
        remedy: "Compare the two blocks, and remove one of them if it is too much.")
    /// A block of rows from `firstLine` on comes again on the line of the location.
    package static func repeatedBlock(firstLine: Int, at location: SourceLocation) -> Self {
        Self(
            src118, at: location, "the rows from line \(firstLine) on come again here, in their order"
        ).about(location.path)
    }

    static let src119 = DiagnosticCode(
        "SRC119", .error, "An amount of a budget or forecast is given twice",
        cause:
            "Two versions of a budget or forecast lie under one pattern, or a row was copied: in report terms "
            + "verksamhet, slag or matt, period, version and beslut stand twice; in ledger terms kontering, month and "
            + "text stand in two files.",
        remedy:
            "Keep one of them. Where both really add up, put them into one row, or say `duplicates: allow` on the "
            + "source.")
    /// A number of amounts are given again: in another file, in the same one, or for the year of a month.
    package static func repeatedAmount(
        _ count: Int, scenario: String, isYearAndMonth: Bool, other: String?, otherLine: Int,
        at location: SourceLocation
    ) -> Self {
        let place = "\(other ?? location.path):\(otherLine)"
        let rest = count == 1 ? "" : ", and \(count - 1) more amount\(count == 2 ? "" : "s") of the file"
        let kind = isYearAndMonth ? ", one for the year and one for a month of it" : ""
        return Self(
            src119, at: location, "the \(scenario) of this row is given by \(place), too\(kind)\(rest)"
        ).about("\(other ?? location.path), \(location.path)")
    }

    static let src120 = DiagnosticCode(
        "SRC120", .error, "Two tables have the same rows",
        cause:
            "Exports without voucher numbers overlap: most rows of their common days stand in both, and some were "
            + "added or changed in between.",
        remedy:
            "Leave one of the files out, or export without overlap. Where both really count, say `duplicates: allow` "
            + "on the source.")
    /// A number of rows without vouchers are in another table too, one of them on a given line of it.
    package static func sharedRows(
        _ count: Int, in other: String, otherLine: Int, at location: SourceLocation
    ) -> Self {
        Self(
            src120, at: location, "\(count) rows are in \(other), too: this one is on line \(otherLine) there"
        ).about("\(other), \(location.path)")
    }
}
