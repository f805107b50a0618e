extension Diagnostic {
    /// CSV330-343: tables whose rows say something of themselves that cannot be.
    static let csvTermCodes: [DiagnosticCode] = [
        csv330, csv331, csv332, csv333, csv334, csv335, csv336, csv337, csv338, csv339, csv340, csv341, csv342,
        csv343,
    ]

    static let csv330 = DiagnosticCode(
        "CSV330", .error, "The typ of a row is unknown",
        cause: "The word is misspelt, or the column holds something else than what a decision does to a budget.",
        remedy: "Write ursprunglig, tillagg or omforing, or leave the cell empty.")

    static let csv331 = DiagnosticCode(
        "CSV331", .error, "A later decision has no day",
        cause: "A tillagg or an omforing counts from the day on which it was decided; beslutad is empty.",
        remedy: "Fill in beslutad, such as 2026-04-20.")

    static let csv332 = DiagnosticCode(
        "CSV332", .error, "A transfer names no decision",
        cause: "The rows of an omforing add up to 0 by decision, and beslut is empty.",
        remedy: "Fill in beslut, such as the paragraph of the minutes.")

    static let csv333 = DiagnosticCode(
        "CSV333", .error, "The day of a decision cannot be read",
        cause: "The cell beslutad holds a month, a text, or a day in another order.",
        remedy: "Write the day as 2026-04-20, or say `date_format` on the source in the pipeline.")

    static let csv334 = DiagnosticCode(
        "CSV334", .error, "A decision stands in a row that is not decided",
        cause: "Only a budget rests on decisions; the row is of a forecast or of the outcome.",
        remedy: "Leave beslut, beslutad and typ empty in such rows.")

    static let csv335 = DiagnosticCode(
        "CSV335", .error, "A version is not a month",
        cause: "The version of a forecast is the month that it was made after.",
        remedy: "Write it as 2026-02.")

    static let csv336 = DiagnosticCode(
        "CSV336", .error, "A version stands in a row that has none",
        cause: "Only a forecast has versions; a budget has decisions, and an outcome is what is booked.",
        remedy: "Leave version empty in such rows, or leave the column out.")

    static let csv337 = DiagnosticCode(
        "CSV337", .error, "A scenario is unknown",
        cause: "The cell is empty or misspelt, or the pipeline does not have the scenario.",
        remedy: "Write utfall, budget, prognos or a scenario that the pipeline names under `scenarios`.")

    static let csv338 = DiagnosticCode(
        "CSV338", .error, "A row is of money and of a volume",
        cause: "Both slag and matt are filled in.",
        remedy: "Give money and volumes rows of their own.")

    static let csv339 = DiagnosticCode(
        "CSV339", .error, "An amount stands in another column than its row's kind has",
        cause: "A row with matt has its figure under antal and nothing else; a row with slag has none there.",
        remedy: "Put the figures of volumes under antal, and those of money under belopp.")

    static let csv340 = DiagnosticCode(
        "CSV340", .error, "A name is that of several",
        cause: "Two or more rows of a register have the same name, so that it does not tell which is meant.",
        remedy: "Write the id instead of the name.")

    static let csv341 = DiagnosticCode(
        "CSV341", .error, "A matt is unknown",
        cause: "The word is misspelt, or the register of volumes does not have it.",
        remedy: "Write the id or the name of one, or add it to the register.")

    static let csv342 = DiagnosticCode(
        "CSV342", .note, "A volume is in no table",
        cause: "There is no register of volumes, and no row or column of a table names the matt.",
        remedy: "None is needed; name it in a table, or give the pipeline a register with `matt:`.")

    static let csv343 = DiagnosticCode(
        "CSV343", .error, "The title names another year",
        cause: "Rows without time are of the fiscal year of the file's name or of the run; the title contradicts it.",
        remedy: "Correct what is wrong; where the title is not of the amounts, say `year` on the source.")
    /// A line above the header of a plan names other years than the one that its rows would be of.
    package static func csvOtherYear(_ title: String, year: Int, at location: SourceLocation) -> Self {
        Self(csv343, at: location, "\"\(title)\" names another year than \(year), which its rows would be of")
    }

    /// What a row says of itself cannot be.
    package static func csvTerms(_ fault: RowTermsFault, at location: SourceLocation) -> Self {
        let code =
            switch fault {
            case .kind: csv330
            case .noDay: csv331
            case .noDecision: csv332
            case .day: csv333
            case .decision: csv334
            case .version: csv335
            case .versionElsewhere: csv336
            case .scenario: csv337
            case .slagAndMatt: csv338
            case .noCount, .strayAmount: csv339
            case .ambiguous: csv340
            case .matt: csv341
            case .unusedMatt: csv342
            }
        return Self(code, at: location, fault.message, help: fault.help)
    }
}
