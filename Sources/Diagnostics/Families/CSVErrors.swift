extension Diagnostic {
    /// CSV1xx: tables that cannot be trusted.
    static let csvErrorCodes: [DiagnosticCode] = [
        csv101, csv102, csv103, csv104, csv105, csv106, csv107, csv108, csv109, csv110, csv111, csv112, csv113, csv114,
        csv115, csv116, csv117, csv118, csv119, csv120, csv121, csv122, csv123, csv124,
    ]

    static let csv101 = DiagnosticCode(
        "CSV101", .error, "A column is missing",
        cause: "The export was set up without the column, or its header has another name.",
        remedy: "Add the column, or name it under `columns` in the pipeline; text without delimiters needs `widths`.")
    package static func csvMissingColumn(_ column: String, header: [String], at location: SourceLocation) -> Self {
        Self(
            csv101, at: location,
            "no column \"\(column)\"; the header has \(header.map { "\"\($0)\"" }.joined(separator: ", "))")
    }

    static let csv102 = DiagnosticCode(
        "CSV102", .error, "A quoted field is never closed",
        cause: "A text holds a bare quote, so that the rest of the file became part of the field.",
        remedy: "Correct the text in the ledger system, or export with quotes doubled.")
    package static func csvUnclosedQuote(at location: SourceLocation) -> Self {
        Self(csv102, at: location, "the quoted field is not closed")
    }

    static let csv103 = DiagnosticCode(
        "CSV103", .error, "Text follows a closing quote",
        cause: "A text holds a bare quote, or an earlier quote was never closed and has swallowed rows.",
        remedy: "Correct the text in the ledger system, or export with quotes doubled.")
    package static func csvTextAfterQuote(at location: SourceLocation) -> Self {
        Self(csv103, at: location, "text follows the closing quote")
    }

    static let csv104 = DiagnosticCode(
        "CSV104", .error, "A row is not as wide as the header",
        cause: "A text holds the separator without quotes, or the file breaks off.",
        remedy: "Export with quotes round texts, and compare the file's size.")
    package static func csvRagged(_ count: Int, expected: Int, at location: SourceLocation) -> Self {
        Self(csv104, at: location, "the row has \(count) fields, the header \(expected)")
    }

    static let csv105 = DiagnosticCode(
        "CSV105", .error, "An amount cannot be read",
        cause: "The cell is empty, holds text, or has more than two decimals.",
        remedy: "Correct the cell, or leave the row out of the export.")
    package static func csvAmount(_ value: String, at location: SourceLocation) -> Self {
        Self(csv105, at: location, "\"\(value)\" is not an amount")
    }

    /// An amount has decimals behind whole öre.
    package static func csvDecimals(_ value: String, at location: SourceLocation) -> Self {
        Self(csv105, at: location, "\"\(value)\" has more decimals than whole öre have")
    }

    /// An amount is beyond what any ledger holds.
    package static func csvTooLarge(_ value: String, at location: SourceLocation) -> Self {
        Self(csv105, at: location, "\"\(value)\" is larger than 9 000 000 000 000 kr")
    }

    static let csv106 = DiagnosticCode(
        "CSV106", .error, "An amount can be read in two ways",
        cause: "Three digits behind a lone comma or point can be thousands or decimals.",
        remedy: "Say `decimal: ','` or `decimal: '.'` on the source in the pipeline.")
    package static func csvAmbiguous(_ value: String, at location: SourceLocation) -> Self {
        Self(csv106, at: location, "\"\(value)\" could be thousands or decimals")
    }

    static let csv107 = DiagnosticCode(
        "CSV107", .error, "Decimal comma and decimal point stand in one file",
        cause: "Parts of the file come from programs with different settings.",
        remedy: "Export again from one program.")
    package static func csvOtherMark(_ value: String, at location: SourceLocation) -> Self {
        Self(csv107, at: location, "\"\(value)\" has another decimal mark than the rows before")
    }

    static let csv108 = DiagnosticCode(
        "CSV108", .error, "A date or period cannot be read",
        cause: "The cell is empty, or the date is written in another order.",
        remedy: "Write dates as 2026-01-31 and periods as 2026-01 or 2026.")
    package static func csvDate(_ value: String, at location: SourceLocation) -> Self {
        Self(csv108, at: location, "\"\(value)\" is not a date or period")
    }

    static let csv109 = DiagnosticCode(
        "CSV109", .error, "A voucher does not balance",
        cause: "A row is missing, the voucher was booked so, or its rows stand apart, as in an export by account.",
        remedy: "Correct the voucher, or export again with vouchers in order or without their numbers.")
    package static func csvUnbalanced(_ voucher: String, difference: String, at location: SourceLocation) -> Self {
        Self(csv109, at: location, "voucher \(voucher) does not balance: \(difference) kr")
    }

    static let csv110 = DiagnosticCode(
        "CSV110", .error, "A row has no account or verksamhet",
        cause: "A comment, a footer or an unnamed sum stands among the rows.",
        remedy: "Leave such rows out of the export.")
    package static func csvNoCode(_ column: String, at location: SourceLocation) -> Self {
        Self(csv110, at: location, "the row has no \(column)")
    }

    static let csv111 = DiagnosticCode(
        "CSV111", .error, "A slag is unknown",
        cause: "The word is misspelt; in report terms every amount is of a slag, such as income or cost.",
        remedy: "Write intakt or kostnad, or a slag of the pipeline's own register, by its id or its name.")
    /// A text that is none of the slag that there are.
    package static func csvSlag(_ value: String, known: [String], at location: SourceLocation) -> Self {
        Self(csv111, at: location, slagMessage(value, known), help: slagHelp(value, known))
    }

    static let csv112 = DiagnosticCode(
        "CSV112", .error, "Two columns have the same header",
        cause: "The export shows the same field twice.",
        remedy: "Leave one of them out of the export.")
    package static func csvDuplicateColumn(_ column: String, at location: SourceLocation) -> Self {
        Self(csv112, at: location, "two columns are called \"\(column)\"")
    }

    static let csv113 = DiagnosticCode(
        "CSV113", .error, "A quoted field holds whole rows",
        cause: "A text starts with a bare quote, and the next such quote, rows later, closed the field.",
        remedy: "Correct the text in the ledger system, or export with quotes doubled.")
    /// The quoted field at the location goes on for `count` lines that look like rows.
    package static func csvSwallowedRows(_ count: Int, at location: SourceLocation) -> Self {
        Self(csv113, at: location, "the quote that opens here has swallowed \(count) row\(count == 1 ? "" : "s")")
    }

    static let csv114 = DiagnosticCode(
        "CSV114", .error, "A sum does not agree with what it sums",
        cause: "Rows are missing from the export or have been changed, or the amounts are rounded.",
        remedy: "Export again; leave rounded sums out of the export.")
    /// A sum named `label` differs from the rows, which sum to `sum` kr down to it.
    package static func csvSumDiffers(_ label: String, sum: String, at location: SourceLocation) -> Self {
        Self(csv114, at: location, "the sum \"\(label)\" does not agree; the amounts sum to \(sum) kr")
    }

    static let csv115 = DiagnosticCode(
        "CSV115", .error, "The year of a month is not known",
        cause: "The table names months without year.",
        remedy: "Say `year: 2026` on the source in the pipeline, or add a column År.")
    package static func csvNoYear(at location: SourceLocation) -> Self {
        Self(csv115, at: location, "the month has no year")
    }

    static let csv116 = DiagnosticCode(
        "CSV116", .error, "Dates can be read in two orders",
        cause: "No day in the first rows is above 12, so day and month cannot be told apart.",
        remedy: "Say `date_format: dd.MM.yyyy`, or how the dates are written, on the source in the pipeline.")
    package static func csvAmbiguousDates(at location: SourceLocation) -> Self {
        Self(csv116, at: location, "day and month cannot be told apart in any of the first rows")
    }

    static let csv117 = DiagnosticCode(
        "CSV117", .error, "The side of an amount is not clear",
        cause: "The sign column is empty or unknown, or a credit has a minus of its own as well.",
        remedy: "Write D or K, or + or -, beside an amount without sign.")
    package static func csvSign(_ sign: String, amount: String, at location: SourceLocation) -> Self {
        Self(csv117, at: location, "\"\(sign)\" beside \"\(amount)\" does not show debit or credit")
    }

    static let csv118 = DiagnosticCode(
        "CSV118", .error, "A workbook cannot be read",
        cause:
            "A part or sheet is missing, a cell shows an error or has a formula that no program has computed, or the "
            + "workbook is damaged or protected.",
        remedy: "Open the workbook, correct it, and save it anew as .xlsx without password.")
    /// A workbook cannot be read; `reason` is a clause about it.
    package static func csvWorkbook(_ reason: String, at location: SourceLocation) -> Self {
        Self(csv118, at: location, "the workbook cannot be read: \(reason)")
    }

    /// A workbook has no sheet with the name that a pipeline says; `sheets` are those that it has.
    package static func csvNoSheet(
        _ wanted: String, in file: String, sheets: [String], at location: SourceLocation
    ) -> Self {
        let nearest = Spelling.nearest(to: wanted, among: sheets)
        let names = sheets.map { "'\($0)'" }.joined(separator: ", ")
        return Self(
            csv118, at: location,
            "the workbook \(file) has no sheet '\(wanted)'; it has \(sheets.isEmpty ? "none" : names)",
            help: (nearest.map { "did you mean '\($0)'? " } ?? "")
                + "correct the name of the sheet in pipeline.yaml, or in the workbook")
    }

    /// A workbook has formulas that no program has computed; `reason` is a clause about it.
    package static func csvUncomputed(_ reason: String, at location: SourceLocation) -> Self {
        Self(
            csv118, at: location, "the workbook cannot be read: \(reason)",
            help: "open the workbook in Excel or LibreOffice and save it, which computes its formulas; "
                + "or have the program that makes it write values")
    }

    static let csv119 = DiagnosticCode(
        "CSV119", .error, "A row may be data or the sum of a group",
        cause:
            "The account has one or two digits or none, or a text such as Summa or a star stands in the row, as groups,"
            + " sums and balances have.",
        remedy: "Leave the rows of groups, sums and balances out of the export.")
    /// The row's account is that of a group of accounts.
    package static func csvUnclearRow(_ konto: String, at location: SourceLocation) -> Self {
        Self(csv119, at: location, "\"\(konto)\" may be an account or a group of accounts")
    }

    /// The row's account has no digit, and its amount is not the sum of the rows above.
    package static func csvNoAccount(_ konto: String, at location: SourceLocation) -> Self {
        Self(csv119, at: location, "\"\(konto)\" is no account, and the amount is not the sum of rows above it")
    }

    /// A row of data has a text that sums or balances have, and would be one.
    package static func csvLabelledRow(_ text: String, isSum: Bool, at location: SourceLocation) -> Self {
        let what =
            isSum ? "its amount is the sum of the rows above" : "an account of income or cost has no such balance"
        return Self(csv119, at: location, "the row is called \"\(text)\", and \(what)")
    }

    /// A row has an account and a day, and a star as sums have.
    package static func csvStarredRow(_ konto: String, at location: SourceLocation) -> Self {
        Self(
            csv119, at: location,
            "the row has a star, as sums have, and account \"\(konto)\" and a day, as bookings have")
    }

    static let csv120 = DiagnosticCode(
        "CSV120", .error, "The table speaks of thousands or millions",
        cause: "A heading or a line above names a unit other than kronor, and the pipeline says nothing of it.",
        remedy:
            "Say `unit: tkr` or `unit: mnkr` on the source; if the amounts are in kronor after all, "
            + "correct the heading."
    )
    package static func csvUnit(_ text: String, at location: SourceLocation) -> Self {
        Self(csv120, at: location, "\"\(text)\" names a unit, and the pipeline does not say which one is meant")
    }

    static let csv121 = DiagnosticCode(
        "CSV121", .error, "Every amount of a side has a minus",
        cause:
            "The export writes debits or credits with their sign; the column means that they are taken as they stand.",
        remedy: "Export both sides without sign, or debit and credit as one amount, debit +, credit −.")
    package static func csvCredits(at location: SourceLocation) -> Self {
        Self(csv121, at: location, "every credit has a minus")
    }

    /// Every debit of a table has a minus.
    package static func csvDebits(at location: SourceLocation) -> Self {
        Self(csv121, at: location, "every debit has a minus")
    }

    static let csv122 = DiagnosticCode(
        "CSV122", .error, "A code has bytes that are no letters",
        cause: "The pipeline names an encoding that the file is not in, or the file was put together of several.",
        remedy: "Correct `encoding` on the source or leave it out, and export again if that does not help.")
    package static func csvUndecodedCode(_ code: String, encoding: String, at location: SourceLocation) -> Self {
        Self(csv122, at: location, "the code \"\(code)\" is not in \(encoding)")
    }

    static let csv123 = DiagnosticCode(
        "CSV123", .error, "The last line is cut off",
        cause: "The file stops in the middle of its last line: it has no line end, and is not like the others.",
        remedy: "Transfer or export the file again, and compare its size.")
    /// The last line has no line end and ends in `text`; `reason` says how other lines end.
    package static func csvTailCut(_ text: String, reason: String, at location: SourceLocation) -> Self {
        Self(
            csv123, at: location,
            "the file stops within its last line, which has no line end: it ends in \"\(text)\", and \(reason)")
    }

    static let csv124 = DiagnosticCode(
        "CSV124", .error, "The table names another unit than the pipeline",
        cause: "A heading or a line above it says thousands or millions, and `unit` of the source says something else.",
        remedy: "Correct `unit` on the source, or the heading; amounts would be a thousand times too large or small.")
    package static func csvOtherUnit(_ text: String, told: String, at location: SourceLocation) -> Self {
        Self(csv124, at: location, "\"\(text)\" names another unit than `unit: \(told)`")
    }
}
