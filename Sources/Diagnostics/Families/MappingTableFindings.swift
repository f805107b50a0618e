extension Diagnostic {
    /// MAP2xx: the mapping table and the register as tables of named columns.
    static let mappingTableCodes: [DiagnosticCode] = [map201, map202, map203, map204, map205, map206, map207, map208]

    static let map201 = DiagnosticCode(
        "MAP201", .error, "A quoted cell is never closed",
        cause: "A quote at the start of a cell has no partner, so the rest of the file would be one cell.",
        remedy: "Close the quote, or remove it.")
    package static func mappingUnclosedQuote(at location: SourceLocation) -> Self {
        Self(map201, at: location, "the quote that opens here is never closed")
    }

    static let map202 = DiagnosticCode(
        "MAP202", .error, "Text follows a closing quote",
        cause: "A quoted cell holds a quote that is not doubled, or a delimiter is missing after it.",
        remedy: "Double the quotes inside the cell, or add the delimiter.")
    package static func mappingTextAfterQuote(at location: SourceLocation) -> Self {
        Self(map202, at: location, "text follows the closing quote")
    }

    static let map203 = DiagnosticCode(
        "MAP203", .error, "The file has no header",
        cause: "The file is empty or holds comments only.",
        remedy: "Name the columns on the first line.")
    /// The file holds no header; `columns` are those it may have.
    package static func mappingNoHeader(columns: [String], at location: SourceLocation) -> Self {
        Self(
            map203, at: location, "no header",
            help: "the first line names the columns, such as \(columns.joined(separator: ";"))")
    }

    static let map204 = DiagnosticCode(
        "MAP204", .error, "A column has an unknown name",
        cause: "A name is misspelt, or the column is for people only.",
        remedy: "Correct the name; use the column kommentar of the mapping table for notes.")
    /// The header names a column that such files do not have; empty when a header cell is empty.
    package static func mappingUnknownColumn(_ name: String, nearest: String?, at location: SourceLocation) -> Self {
        let message = name.isEmpty ? "a column has no name" : "unknown column '\(name)'"
        return Self(map204, at: location, message, help: didYouMean(nearest))
    }

    static let map205 = DiagnosticCode(
        "MAP205", .error, "A column stands twice",
        cause: "The header names the same column more than once.",
        remedy: "Remove one of them; several codes for one part go in one cell as alternatives, 510|520.")
    package static func mappingDuplicateColumn(_ name: String, at location: SourceLocation) -> Self {
        Self(map205, at: location, "column '\(name)' stands twice")
    }

    static let map206 = DiagnosticCode(
        "MAP206", .error, "A column is missing",
        cause: "The header lacks a column that cannot be left out, or the first line is not a header.",
        remedy: "Add the column to the header.")
    package static func mappingMissingColumn(_ name: String, at location: SourceLocation) -> Self {
        Self(map206, at: location, "no column '\(name)'")
    }

    static let map207 = DiagnosticCode(
        "MAP207", .error, "A row has another number of cells than the header",
        cause: "A delimiter is missing or one too many, often since a text holds one without quotes.",
        remedy: "Give the row one cell for each column of the header.")
    /// A row has `cells` cells where the header has `columns`.
    package static func mappingRaggedRow(cells: Int, columns: Int, at location: SourceLocation) -> Self {
        Self(map207, at: location, "\(cells) cells, but the header has \(columns)")
    }

    static let map208 = DiagnosticCode(
        "MAP208", .error, "The file is not UTF-8",
        cause: "A spreadsheet saved the file in Windows-1252, so that å, ä and ö cannot be read.",
        remedy: "Save the file as CSV UTF-8.")
    package static func mappingNotUTF8(at location: SourceLocation) -> Self {
        Self(map208, at: location, "bytes that are not UTF-8")
    }
}
