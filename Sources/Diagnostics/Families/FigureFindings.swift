extension Diagnostic {
    /// AGG321-330: versions, decisions and computed forecasts.
    static let figureCodes: [DiagnosticCode] = [agg321, agg322, agg323, agg324, agg325, agg326, agg327, agg329, agg330]

    static let agg321 = DiagnosticCode(
        "AGG321", .error, "A table shows a version that no file has",
        cause: "The month is misspelt, or the forecast of that month has not arrived.",
        remedy: "Use the month of a forecast that there is, or deliver the file.")
    /// No file has the version of the scenario; `known` are those that files have.
    package static func versionWithoutFile(
        _ version: String, _ scenario: String, known: [String], at location: SourceLocation
    ) -> Self {
        var versions: [String] = []
        for one in known where !versions.contains(one) { versions.append(one) }
        return Self(
            agg321, at: location, "no file has the version \(version) of \(scenario)",
            help: versions.isEmpty
                ? "name the files `…-{version}…`, or give them a column `version`"
                : "there are \(versions.joined(separator: ", "))")
    }

    static let agg322 = DiagnosticCode(
        "AGG322", .note, "The rows of a table are not the parts of its total",
        cause: "A row takes everything, and the other rows leave something out or show it more than once.",
        remedy: "Nothing is needed if it is meant; the total is right in any case.")
    /// A place in the report is on no row beside the total, or on several.
    package static func rowsAreNoParts(
        table: String, verksamhet: String, slag: String, isMissing: Bool, count: Int, at location: SourceLocation
    ) -> Self {
        let more = count > 1 ? ", and \(count - 1) more" : ""
        return Self(
            agg322, at: location,
            isMissing
                ? "table \(table): no row beside the total shows \(verksamhet), \(slag)\(more)"
                : "table \(table): several rows beside the total show \(verksamhet), \(slag)\(more)"
        ).about(table)
    }

    static let agg323 = DiagnosticCode(
        "AGG323", .note, "Forecasts were computed",
        cause: "`computed:` says how, where no file gives a forecast.",
        remedy: "Nothing is needed; the figures are marked in print.")
    package static func computedForecasts(
        _ scenario: String, places: [String], count: Int, at location: SourceLocation
    ) -> Self {
        let more = count > places.count ? " and \(count - places.count) more" : ""
        return Self(
            agg323, at: location,
            "\(scenario): no file gives, so computed: \(places.joined(separator: ", "))\(more)"
        ).about(scenario)
    }

    static let agg324 = DiagnosticCode(
        "AGG324", .warning, "A forecast cannot be computed",
        cause: "The method divides by a share of the year that is 0, or has the other sign, or lacks a budget.",
        remedy: "Choose another method for the row, or give its forecast in a file.")
    package static func forecastNotComputable(
        _ scenario: String, method: String, verksamhet: String, slag: String, reason: String,
        at location: SourceLocation
    ) -> Self {
        Self(
            agg324, at: location,
            "\(scenario): \(method) gives no figure for \(verksamhet), \(slag): \(reason)"
        ).about("\(scenario) \(verksamhet) \(slag)")
    }

    static let agg325 = DiagnosticCode(
        "AGG325", .error, "Versions of forecasts contradict one another",
        cause:
            "Some amounts have a version and others none, so that they have no order; or a file and its rows differ.",
        remedy: "Name all files `…-{version}…`, or give all of them a column `version`.")
    package static func mixedVersions(_ scenario: String, known: [String], at location: SourceLocation) -> Self {
        Self(
            agg325, at: location,
            "\(scenario): some amounts have a version (\(known.joined(separator: ", "))) and others have none")
    }

    static let agg327 = DiagnosticCode(
        "AGG327", .warning, "Amounts of a plan are of a year far off",
        cause: "The year is probably mistyped; no table of this report shows it.",
        remedy: "Correct the period; nothing is needed if the plan does reach that far.")
    /// A budget or forecast has amounts for a fiscal year more than ten years from the report's.
    package static func farYear(_ year: Int, from report: Int, _ scenario: String, at location: SourceLocation) -> Self
    {
        Self(
            agg327, at: location, "there are amounts of \(scenario) for \(year), and the report is of \(report)"
        ).about("\(year), \(location.path)")
    }

    /// Rows of a file whose name says one version say another.
    package static func otherVersion(_ version: String, file: String, at location: SourceLocation) -> Self {
        Self(
            agg325, at: location, "the file's name says version \(file), and rows say \(version)",
            help: "name the file by the month of its rows, or leave `version` empty")
    }

    /// A budget has a decision of `day`, more than a year after the report's.
    package static func farDecision(_ day: String, from report: Int, at location: SourceLocation) -> Self {
        Self(
            agg327, at: location, "a decision is of \(day), and the report is of \(report)",
            help: "correct beslutad; until that day the amounts are in no table"
        ).about("\(day), \(location.path)")
    }

    static let agg329 = DiagnosticCode(
        "AGG329", .warning, "A forecast is of some months alone",
        cause: "The file has neither an amount for the year nor all its months; the year is the sum of what it has.",
        remedy: "Give the whole year, the outcome so far included, or a row for each month.")
    /// A forecast gives `months` months of a year, and no amount for the year.
    package static func partOfForecast(
        _ scenario: String, year: Int, months: Int, at location: SourceLocation
    ) -> Self {
        Self(
            agg329, at: location,
            "\(scenario) has \(months) month\(months == 1 ? "" : "s") of \(year), which helår takes for the year"
        ).about("\(year), \(location.path)")
    }

    static let agg330 = DiagnosticCode(
        "AGG330", .warning, "A source of a forecast lacks a version that another has",
        cause: "A table shows one version of a scenario; what the source has in other versions is not in it.",
        remedy: "Deliver the version that is missing, or make the source a scenario of its own.")
    /// A source has no amounts of a version that tables show of another source of the scenario.
    package static func versionLacking(_ scenario: String, _ version: String, at location: SourceLocation) -> Self {
        Self(
            agg330, at: location,
            "this source has no \(scenario) of \(version), which tables show of another source"
        ).about("\(scenario) \(version)")
    }

    static let agg326 = DiagnosticCode(
        "AGG326", .error, "The rows of a transfer do not add up to 0",
        cause: "An omföring moves money from one row of the budget to another; a row is missing, or has another beslut "
            + "or another day.",
        remedy: "Correct the rows, or make the difference a tillagg.")
    package static func transferIsNotZero(
        _ decision: String, year: Int, amount: String, at location: SourceLocation
    ) -> Self {
        Self(
            agg326, at: location, "the omföring \(decision) adds up to \(amount) kr in \(year), not 0",
            help: "correct its rows, or make the difference a `tillagg`"
        ).about(decision)
    }
}
