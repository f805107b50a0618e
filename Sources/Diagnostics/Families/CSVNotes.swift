extension Diagnostic {
    /// CSV3xx: what is worth knowing of a table.
    static let csvNoteCodes: [DiagnosticCode] = [csv301, csv302, csv303, csv304, csv305]

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
