extension Diagnostic {
    /// CSV125-146: tables whose cells can be read, but would not mean what they are taken for.
    static let csvMeaningErrorCodes: [DiagnosticCode] = [
        csv125, csv126, csv127, csv128, csv129, csv140, csv141, csv142, csv143, csv144, csv145, csv146,
    ]

    static let csv125 = DiagnosticCode(
        "CSV125", .error, "Two columns may hold the amount",
        cause: "Both have headings of an amount, and they differ.",
        remedy: "Name the one that is meant under `columns` on the source in the pipeline.")
    /// Two headings that are equally good for the amount.
    package static func csvTwoAmounts(_ columns: [String], at location: SourceLocation) -> Self {
        let names = columns.map { "\"\($0)\"" }.joined(separator: " and ")
        return Self(csv125, at: location, "\(names) may both be the amount, and differ")
    }

    static let csv126 = DiagnosticCode(
        "CSV126", .error, "Amounts of a part of the year would not be read",
        cause: "A column beside the months has a heading that is no single month, such as `dec prel` or `kv 4`.",
        remedy: "Call the column by its month, leave it out of the export, or name the table's fields under `columns`.")
    /// Columns beside months that hold amounts for some time.
    package static func csvUnreadPeriods(_ columns: [String], at location: SourceLocation) -> Self {
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        return Self(csv126, at: location, "beside the months stand amounts under \(names)")
    }

    static let csv127 = DiagnosticCode(
        "CSV127", .error, "Amounts are in another currency",
        cause: "A heading, a line above or a column says so; nothing is converted.",
        remedy: "Export amounts in kronor; if a column has them, name it under `columns` on the source in the pipeline."
    )
    /// An amount, or all of them, would be in a currency other than kronor.
    package static func csvCurrency(_ currency: String, at location: SourceLocation) -> Self {
        Self(csv127, at: location, "amounts are in \(currency), not in kronor")
    }

    static let csv128 = DiagnosticCode(
        "CSV128", .error, "A column says debit or credit and is not named",
        cause: "`columns` names the amount without the column that tells its side.",
        remedy: "Name the column as `tecken` under `columns`, or leave it out of the export.")
    /// A column of sides that the pipeline leaves out.
    package static func csvSides(_ column: String, at location: SourceLocation) -> Self {
        Self(csv128, at: location, "column \"\(column)\" says on which side each amount is")
    }

    static let csv129 = DiagnosticCode(
        "CSV129", .error, "Period 13 has no month",
        cause: "The ledger books what closes the year in a period of its own.",
        remedy: "Say `closing_period: 12` on the source in the pipeline, if it is to count in month 12.")
    /// A period 13, and no word of the month that it counts in.
    package static func csvClosingPeriod(_ period: String, at location: SourceLocation) -> Self {
        Self(csv129, at: location, "\"\(period)\" is period 13, and nothing says which month it counts in")
    }

    static let csv140 = DiagnosticCode(
        "CSV140", .error, "A code is none any more",
        cause: "A spreadsheet or a script has taken the code for a number or a day, and saved it as that.",
        remedy: "Export again, and open the file with the column as text, or not at all.")
    /// A code that a spreadsheet has made something else of; `reason` is a clause about it.
    package static func csvCode(_ code: String, reason: String, at location: SourceLocation) -> Self {
        Self(csv140, at: location, "the code \"\(code)\" \(reason)")
    }

    static let csv141 = DiagnosticCode(
        "CSV141", .error, "Rows above the header hold amounts",
        cause: "The file has two tables, or the header is not where it seems to be.",
        remedy: "Export one table a file; or name the fields of the right header under `columns`.")
    /// Rows that look like data above what is taken for the header.
    package static func csvRowsAbove(at location: SourceLocation) -> Self {
        Self(csv141, at: location, "a row of amounts stands above the header")
    }

    static let csv142 = DiagnosticCode(
        "CSV142", .error, "The table turns the signs",
        cause: "Its heading, or a line above, says that income is plus; here debit is plus, as in the ledger.",
        remedy: "Export amounts with the ledger's signs; in report terms, with verksamhet and slag, income is plus.")
    /// Words that say that debit is minus.
    package static func csvTurnedSigns(_ text: String, at location: SourceLocation) -> Self {
        Self(csv142, at: location, "\"\(text)\" says that the signs are not the ledger's")
    }

    static let csv143 = DiagnosticCode(
        "CSV143", .error, "A row is marked as no booking",
        cause: "A column that is not read says that the row is struck, or of another scenario.",
        remedy: "Leave such rows out of the export.")
    /// A row that a column calls struck, or a budget among the outcome.
    package static func csvMarkedRow(_ text: String, at location: SourceLocation) -> Self {
        Self(csv143, at: location, "the row is marked \"\(text)\"")
    }

    static let csv144 = DiagnosticCode(
        "CSV144", .error, "A side contradicts its amount",
        cause: "A column says debit where the amount is a credit, or credit where it is a debit.",
        remedy: "Correct the rows, or leave the column out of the export.")
    /// A column of sides that does not agree with the amounts.
    package static func csvOtherSides(_ column: String, at location: SourceLocation) -> Self {
        Self(csv144, at: location, "\"\(column)\" says another side than the amount beside it")
    }

    static let csv145 = DiagnosticCode(
        "CSV145", .error, "Rows of a year stand among rows of months",
        cause: "The year is the sum of its months, or its amounts have no month; both cannot count.",
        remedy: "Export the months alone, or the years alone.")
    /// An outcome by years and by months in one table.
    package static func csvYearAndMonths(at location: SourceLocation) -> Self {
        Self(csv145, at: location, "some rows are of a whole year, and some of a month")
    }

    static let csv146 = DiagnosticCode(
        "CSV146", .error, "Öre stand in the next column",
        cause: "Amounts have a decimal comma, and commas separate the columns, without quotes.",
        remedy: "Export with semicolons, with quotes, or with a decimal point.")
    /// Amounts that were cut at their decimal comma; `next` is the column in which their öre stand.
    package static func csvCutAmounts(_ next: String, at location: SourceLocation) -> Self {
        Self(csv146, at: location, "amounts are whole, and \"\(next)\" has two digits in every row")
    }
}
