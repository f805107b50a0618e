/// Codes of the family SRC about deliveries: files that are gone, too old, or dated as nothing can be.
public enum DeliveryCodes {
    /// All of them, ascending.
    public static let all: [DiagnosticCode] = [
        fewerFiles, tooOld, strayDates, fileEmptied, startsLater, endsEarlier, hiddenYear,
    ]

    static let fewerFiles = DiagnosticCode(
        "SRC121", .warning, "A pattern finds fewer files than before",
        cause: "A file was moved or renamed, or one of a delivery is missing; its amounts are missing, too.",
        remedy: "Look for the files that are named; if they are gone on purpose, nothing.")

    static let tooOld = DiagnosticCode(
        "SRC122", .error, "The newest file of a source is too old",
        cause: "The export job has stopped, or the transfer of its files; `max_age_hours` says how old they may be.",
        remedy: "Look at the export job; or raise `max_age_hours`.")

    static let strayDates = DiagnosticCode(
        "SRC123", .warning, "Rows are dated as they cannot be",
        cause: "A mistyped year or month, or a booking in advance; what is dated so leads no month.",
        remedy: "Correct the date in the ledger; the rows are counted in the month that they are dated in.")

    static let fileEmptied = DiagnosticCode(
        "SRC124", .warning, "A file that had rows has none",
        cause: "The export ended behind its header, or its selection is empty; its amounts are missing.",
        remedy: "Export again; if there is nothing to export any more, nothing.")

    static let startsLater = DiagnosticCode(
        "SRC125", .warning, "A source has lost its first months",
        cause: "A file of the first months is empty or has been replaced, or the selection of the export starts later.",
        remedy: "Deliver the months again; if they are gone on purpose, nothing.")

    static let endsEarlier = DiagnosticCode(
        "SRC126", .warning, "A source of an earlier year has lost its last months",
        cause: "An older export was delivered again, or a file is gone: what is compared with shrinks.",
        remedy: "Deliver the year again, to its end.")

    static let hiddenYear = DiagnosticCode(
        "SRC127", .warning, "Rows are of a year that is not shown",
        cause: "A mistyped year, in a file that does not declare its fiscal years; the rows are in no table.",
        remedy: "Correct the date in the ledger, or remove rows of other years from the file.")
}

extension Diagnostic {
    /// A source has outcome to `now`, and had it to `before` in the run before.
    public static func endsEarlier(
        _ name: String, now: String, before: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DeliveryCodes.endsEarlier, at: location,
            "\(name) has outcome to \(now), and had it to \(before) in the run before"
        ).about("\(before), \(name)")
    }

    /// So many rows of a file are of a fiscal year that is neither published nor compared with.
    public static func hiddenYear(_ year: Int, rows: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DeliveryCodes.hiddenYear, at: location,
            "\(rows == 1 ? "1 row is" : "\(rows) rows are") of \(year), which no table shows"
        ).about("\(year), \(location.path)")
    }

    /// A file of outcome has no rows, and had `rows` in the run before.
    public static func fileEmptied(rows: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DeliveryCodes.fileEmptied, at: location,
            "the file has no rows, and had \(rows) in the run before"
        ).about(location.path)
    }

    /// A source has outcome from `now` on, nil for none, and had it from `before` on in the run before.
    public static func startsLater(
        _ name: String, now: String?, before: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DeliveryCodes.startsLater, at: location,
            "\(name) has \(now.map { "outcome from \($0) on" } ?? "no outcome"), and had it from \(before) on in the "
                + "run before"
        ).about("\(before), \(name)")
    }

    /// A pattern has found `now` files, and `before` in the run before; `gone` are no longer there.
    public static func fewerFiles(
        _ pattern: String, now: Int, before: Int, gone: [String], at location: SourceLocation
    ) -> Diagnostic {
        let shown = gone.prefix(5).joined(separator: ", ") + (gone.count > 5 ? " and \(gone.count - 5) more" : "")
        return Diagnostic(
            DeliveryCodes.fewerFiles, at: location,
            "\(pattern) finds \(now) file\(now == 1 ? "" : "s"), and found \(before) in the run before; gone: \(shown)"
        ).about(gone.isEmpty ? [pattern] : gone)
    }

    /// The newest file of a source is `hours` old, and may be `limit`.
    public static func tooOld(_ file: String, hours: Int64, limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DeliveryCodes.tooOld, at: location, "the newest file, \(file), is \(hours) hours old; it may be \(limit)")
    }

    /// So many rows of a file, the first on `date`, are dated beyond a limit, in words.
    ///
    /// `clock` is today, when the file's own date is later.
    public static func strayDates(
        _ date: String, limit: String, rows: Int, clock: String?, at location: SourceLocation
    ) -> Diagnostic {
        let count = rows == 1 ? "1 row is" : "\(rows) rows are"
        let help = clock.map { "the file itself is of a later day than \($0): set the clock of this machine" }
        return Diagnostic(
            DeliveryCodes.strayDates, at: location,
            "\(count) dated where no outcome can be, the first on \(date), \(limit); no month is published for it",
            help: help
        ).about(date)
    }
}
