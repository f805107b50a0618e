extension Diagnostic {
    /// SRC121-127: files that are gone, too old, or dated as nothing can be.
    static let deliveryCodes: [DiagnosticCode] = [src121, src122, src123, src124, src125, src126, src127]

    static let src121 = DiagnosticCode(
        "SRC121", .warning, "A pattern finds fewer files than before",
        cause: "A file was moved or renamed, or one of a delivery is missing; its amounts are missing, too.",
        remedy: "Look for the files that are named; if they are gone on purpose, nothing.")
    /// A pattern has found `now` files, and `before` in the run before; `gone` are no longer there.
    package static func fewerFiles(
        _ pattern: String, now: Int, before: Int, gone: [String], at location: SourceLocation
    ) -> Self {
        let shown = gone.prefix(5).joined(separator: ", ") + (gone.count > 5 ? " and \(gone.count - 5) more" : "")
        return Self(
            src121, at: location,
            "\(pattern) finds \(now) file\(now == 1 ? "" : "s"), and found \(before) in the run before; gone: \(shown)"
        ).about(gone.isEmpty ? [pattern] : gone)
    }

    static let src122 = DiagnosticCode(
        "SRC122", .error, "The newest file of a source is too old",
        cause: "The export job has stopped, or the transfer of its files; `max_age_hours` says how old they may be.",
        remedy: "Look at the export job; or raise `max_age_hours`.")
    /// The newest file of a source is `hours` old, and may be `limit`.
    package static func tooOld(_ file: String, hours: Int64, limit: Int, at location: SourceLocation) -> Self {
        Self(src122, at: location, "the newest file, \(file), is \(hours) hours old; it may be \(limit)")
    }

    static let src123 = DiagnosticCode(
        "SRC123", .warning, "Rows are dated as they cannot be",
        cause: "A mistyped year or month, or a booking in advance; what is dated so leads no month.",
        remedy: "Correct the date in the ledger; the rows are counted in the month that they are dated in.")
    /// So many rows of a file, the first on `date`, are dated beyond a limit, in words.
    ///
    /// `clock` is today, when the file's own date is later.
    package static func strayDates(
        _ date: String, limit: String, rows: Int, clock: String?, at location: SourceLocation
    ) -> Self {
        let count = rows == 1 ? "1 row is" : "\(rows) rows are"
        let help = clock.map { "the file itself is of a later day than \($0): set the clock of this machine" }
        return Self(
            src123, at: location,
            "\(count) dated where no outcome can be, the first on \(date), \(limit); no month is published for it",
            help: help
        ).about(date)
    }

    static let src124 = DiagnosticCode(
        "SRC124", .warning, "A file that had rows has none",
        cause: "The export ended after its header, or its selection is empty; its amounts are missing.",
        remedy: "Export again; if there is nothing to export any more, nothing.")
    /// A file of outcome has no rows, and had `rows` in the run before.
    package static func fileEmptied(rows: Int, at location: SourceLocation) -> Self {
        Self(src124, at: location, "the file has no rows, and had \(rows) in the run before").about(location.path)
    }

    static let src125 = DiagnosticCode(
        "SRC125", .warning, "A source has lost its first months",
        cause: "A file of the first months is empty or has been replaced, or the selection of the export starts later.",
        remedy: "Deliver the months again; if they are gone on purpose, nothing.")
    /// A source has outcome from `now` on, nil for none, and had it from `before` on in the run before.
    package static func startsLater(_ name: String, now: String?, before: String, at location: SourceLocation) -> Self {
        Self(
            src125, at: location,
            "\(name) has \(now.map { "outcome from \($0) on" } ?? "no outcome"), and had it from \(before) on in the "
                + "run before"
        ).about("\(before), \(name)")
    }

    static let src126 = DiagnosticCode(
        "SRC126", .warning, "A source of an earlier year has lost its last months",
        cause: "An older export was delivered again, or a file is gone: what is compared with shrinks.",
        remedy: "Deliver the year again, to its end.")
    /// A source has outcome to `now`, and had outcome to `before` in the previous run.
    package static func endsEarlier(_ name: String, now: String, before: String, at location: SourceLocation) -> Self {
        Self(
            src126, at: location, "\(name) has outcome to \(now), and had it to \(before) in the run before"
        ).about("\(before), \(name)")
    }

    static let src127 = DiagnosticCode(
        "SRC127", .warning, "Rows are of a year that is not shown",
        cause: "A mistyped year, in a file that does not declare its fiscal years; the rows are in no table.",
        remedy: "Correct the date in the ledger, or remove rows of other years from the file.")
    package static func hiddenYear(_ year: Int, rows: Int, at location: SourceLocation) -> Self {
        Self(
            src127, at: location, "\(rows == 1 ? "1 row is" : "\(rows) rows are") of \(year), which no table shows"
        ).about("\(year), \(location.path)")
    }
}
