/// Codes of the family SRC about deliveries: files that are gone, too old, or dated as nothing can be.
public enum DeliveryCodes {
    /// All of them, ascending.
    public static let all: [DiagnosticCode] = [fewerFiles, tooOld, strayDates]

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
}

extension Diagnostic {
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
