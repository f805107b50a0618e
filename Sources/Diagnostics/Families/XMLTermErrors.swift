extension Diagnostic {
    /// XML330-342: records of XML whose rows say something of themselves that cannot be.
    static let xmlTermCodes: [DiagnosticCode] = [
        xml330, xml331, xml332, xml333, xml334, xml335, xml336, xml337, xml338, xml339, xml340, xml341, xml342,
    ]

    static let xml330 = DiagnosticCode(
        "XML330", .error, "The typ of a row is unknown",
        cause: "The word is misspelt, or the field holds something else than what a decision does to a budget.",
        remedy: "Write ursprunglig, tillagg or omforing, or leave the field empty.")

    static let xml331 = DiagnosticCode(
        "XML331", .error, "A later decision has no day",
        cause: "A tillagg or an omforing counts from the day on which it was decided; beslutad is empty.",
        remedy: "Fill in beslutad, such as 2026-04-20.")

    static let xml332 = DiagnosticCode(
        "XML332", .error, "A transfer names no decision",
        cause: "The rows of an omforing add up to 0 by decision, and beslut is empty.",
        remedy: "Fill in beslut, such as the paragraph of the minutes.")

    static let xml333 = DiagnosticCode(
        "XML333", .error, "The day of a decision cannot be read",
        cause: "The field beslutad holds a month, a text, or a day in another order.",
        remedy: "Write the day as 2026-04-20, or say `date_format` on the source in the pipeline.")

    static let xml334 = DiagnosticCode(
        "XML334", .error, "A decision stands in a row that is not decided",
        cause: "Only a budget rests on decisions; the row is of a forecast or of the outcome.",
        remedy: "Leave beslut, beslutad and typ empty in such rows.")

    static let xml335 = DiagnosticCode(
        "XML335", .error, "A version is not a month",
        cause: "The version of a forecast is the month that it was made after.",
        remedy: "Write it as 2026-02.")

    static let xml336 = DiagnosticCode(
        "XML336", .error, "A version stands in a row that has none",
        cause: "Only a forecast has versions; a budget has decisions, and an outcome is what is booked.",
        remedy: "Leave version empty in such rows, or leave the field out.")

    static let xml337 = DiagnosticCode(
        "XML337", .error, "A scenario is unknown",
        cause: "The field is empty or misspelt, or the pipeline does not have the scenario.",
        remedy: "Write utfall, budget, prognos or a scenario that the pipeline names under `scenarios`.")

    static let xml338 = DiagnosticCode(
        "XML338", .error, "A row is of money and of a volume",
        cause: "Both slag and matt are filled in.",
        remedy: "Give money and volumes rows of their own.")

    static let xml339 = DiagnosticCode(
        "XML339", .error, "An amount stands in another field than its row's kind has",
        cause: "A row with matt has its figure under antal and nothing else; a row with slag has none there.",
        remedy: "Put the figures of volumes under antal, and those of money under belopp.")

    static let xml340 = DiagnosticCode(
        "XML340", .error, "A name is that of several",
        cause: "Two or more rows of a register have the same name, so that it does not tell which is meant.",
        remedy: "Write the id instead of the name.")

    static let xml341 = DiagnosticCode(
        "XML341", .error, "A matt is unknown",
        cause: "The word is misspelt, or the register of volumes does not have it.",
        remedy: "Write the id or the name of one, or add it to the register.")

    static let xml342 = DiagnosticCode(
        "XML342", .note, "A volume is in no table",
        cause: "There is no register of volumes, and no row or column of a table names the matt.",
        remedy: "None is needed; name it in a table, or give the pipeline a register with `matt:`.")

    /// What a row says of itself cannot be.
    package static func xmlTerms(_ fault: RowTermsFault, at location: SourceLocation) -> Self {
        let code =
            switch fault {
            case .kind: xml330
            case .noDay: xml331
            case .noDecision: xml332
            case .day: xml333
            case .decision: xml334
            case .version: xml335
            case .versionElsewhere: xml336
            case .scenario: xml337
            case .slagAndMatt: xml338
            case .noCount, .strayAmount: xml339
            case .ambiguous: xml340
            case .matt: xml341
            case .unusedMatt: xml342
            }
        return Self(code, at: location, fault.message, help: fault.help)
    }
}
