extension Diagnostic {
    /// CSV2xx: what was read in a table may not be what was meant.
    static let csvWarningCodes: [DiagnosticCode] = [
        csv201, csv202, csv203, csv204, csv205, csv206, csv207, csv208, csv209,
        csv220, csv221, csv222, csv223, csv224, csv225,
        csv226, csv227, csv228,
    ]

    static let csv201 = DiagnosticCode(
        "CSV201", .warning, "A workbook has more sheets than the one read",
        cause: "The pipeline does not name a sheet, so the first one that is shown is read.",
        remedy: "Say `sheet: NAME` on the source in the pipeline; a source reads one sheet.")
    package static func csvOtherSheets(_ others: [String], read: String, at location: SourceLocation) -> Self {
        Self(
            csv201, at: location, "of the workbook's sheets only \(read) is read, not \(others.joined(separator: ", "))"
        ).about(others)
    }

    static let csv202 = DiagnosticCode(
        "CSV202", .warning, "A month is missing among the columns",
        cause: "The heading of a month is misspelt, or the export leaves the month out.",
        remedy: "Look at the header; a column whose heading is no month is not read.")
    package static func csvMissingMonth(_ months: [String], at location: SourceLocation) -> Self {
        Self(csv202, at: location, "no column for \(months.joined(separator: ", "))")
            .about(months)
    }

    static let csv203 = DiagnosticCode(
        "CSV203", .warning, "An account is not a number",
        cause: "A heading of a group stands among the accounts, or a program put signs round them, as in ='4010'.",
        remedy: "Look at the row; the account is taken as it stands, and a heading's amount would count twice.")
    package static func csvAccount(_ account: String, at location: SourceLocation) -> Self {
        Self(csv203, at: location, "account \"\(account)\" is not a number")
            .about("konto \(account)")
    }

    static let csv204 = DiagnosticCode(
        "CSV204", .warning, "The last amount may be cut off",
        cause:
            "The last line alone has no line end and ends in an amount, which a transfer that stopped would show too.",
        remedy: "Compare the sum with the ledger's; have the export end its last line, or write two decimals always.")
    /// The last line has no line end and ends in the amount `text`.
    package static func csvTailInDoubt(_ text: String, at location: SourceLocation) -> Self {
        Self(
            csv204, at: location, "the last line has no line end, so that its amount \"\(text)\" may be cut off"
        ).about(location.path)
    }

    static let csv205 = DiagnosticCode(
        "CSV205", .warning, "A column of amounts is not read",
        cause: "Its heading is not known, so nothing tells what its amounts are.",
        remedy: "Look at the header; name the fields under `columns`, or leave the column out of the export.")
    /// Columns that hold amounts and are not read.
    package static func csvUnreadAmounts(_ columns: [String], at location: SourceLocation) -> Self {
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        return Self(csv205, at: location, "amounts under \(names) are not read").about(columns)
    }

    static let csv206 = DiagnosticCode(
        "CSV206", .warning, "A row is called a sum or a balance and is read as a booking",
        cause: "It has an account and a day, and nothing shows that its amount is that of other rows.",
        remedy: "Look at the row; leave sums and balances out of the export.")
    /// A row of data whose text is a sum's and nothing else.
    package static func csvLabelInDoubt(_ text: String, at location: SourceLocation) -> Self {
        Self(csv206, at: location, "the row is called \"\(text)\", but sums no rows above").about(location.path)
    }

    /// A row of data whose text is a word for a balance and nothing else.
    package static func csvBalanceInDoubt(_ text: String, at location: SourceLocation) -> Self {
        Self(csv206, at: location, "the row is called \"\(text)\", and counts as a booking").about(location.path)
    }

    static let csv207 = DiagnosticCode(
        "CSV207", .warning, "An amount above the header is not the sum",
        cause: "A line above the header shows an amount that the rows do not come to; one may be missing.",
        remedy: "Compare it with the sum that was read.")
    /// An amount in a line above the header.
    package static func csvAmountAbove(_ amount: String, at location: SourceLocation) -> Self {
        Self(csv207, at: location, "the amount \"\(amount)\" above the header is not the sum of the rows").about(
            location.path)
    }

    static let csv208 = DiagnosticCode(
        "CSV208", .warning, "Amounts may include value added tax",
        cause: "The heading of the amount, or a line above, says so; a municipality's cost is without it.",
        remedy: "Export amounts without tax; if these are meant, name the column under `columns`.")
    /// Words that say that amounts are with tax.
    package static func csvTaxed(_ text: String, at location: SourceLocation) -> Self {
        Self(csv208, at: location, "\"\(text)\" says that amounts include tax").about(location.path)
    }

