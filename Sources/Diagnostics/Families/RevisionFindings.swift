extension Diagnostic {
    /// PUB107 and PUB2xx: closed months, and revisions that were set aside or are too many.
    static let revisionCodes: [DiagnosticCode] = [pub107, pub201, pub202]

    static let pub107 = DiagnosticCode(
        "PUB107", .error, "The month is closed, and the run would change its figures",
        cause: "The sources or the configuration have changed since `utfall close`; the closed figures stay.",
        remedy: "Reopen the month if the change belongs in it; else nothing, later months have it.")
    /// The run would change figures of a closed month, whose published run is `run`; `changes` in words.
    package static func monthIsClosed(
        _ month: String, run: String, changes: [String], pipeline: String, at output: String
    ) -> Self {
        let shown = changes.prefix(3).joined(separator: "; ")
        let rest = changes.count > 3 ? " and \(changes.count - 3) more" : ""
        return Self(
            pub107, at: SourceLocation(output),
            "\(month) is closed (\(run)), and the run would change its figures: \(shown)\(rest)",
            help: "`utfall reopen \(pipeline) --period \(month)` first; or run with `--force`, which leaves it closed")
    }

    static let pub201 = DiagnosticCode(
        "PUB201", .warning, "A run that was rolled back or unpublished is not published again",
        cause: "Its inputs and its configuration are still those of the revision that was left by hand.",
        remedy: "Nothing, if that is meant; a run with `--force` publishes.")
    /// The revision `left` was left for `published`, or for none, and nothing has changed since.
    package static func leftStands(
        _ month: String, left: String, published: String?, pipeline: String, at output: String
    ) -> Self {
        let state = published.map { "was rolled back from \(left) to \($0)" } ?? "was unpublished (\(left))"
        return Self(
            pub201, at: SourceLocation(output),
            "\(month) \(state), and its inputs and configuration are the same; nothing is published",
            help: "run `utfall run \(pipeline) --period \(month) --force` to publish it"
        ).about("\(left), \(published ?? "none")")
    }

    static let pub202 = DiagnosticCode(
        "PUB202", .warning, "Old revisions could not be removed",
        cause: "`keep` under `output` asks for it, and the disk refuses.",
        remedy: "Mend what the message names; the next run removes them.")
    package static func notPruned(_ reason: String, output: String) -> Self {
        Self(pub202, at: SourceLocation(output), "old revisions stay: \(reason)")
    }
}
