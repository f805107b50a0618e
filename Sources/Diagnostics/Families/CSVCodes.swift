/// The family CSV: tables in delimited text.
public enum CSVCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = [
        missingColumn, unclosedQuote, textAfterQuote, ragged, amount, ambiguous, otherMark, date, unbalanced, noCode,
        slag, duplicateColumn, swallowedRows, sumDiffers, noYear, ambiguousDates, sign, workbook, unclearRow, unit,
        credits, undecodedCode, tailCut, otherUnit,
        otherSheets, missingMonth, account, tailInDoubt, noRows, oneSided, preamble, skippedRows,
    ]

    static let missingColumn = DiagnosticCode(
        "CSV101", .error, "A column is missing",
        cause: "The export was set up without the column, or its header has another name.",
        remedy: "Add the column, or name it under `columns` in the pipeline; text without delimiters needs `widths`.")

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
        cause: "A row is missing, the voucher was booked so, or its rows stand apart, as in an export by account.",
        remedy: "Correct the voucher, or export again with vouchers in order or without their numbers.")

    static let noCode = DiagnosticCode(
        "CSV110", .error, "A row has no account or verksamhet",
        cause: "A comment, a footer or an unnamed sum stands among the rows.",
        remedy: "Leave such rows out of the export.")

    static let slag = DiagnosticCode(
        "CSV111", .error, "A slag is unknown",
        cause: "In report terms every amount is either income or cost.",
        remedy: "Write intakt or kostnad.")

    static let duplicateColumn = DiagnosticCode(
        "CSV112", .error, "Two columns have the same header",
        cause: "The export shows the same field twice.",
        remedy: "Leave one of them out of the export.")

    static let swallowedRows = DiagnosticCode(
        "CSV113", .error, "A quoted field holds whole rows",
        cause: "A text starts with a bare quote, and the next such quote, rows later, closed the field.",
        remedy: "Correct the text in the ledger system, or export with quotes doubled.")

    static let sumDiffers = DiagnosticCode(
        "CSV114", .error, "A sum does not agree with what it sums",
        cause: "Rows are missing from the export or have been changed, or the amounts are rounded.",
        remedy: "Export again; leave rounded sums out of the export.")

    static let noYear = DiagnosticCode(
        "CSV115", .error, "The year of a month is not known",
        cause: "The table names months without year.",
        remedy: "Say `year: 2026` on the source in the pipeline, or add a column År.")

    static let ambiguousDates = DiagnosticCode(
        "CSV116", .error, "Dates can be read in two orders",
        cause: "No day in the first rows is above 12, so day and month cannot be told apart.",
        remedy: "Say `date_format: dd.MM.yyyy`, or how the dates are written, on the source in the pipeline.")

    static let sign = DiagnosticCode(
        "CSV117", .error, "The side of an amount is not clear",
        cause: "The sign column is empty or unknown, or a credit has a minus of its own as well.",
        remedy: "Write D or K, or + or -, beside an amount without sign.")

    static let workbook = DiagnosticCode(
        "CSV118", .error, "A workbook cannot be read",
        cause:
            "A part or sheet is missing, a cell shows an error or has a formula that no program has computed, or the "
            + "workbook is damaged or protected.",
        remedy: "Open the workbook, correct it, and save it anew as .xlsx without password.")

    static let unclearRow = DiagnosticCode(
        "CSV119", .error, "A row may be data or the sum of a group",
        cause: "The account has one or two digits, a name such as Summa, or a star before it, as groups and sums have.",
        remedy: "Leave the rows of groups and sums out of the export, and begin no text of its first column with *.")

    static let unit = DiagnosticCode(
        "CSV120", .error, "The table speaks of thousands or millions",
        cause: "A heading or a line above names a unit other than kronor, and the pipeline says nothing of it.",
        remedy:
            "Say `unit: tkr` or `unit: mnkr` on the source; if the amounts are in kronor after all, "
            + "correct the heading."
    )

    static let credits = DiagnosticCode(
        "CSV121", .error, "Every credit has a minus",
        cause: "The export writes credits with their sign; the column means that they are taken off as they stand.",
        remedy: "Export credits without sign, or debit and credit as one amount, debit +, credit −.")

    static let undecodedCode = DiagnosticCode(
        "CSV122", .error, "A code has bytes that are no letters",
        cause: "The pipeline names an encoding that the file is not in, or the file was put together of several.",
        remedy: "Correct `encoding` on the source or leave it out, and export again if that does not help.")

    static let tailCut = DiagnosticCode(
        "CSV123", .error, "The last line is cut off",
        cause: "The file stops in the middle of its last line: it has no line end, and is not like the others.",
        remedy: "Transfer or export the file again, and compare its size.")

    static let otherUnit = DiagnosticCode(
        "CSV124", .error, "The table names another unit than the pipeline",
        cause: "A heading or a line above it says thousands or millions, and `unit` of the source says something else.",
        remedy: "Correct `unit` on the source, or the heading; amounts would be a thousand times too large or small.")

    static let otherSheets = DiagnosticCode(
        "CSV201", .warning, "A workbook has more sheets than the one read",
        cause: "The pipeline does not name a sheet, so the first one that is shown is read.",
        remedy: "Say `sheet: NAME` on the source in the pipeline; a source reads one sheet.")

    static let missingMonth = DiagnosticCode(
        "CSV202", .warning, "A month is missing among the columns",
        cause: "The heading of a month is misspelt, or the export leaves the month out.",
        remedy: "Look at the header; a column whose heading is no month is not read.")

    static let account = DiagnosticCode(
        "CSV203", .warning, "An account is not a number",
        cause: "A heading of a group stands among the accounts, or a program put signs round them, as in ='4010'.",
        remedy: "Look at the row; the account is taken as it stands, and a heading's amount would count twice.")

    static let tailInDoubt = DiagnosticCode(
        "CSV204", .warning, "The last amount may be cut off",
        cause:
            "The last line alone has no line end and ends in an amount, which a transfer that stopped would show too.",
        remedy: "Compare the sum with the ledger's; have the export end its last line, or write two decimals always.")

    static let noRows = DiagnosticCode(
        "CSV301", .note, "The table has no rows",
        cause: "Nothing was booked in the period.",
        remedy: "None if that is so.")

    static let oneSided = DiagnosticCode(
        "CSV302", .note, "The table holds one side of its vouchers",
        cause: "The extract shows income and cost without the balance accounts.",
        remedy: "None is needed; without balance accounts vouchers cannot be checked.")

    static let preamble = DiagnosticCode(
        "CSV303", .note, "Lines before the header are left out",
        cause: "Reports start with their name, the municipality and what was selected.",
        remedy: "None is needed, if the header is the right one.")

    static let skippedRows = DiagnosticCode(
        "CSV304", .note, "Rows that are not data are left out",
        cause: "Sums, blank rows or repeated headers stand among the rows.",
        remedy: "None is needed; sums have been checked where they show an amount.")
}
