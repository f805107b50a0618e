// MAP2xx: the mapping table and the register as tables of named columns.
extension MappingCodes {
    static let tableCodes = [
        unclosedQuote, textAfterQuote, noHeader, unknownColumn, duplicateColumn, missingColumn, raggedRow, notUTF8,
    ]

    static let unclosedQuote = DiagnosticCode(
        "MAP201", .error, "A quoted cell is never closed",
        cause: "A quote at the start of a cell has no partner, so the rest of the file would be one cell.",
        remedy: "Close the quote, or remove it.")

    static let textAfterQuote = DiagnosticCode(
        "MAP202", .error, "Text follows a closing quote",
        cause: "A quoted cell holds a quote that is not doubled, or a delimiter is missing after it.",
        remedy: "Double the quotes inside the cell, or add the delimiter.")

    static let noHeader = DiagnosticCode(
        "MAP203", .error, "The file has no header",
        cause: "The file is empty or holds comments only.",
        remedy: "Name the columns on the first line.")

    static let unknownColumn = DiagnosticCode(
        "MAP204", .error, "A column has an unknown name",
        cause: "A name is misspelt, or the column is for people only.",
        remedy: "Correct the name; use the column kommentar of the mapping table for notes.")

    static let duplicateColumn = DiagnosticCode(
        "MAP205", .error, "A column stands twice",
        cause: "The header names the same column more than once.",
        remedy: "Remove one of them; several codes for one part go in one cell as alternatives, 510|520.")

    static let missingColumn = DiagnosticCode(
        "MAP206", .error, "A column is missing",
        cause: "The header lacks a column that cannot be left out, or the first line is not a header.",
        remedy: "Add the column to the header.")

    static let raggedRow = DiagnosticCode(
        "MAP207", .error, "A row has another number of cells than the header",
        cause: "A delimiter is missing or one too many, often since a text holds one without quotes.",
        remedy: "Give the row one cell for each column of the header.")

    static let notUTF8 = DiagnosticCode(
        "MAP208", .error, "The file is not UTF-8",
        cause: "A spreadsheet saved the file in Windows-1252, so that å, ä and ö cannot be read.",
        remedy: "Save the file as CSV UTF-8.")
}

extension Diagnostic {
    /// A quoted cell of a mapping table or register is never closed.
    public static func mappingUnclosedQuote(at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.unclosedQuote, at: location, "the quote that opens here is never closed")
    }

    /// Something other than a delimiter follows a closing quote.
    public static func mappingTextAfterQuote(at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.textAfterQuote, at: location, "text follows the closing quote")
    }

    /// The file holds no header; `columns` are those it may have.
    public static func mappingNoHeader(columns: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MappingCodes.noHeader, at: location, "no header",
            help: "the first line names the columns, such as \(columns.joined(separator: ";"))")
    }

    /// The header names a column that no such file has; empty when a header cell is empty.
    public static func mappingUnknownColumn(
        _ name: String, nearest: String?, at location: SourceLocation
    ) -> Diagnostic {
        let message = name.isEmpty ? "a column has no name" : "unknown column '\(name)'"
        return Diagnostic(MappingCodes.unknownColumn, at: location, message, help: didYouMean(nearest))
    }

    /// The header names a column a second time.
    public static func mappingDuplicateColumn(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.duplicateColumn, at: location, "column '\(name)' stands twice")
    }

    /// The header lacks a column that must be there.
    public static func mappingMissingColumn(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.missingColumn, at: location, "no column '\(name)'")
    }

    /// A row has `cells` cells where the header has `columns`.
    public static func mappingRaggedRow(cells: Int, columns: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.raggedRow, at: location, "\(cells) cells, but the header has \(columns)")
    }

    /// A cell holds bytes that are not UTF-8.
    public static func mappingNotUTF8(at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.notUTF8, at: location, "bytes that are not UTF-8")
    }
}
