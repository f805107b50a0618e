extension Diagnostic {
    /// AGG3xx: whether the sources reach the month, and what they gave before.
    static let completenessCodes: [DiagnosticCode] = [
        agg303, agg304, agg305, agg306, agg307, agg308, agg309, agg311, agg312, agg313, agg314, agg315, agg316, agg317,
        agg331,
    ]

    static let agg303 = DiagnosticCode(
        "AGG303", .warning, "A later month waits for a source",
        cause: "With `period: latest` a month is published when all utfall sources have outcome of it.",
        remedy: "Nothing, if the source is delivered later; else say `may_lack_month: true` on it.")
    /// `leader` has outcome to `last`, and the month `month` waits for `name`, which has it to `reached`.
    package static func monthWaits(
        _ month: String, for name: String, reached: String, leader: String, last: String, at location: SourceLocation
    ) -> Self {
        Self(
            agg303, at: location, "\(leader) has outcome to \(last); \(month) waits for: \(name) (to \(reached))"
        ).about("\(month), \(name)")
    }

    static let agg304 = DiagnosticCode(
        "AGG304", .error, "A source has fallen behind what is published",
        cause: "An older export was delivered again, or rows of the latest published month were taken away.",
        remedy: "Deliver the export again; or name the month with `--period`, or say `may_lack_month: true`.")
    /// The sources reach `month`, because of `name`, but `latest` names the published month `published`.
    package static func fallenBehind(
        _ name: String, reached: String, published: String, pipeline: String, at location: SourceLocation
    ) -> Self {
        Self(
            agg304, at: location,
            "\(name) has outcome to \(reached) alone, but \(published) is published",
            help: "deliver it again; or run with `--period \(reached)`, say `may_lack_month: true` on it, or, when "
                + "\(published) was published by mistake, `utfall unpublish \(pipeline) --period \(published)`")
    }

    static let agg305 = DiagnosticCode(
        "AGG305", .error, "A source does not reach the month",
        cause: "The month was named, and an export of an earlier day would leave a part of it out.",
        remedy: "Deliver the export of the month, or say `may_lack_month: true` on a source that may lack it.")
    /// A source has outcome to `reached`, in words, and not of the named month.
    package static func monthNotReached(
        _ name: String, month: String, reached: String, at location: SourceLocation
    ) -> Self {
        Self(agg305, at: location, "\(name) has no outcome of \(month), \(reached)")
    }

    static let agg306 = DiagnosticCode(
        "AGG306", .warning, "A source has amounts of earlier fiscal years alone",
        cause: "It is there to be compared with, or it is late at the turn of the year: it is not clear which.",
        remedy: "Say that it is meant: name the year in its path, or `may_lack_month: true`.")
    /// A source has amounts of `years` alone, so that the fiscal year `year` does not ask for it.
    package static func otherYear(_ name: String, years: String, year: Int, at location: SourceLocation) -> Self {
        Self(
            agg306, at: location,
            "\(name) has amounts of \(years) alone; no month of \(year) waits for it",
            help: "if it is there to be compared with, name the year in its path or say `may_lack_month: true`"
        ).about("\(years), \(name)")
    }

    static let agg307 = DiagnosticCode(
        "AGG307", .error, "A source no longer gives the year before",
        cause: "The export was made for fewer years, so that the comparison would be of nothing.",
        remedy: "Export both years again, or add a source that has the year before.")
    /// A source gave amounts of the fiscal year `year` in the run before.
    package static func comparisonGone(_ name: String, year: Int, at location: SourceLocation) -> Self {
        Self(agg307, at: location, "\(name) has no amounts of \(year) any more, which the run before compared with")
    }

    static let agg308 = DiagnosticCode(
        "AGG308", .warning, "There is nothing of the year that a table compares with",
        cause: "A column is of the year before, but no source has utfall of it.",
        remedy: "Add a source with the year before, or remove the column.")
    /// A table compares with the fiscal year `year`, of which no source has outcome.
    package static func noComparison(_ table: String, year: Int, at location: SourceLocation) -> Self {
        Self(
            agg308, at: location, "table \(table) compares with \(year), but no source has utfall of that year"
        ).about("\(year), \(table)")
    }

    static let agg309 = DiagnosticCode(
        "AGG309", .error, "A source delivers last year again",
        cause: "It gave amounts of this fiscal year before, and now it has those of earlier years alone.",
        remedy: "Deliver the export of this fiscal year.")
    /// A source gave amounts of the fiscal year `year` in the run before, and has those of `years` alone now.
    package static func lastYearAgain(_ name: String, year: Int, years: String, at location: SourceLocation) -> Self {
        Self(agg309, at: location, "\(name) has amounts of \(years) alone; the run before had those of \(year) from it")
    }

    static let agg311 = DiagnosticCode(
        "AGG311", .warning, "A source has months without outcome in between",
        cause: "A file of a monthly pattern is missing, or nothing was booked.",
        remedy: "Look whether a file is missing; say `may_lack_month: true` on a source that is not booked monthly.")

    static let agg312 = DiagnosticCode(
        "AGG312", .note, "A source that may lack months has some without outcome in between",
        cause: "The source says `may_lack_month: true`.",
        remedy: "Nothing, if that is meant.")
    /// A source has outcome before and after `months`, but not in them.
    package static func monthsBetween(
        _ name: String, months: [String], isAllowed: Bool, at location: SourceLocation
    ) -> Self {
        let listed =
            months.count > 3
            ? "\(months.count) months from \(months[0]) to \(months[months.count - 1])"
            : months.joined(separator: ", ")
        return Self(
            isAllowed ? agg312 : agg311, at: location, "\(name) has no outcome in \(listed), but before and after"
        ).about(months.map { "\($0), \(name)" })
    }

    static let agg313 = DiagnosticCode(
        "AGG313", .note, "A source that may lack the month has no outcome of it",
        cause: "The source says `may_lack_month: true`.",
        remedy: "Nothing, if that is meant.")
    package static func monthLacked(
        _ name: String, month: String, reached: String, at location: SourceLocation
    ) -> Self {
        Self(agg313, at: location, "\(name) has no outcome of \(month), \(reached), which `may_lack_month` allows")
    }

    static let agg314 = DiagnosticCode(
        "AGG314", .warning, "A published month is behind its sources",
        cause: "A run publishes one month; amounts of an earlier one have changed since it was published.",
        remedy: "Run again for the earlier month, so that its tables have the change.")
    /// The published run of `month` differs from what its sources give now; `changes` in words.
    package static func earlierMonthBehind(
        _ month: String, changes: String, pipeline: String, at location: SourceLocation
    ) -> Self {
        Self(
            agg314, at: location, "\(month) is behind its sources: \(changes)",
            help: "run `utfall run \(pipeline) --period \(month)`"
        ).about(month)
    }

    static let agg331 = DiagnosticCode(
        "AGG331", .warning, "A correction lands in a closed month",
        cause: "Outcome of a closed month has changed; later months show it, the closed one does not.",
        remedy: "Nothing, if the closed figures are to stay; else reopen the month and run it again.")
    /// The sources have changed the outcome through the closed `month` by `sum`; `changes` in words.
    package static func closedMonthCorrected(
        _ month: String, sum: String, changes: String, pipeline: String, at location: SourceLocation
    ) -> Self {
        Self(
            agg331, at: location, "\(month) is closed, and a correction of \(sum) kr lands in it: \(changes)",
            help: "`utfall reopen \(pipeline) --period \(month)`, then run it, to have it in that month as well"
        ).about("\(month), \(sum)")
    }

    static let agg315 = DiagnosticCode(
        "AGG315", .warning, "A new fiscal year waits for a source",
        cause: "One source has nothing but the new year, and another has not reached it; no month has both.",
        remedy: "Nothing, if the source is delivered later; what is published stays until then.")
    /// `turned` has nothing but a new fiscal year, which `name` has not reached: `published` stays.
    package static func yearTurned(
        _ name: String, reached: String, turned: String, published: String, at location: SourceLocation
    ) -> Self {
        Self(
            agg315, at: location,
            "\(turned) has a new fiscal year alone, which waits for: \(name) (to \(reached)); \(published) stays"
        ).about("\(published), \(name)")
    }

    static let agg316 = DiagnosticCode(
        "AGG316", .error, "A source has no outcome in any month",
        cause: "The export is empty, holds balance accounts alone, or its amounts are of whole years.",
        remedy: "Deliver the export again, or say `may_lack_month: true` on a source that may lack the month.")
    package static func noMonthAtAll(_ name: String, at location: SourceLocation) -> Self {
        Self(agg316, at: location, "\(name) has no outcome in any month")
    }

    static let agg317 = DiagnosticCode(
        "AGG317", .warning, "A later month waits for a file of its own",
        cause: "The outcome of the month is there, but not the file whose path names the month.",
        remedy: "Nothing, if the file comes later; else deliver it, or correct the path.")
    /// The outcome of `month` is there, but not the file `name`, so that `taken` is published.
    package static func fileAwaited(_ name: String, month: String, taken: String, at location: SourceLocation) -> Self {
        Self(
            agg317, at: location, "\(month) waits for \(name), which is not there; the run is for \(taken)"
        ).about("\(month), \(name)")
    }
}
