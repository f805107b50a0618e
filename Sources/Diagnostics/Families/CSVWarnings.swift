extension Diagnostic {
    /// CSV2xx and CSV3xx: what was read in a table may not be what was meant, or is worth knowing.
    static let csvWarningCodes: [DiagnosticCode] = [
        csv201, csv202, csv203, csv204, csv205, csv206, csv207, csv208, csv209, csv301, csv302, csv303, csv304, csv305,
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
        "CSV206", .warning, "A row is called a sum and is read as a booking",
        cause: "It has an account and a day, and its amount is not the sum of rows above it.",
        remedy: "Look at the row; leave sums out of the export.")
    /// A row of data whose text is a sum's and nothing else.
    package static func csvLabelInDoubt(_ text: String, at location: SourceLocation) -> Self {
        Self(csv206, at: location, "the row is called \"\(text)\", but sums no rows above").about(location.path)
    }

    static let csv207 = DiagnosticCode(
        "CSV207", .warning, "An amount above the header is not read",
        cause: "A line above the header shows an amount, such as a sum.",
        remedy: "Compare it with the sum that was read.")
    /// An amount in a line above the header.
    package static func csvAmountAbove(_ amount: String, at location: SourceLocation) -> Self {
        Self(csv207, at: location, "the amount \"\(amount)\" above the header is not read").about(location.path)
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

    static let csv301 = DiagnosticCode(
        "CSV301", .note, "The table has no rows",
        cause: "Nothing was booked in the period.",
        remedy: "None if that is so.")
    package static func csvNoRows(at location: SourceLocation) -> Self {
        Self(csv301, at: location, "no rows below the header")
    }

    static let csv302 = DiagnosticCode(
        "CSV302", .note, "The table holds one side of its vouchers",
        cause: "The extract shows income and cost without the balance accounts.",
        remedy: "None is needed; without balance accounts vouchers cannot be checked.")
    package static func csvOneSided(_ count: Int, at location: SourceLocation) -> Self {
        Self(csv302, at: location, "\(count) vouchers have rows on one side only")
    }

    static let csv303 = DiagnosticCode(
        "CSV303", .note, "Lines before the header are left out",
        cause: "Reports start with their name, the municipality and what was selected.",
        remedy: "None is needed, if the header is the right one.")
    package static func csvPreamble(lines: Int, at location: SourceLocation) -> Self {
        Self(
            csv303, at: location,
            "\(lines) line\(lines == 1 ? "" : "s") before the header \(lines == 1 ? "is" : "are") left out")
    }

    static let csv304 = DiagnosticCode(
        "CSV304", .note, "Rows that are not data are left out",
        cause: "Sums, blank rows or repeated headers stand among the rows.",
        remedy: "None is needed; sums have been checked where they show an amount.")
    /// Rows that are not data are left out; `what` counts them by kind.
    package static func csvSkippedRows(_ what: String, at location: SourceLocation) -> Self {
        Self(csv304, at: location, "left out: \(what)")
    }

    static let csv305 = DiagnosticCode(
        "CSV305", .note, "Columns of other amounts are left out",
        cause: "Balances, tax, budgets and the like stand beside the amount.",
        remedy: "None is needed, if the right column is read.")
    /// Columns whose headings say that they are not the amount.
    package static func csvKnownAmounts(_ columns: [String], at location: SourceLocation) -> Self {
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        return Self(csv305, at: location, "not the amount: \(names)")
    }
}
