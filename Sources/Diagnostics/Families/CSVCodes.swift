/// The family CSV: tables in delimited text.
public enum CSVCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = [
        missingColumn, unclosedQuote, textAfterQuote, ragged, amount, ambiguous, otherMark, date, unbalanced, noCode,
        slag, duplicateColumn, noRows, oneSided,
    ]

    static let missingColumn = DiagnosticCode(
        "CSV101", .error, "A column is missing",
        cause: "The export was set up without the column, or its header has another name.",
        remedy: "Add the column to the export, or name it under `columns` in the pipeline.")

    static let unclosedQuote = DiagnosticCode(
        "CSV102", .error, "A quoted field is never closed",
        cause: "A text holds a bare quote, so that the rest of the file became part of the field.",
        remedy: "Correct the text in the ledger system, or export with quotes doubled.")

    static let textAfterQuote = DiagnosticCode(
        "CSV103", .error, "Text follows a closing quote",
        cause: "A text holds a bare quote, or an earlier quote was never closed and has swallowed rows.",
        remedy: "Correct the text in the ledger system, or export with quotes doubled.")

    static let ragged = DiagnosticCode(
        "CSV104", .error, "A row is not as wide as the header",
        cause: "A text holds the separator without quotes, or the file breaks off.",
        remedy: "Export with quotes round texts, and compare the file's size.")

    static let amount = DiagnosticCode(
        "CSV105", .error, "An amount cannot be read",
        cause: "The cell is empty, holds text, or has more than two decimals.",
        remedy: "Correct the cell, or leave the row out of the export.")

    static let ambiguous = DiagnosticCode(
        "CSV106", .error, "An amount can be read in two ways",
        cause: "Three digits behind a lone comma or point can be thousands or decimals.",
        remedy: "Say `decimal: ','` or `decimal: '.'` on the source in the pipeline.")

    static let otherMark = DiagnosticCode(
        "CSV107", .error, "Decimal comma and decimal point stand in one file",
        cause: "Parts of the file come from programs with different settings.",
        remedy: "Export again from one program.")

    static let date = DiagnosticCode(
        "CSV108", .error, "A date or period cannot be read",
        cause: "The cell is empty, or the date is written in another order.",
        remedy: "Write dates as 2026-01-31 and periods as 2026-01 or 2026.")

    static let unbalanced = DiagnosticCode(
        "CSV109", .error, "A verifikation does not balance",
        cause: "A row is missing from the export, or the voucher was booked so.",
        remedy: "Correct the voucher in the ledger system and export again.")

    static let noCode = DiagnosticCode(
        "CSV110", .error, "A row has no account or verksamhet",
        cause: "A sum row or a comment stands among the rows.",
        remedy: "Leave such rows out of the export.")

    static let slag = DiagnosticCode(
        "CSV111", .error, "A slag is unknown",
        cause: "In report terms every amount is either income or cost.",
        remedy: "Write intakt or kostnad.")

    static let duplicateColumn = DiagnosticCode(
        "CSV112", .error, "Two columns have the same header",
        cause: "The export shows the same field twice.",
        remedy: "Leave one of them out of the export.")

    static let noRows = DiagnosticCode(
        "CSV301", .note, "The table has no rows",
        cause: "Nothing was booked in the period.",
        remedy: "None if that is so.")

    static let oneSided = DiagnosticCode(
        "CSV302", .note, "The table holds one side of its vouchers",
        cause: "The extract shows income and cost without the balance accounts.",
        remedy: "None is needed; without balance accounts vouchers cannot be checked.")
}

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
}