    static let csv209 = DiagnosticCode(
        "CSV209", .warning, "Amounts may be of the year so far",
        cause: "A line above the header speaks of accumulated amounts; each row's amount counts in its month alone.",
        remedy: "Export the amounts of each month.")
    /// Words that say that amounts are accumulated.
    package static func csvCumulative(_ text: String, at location: SourceLocation) -> Self {
        Self(csv209, at: location, "\"\(text)\" speaks of accumulated amounts").about(location.path)
    }

    static let csv220 = DiagnosticCode(
        "CSV220", .warning, "Income has no minus",
        cause: "All amounts are without sign, those of income accounts among them, so that income counts as cost.",
        remedy: "Export amounts with their sign, debit +, credit −, or with a column of D and K.")
    /// A table in which no amount has a minus, though it has income accounts.
    package static func csvNoMinus(at location: SourceLocation) -> Self {
        Self(csv220, at: location, "no amount has a minus, not even those of income accounts").about(location.path)
    }

    static let csv221 = DiagnosticCode(
        "CSV221", .warning, "A row has an amount on both sides",
        cause: "One of the two may stand in the wrong column; their difference is what counts.",
        remedy: "Look at the row in the ledger system.")
    /// A dated row with debit and credit.
    package static func csvBothSides(at location: SourceLocation) -> Self {
        Self(csv221, at: location, "the row has an amount in debit and one in credit").about(location.path)
    }

    static let csv222 = DiagnosticCode(
        "CSV222", .warning, "A row's month is not that of its day",
        cause: "The row was booked in another period than its day says; the day decides here.",
        remedy: "If the period is meant, name it under `columns` without `datum`.")
    /// A row whose month or year stands against its day.
    package static func csvOtherMonth(at location: SourceLocation) -> Self {
        Self(csv222, at: location, "the period is not that of the day").about(location.path)
    }

    static let csv223 = DiagnosticCode(
        "CSV223", .warning, "Rows may be missing",
        cause: "A line above the header says how many rows there are, and there are others.",
        remedy: "Export again, and compare the file's size.")
    /// Another number of rows than a line above the header says.
    package static func csvRowsMissing(_ stated: Int, found: Int, at location: SourceLocation) -> Self {
        Self(csv223, at: location, "\(stated) rows are said to follow, and \(found) were read").about(location.path)
    }

    static let csv224 = DiagnosticCode(
        "CSV224", .warning, "Rows are of several kinds",
        cause: "A column that is not read tells rows apart, such as booked and preliminary ones; all of them count.",
        remedy: "Export the rows that count alone, or say `scenario: column` where the column names their scenario; "
            + "nothing, if all of them count.")
    /// A column that tells rows apart, with what it says.
    package static func csvKinds(_ column: String, _ kinds: [String], at location: SourceLocation) -> Self {
        let names = kinds.map { "\"\($0)\"" }.joined(separator: ", ")
        return Self(csv224, at: location, "column \"\(column)\" tells rows apart: \(names)").about([column] + kinds)
    }

    static let csv225 = DiagnosticCode(
        "CSV225", .warning, "Two columns may hold a code part",
        cause: "Both have usual headings of it, and their codes differ.",
        remedy: "Name the one that is meant under `columns` on the source in the pipeline.")
    /// Two columns of one code part, the first of which is read.
    package static func csvTwoParts(_ columns: [String], at location: SourceLocation) -> Self {
        Self(csv225, at: location, "\"\(columns[0])\" is read, and not \"\(columns[1])\", whose codes differ").about(
            columns)
    }

    static let csv226 = DiagnosticCode(
        "CSV226", .warning, "Codes may stand only where they change",
        cause: "A report leaves a code out where it is that of the row above; such rows are read without it.",
        remedy: "Export with the code on every row; nothing, if these rows have none.")
    /// A column of codes in which none is followed by itself.
    package static func csvCodesOnce(_ column: String, at location: SourceLocation) -> Self {
        Self(csv226, at: location, "no code of \"\(column)\" is followed by itself, and many rows have none").about([
            column
        ])
    }

    static let csv227 = DiagnosticCode(
        "CSV227", .warning, "A column of D and K is not taken for sides",
        cause: "Its letters do not fit the accounts: credit on costs, or debit on income. All amounts count as debit.",
        remedy: "If it says the sides, name it as `tecken` under `columns`, with the other fields.")
    /// A column of letters that may be sides and do not fit the accounts.
    package static func csvOtherLetters(_ column: String, at location: SourceLocation) -> Self {
        Self(csv227, at: location, "the letters of \"\(column)\" are not taken for debit and credit").about([column])
    }

    static let csv228 = DiagnosticCode(
        "CSV228", .warning, "A further table with the same header follows",
        cause: "A title stands before the header where it comes again; the rows below it are read as well.",
        remedy: "Export one table a file, unless both belong together.")
    /// A title before a header that comes again.
    package static func csvFurtherTable(_ title: String, at location: SourceLocation) -> Self {
        Self(csv228, at: location, "the rows under \"\(title)\" are read as well").about(title)
    }
}
