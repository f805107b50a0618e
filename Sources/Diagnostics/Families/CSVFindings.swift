/// Findings about tables.
extension Diagnostic {
    /// A column is missing.
    public static func csvMissingColumn(_ column: String, header: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CSVCodes.missingColumn, at: location,
            "no column \"\(column)\"; the header has \(header.map { "\"\($0)\"" }.joined(separator: ", "))")
    }

    /// A quoted field is never closed.
    public static func csvUnclosedQuote(at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.unclosedQuote, at: location, "the quoted field is not closed")
    }

    /// Text follows a closing quote.
    public static func csvTextAfterQuote(at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.textAfterQuote, at: location, "text follows the closing quote")
    }

    /// A row is not as wide as the header.
    public static func csvRagged(_ count: Int, expected: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.ragged, at: location, "the row has \(count) fields, the header \(expected)")
    }

    /// An amount cannot be read.
    public static func csvAmount(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.amount, at: location, "\"\(value)\" is not an amount")
    }

    /// An amount can be read in two ways.
    public static func csvAmbiguous(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.ambiguous, at: location, "\"\(value)\" could be thousands or decimals")
    }

    /// Decimal comma and decimal point stand in one file.
    public static func csvOtherMark(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.otherMark, at: location, "\"\(value)\" has another decimal mark than the rows before")
    }

    /// A date or period cannot be read.
    public static func csvDate(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.date, at: location, "\"\(value)\" is not a date or period")
    }

    /// A verifikation does not balance.
    public static func csvUnbalanced(_ voucher: String, difference: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.unbalanced, at: location, "verifikation \(voucher) does not balance: \(difference) kr")
    }

    /// A row has no account or verksamhet.
    public static func csvNoCode(_ column: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.noCode, at: location, "the row has no \(column)")
    }

    /// A slag is unknown.
    public static func csvSlag(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.slag, at: location, "\"\(value)\" is neither intakt nor kostnad")
    }

    /// Two columns have the same header.
    public static func csvDuplicateColumn(_ column: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.duplicateColumn, at: location, "two columns are called \"\(column)\"")
    }

    /// The table has no rows.
    public static func csvNoRows(at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.noRows, at: location, "no rows below the header")
    }

    /// The table holds one side of its vouchers.
    public static func csvOneSided(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.oneSided, at: location, "\(count) vouchers have rows on one side only")
    }

    /// The quoted field at the location goes on for `count` lines that look like rows.
    public static func csvSwallowedRows(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CSVCodes.swallowedRows, at: location,
            "the quote that opens here has swallowed \(count) row\(count == 1 ? "" : "s")")
    }

    /// A sum named `label` differs from the rows, which sum to `sum` kr down to it.
    public static func csvSumDiffers(_ label: String, sum: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CSVCodes.sumDiffers, at: location, "the sum \"\(label)\" does not agree; the amounts sum to \(sum) kr")
    }

    /// The year of a month is not known.
    public static func csvNoYear(at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.noYear, at: location, "the month has no year")
    }

    /// Dates can be read in two orders.
    public static func csvAmbiguousDates(at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.ambiguousDates, at: location, "day and month cannot be told apart in any of the first rows")
    }

    /// The side of an amount is not clear.
    public static func csvSign(_ sign: String, amount: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.sign, at: location, "\"\(sign)\" beside \"\(amount)\" does not tell debit or credit")
    }

    /// A workbook cannot be read; `reason` is a clause about it.
    public static func csvWorkbook(_ reason: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.workbook, at: location, "the workbook cannot be read: \(reason)")
    }

    /// A workbook has no sheet with the name that a pipeline says; `sheets` are those that it has.
    public static func csvNoSheet(
        _ wanted: String, in file: String, sheets: [String], at location: SourceLocation
    ) -> Diagnostic {
        let nearest = Spelling.nearest(to: wanted, among: sheets)
        let names = sheets.map { "'\($0)'" }.joined(separator: ", ")
        return Diagnostic(
            CSVCodes.workbook, at: location,
            "the workbook \(file) has no sheet '\(wanted)'; it has \(sheets.isEmpty ? "none" : names)",
            help: (nearest.map { "did you mean '\($0)'? " } ?? "")
                + "correct the name of the sheet in pipeline.yaml, or in the workbook")
    }

    /// A workbook has formulas that no program has computed; `reason` is a clause about it.
    public static func csvUncomputed(_ reason: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CSVCodes.workbook, at: location, "the workbook cannot be read: \(reason)",
            help: "open the workbook in Excel or LibreOffice and save it, which computes its formulas; "
                + "or have the program that makes it write values")
    }

    /// The row's account is that of a group of accounts.
    public static func csvUnclearRow(_ konto: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.unclearRow, at: location, "\"\(konto)\" may be an account or a group of accounts")
    }

    /// A row has an account and a day, and a star as sums have.
    public static func csvStarredRow(_ konto: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CSVCodes.unclearRow, at: location,
            "the row has a star, as sums have, and account \"\(konto)\" and a day, as bookings have")
    }

    /// A text above the data names a unit that the pipeline does not.
    public static func csvUnit(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CSVCodes.unit, at: location, "\"\(text)\" names a unit, and the pipeline does not say which one is meant")
    }

    /// A text above the data names another unit than the one told.
    public static func csvOtherUnit(_ text: String, told: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.otherUnit, at: location, "\"\(text)\" names another unit than `unit: \(told)`")
    }

    /// The last line has no line end and ends in `text`; `reason` says how the others are.
    public static func csvTailCut(_ text: String, reason: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CSVCodes.tailCut, at: location,
            "the file stops within its last line, which has no line end: it ends in \"\(text)\", and \(reason)")
    }

    /// The last line has no line end and ends in the amount `text`.
    public static func csvTailInDoubt(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CSVCodes.tailInDoubt, at: location,
            "the last line has no line end, so that its amount \"\(text)\" may be cut off"
        ).about(location.path)
    }

    /// A code has bytes that are no letters of the encoding.
    public static func csvUndecodedCode(
        _ code: String, encoding: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(CSVCodes.undecodedCode, at: location, "the code \"\(code)\" is not in \(encoding)")
    }

    /// Every credit has a minus, the first of them at the location.
    public static func csvCredits(at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.credits, at: location, "every credit has a minus")
    }

    /// The workbook has sheets that are not read.
    public static func csvOtherSheets(_ others: [String], read: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CSVCodes.otherSheets, at: location,
            "of the workbook's sheets only \(read) is read, not \(others.joined(separator: ", "))"
        ).about(others)
    }

    /// Months between the first and the last of the header have no column.
    public static func csvMissingMonth(_ months: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.missingMonth, at: location, "no column for \(months.joined(separator: ", "))")
            .about(months)
    }

    /// An account is not a number.
    public static func csvAccount(_ account: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.account, at: location, "account \"\(account)\" is not a number")
            .about("konto \(account)")
    }

    /// So many lines stand before the header at the location.
    public static func csvPreamble(lines: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CSVCodes.preamble, at: location,
            "\(lines) line\(lines == 1 ? "" : "s") before the header \(lines == 1 ? "is" : "are") left out")
    }

    /// Rows that are not data are left out; `what` counts them by kind.
    public static func csvSkippedRows(_ what: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(CSVCodes.skippedRows, at: location, "left out: \(what)")
    }
}
