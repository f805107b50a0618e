extension Diagnostic {
    /// SIE3xx: what is worth knowing about a file of SIE 1-4 that is in order.
    static let sieNoteCodes: [DiagnosticCode] = [sie301, sie302, sie303, sie304, sie305, sie306]

    static let sie301 = DiagnosticCode(
        "SIE301", .note, "The file holds no vouchers",
        cause: "Nothing was booked in the period, or the file is of a type with balances alone.",
        remedy: "None if that is so; else choose `basis: periodsaldon` or `arssaldon`.")
    package static func sieNoVouchers(at location: SourceLocation) -> Self {
        Self(sie301, at: location, "no vouchers")
    }

    static let sie302 = DiagnosticCode(
        "SIE302", .note, "Balances are read as totals with details",
        cause: "The rows without objects are the accounts' totals, as the specification has it.",
        remedy: "None is needed; what the details leave is booked without objects.")
    package static func sieTotalsWithDetails(_ label: String, at location: SourceLocation) -> Self {
        Self(sie302, at: location, "\(label) rows are read as totals with details")
    }

    static let sie303 = DiagnosticCode(
        "SIE303", .note, "Balances are read as a partition",
        cause: "The rows add up to the accounts' movements only when every row counts.",
        remedy: "None is needed.")
    package static func siePartition(_ label: String, at location: SourceLocation) -> Self {
        Self(sie303, at: location, "\(label) rows are read as a partition: every row counts")
    }

    static let sie304 = DiagnosticCode(
        "SIE304", .note, "A text holds control characters",
        cause: "Somebody pasted a text from another program into the ledger system.",
        remedy: "None is needed; the characters stay in the text.")
    package static func sieControlCharacters(at location: SourceLocation) -> Self {
        Self(sie304, at: location, "the line holds control characters")
    }

    static let sie305 = DiagnosticCode(
        "SIE305", .note, "The opening balances do not sum to 0",
        cause: "The export was taken before the previous year's result was moved to equity.",
        remedy: "None is needed; balance accounts stand outside the outcome.")
    /// The opening balances do not sum to 0; `difference` is their sum in kronor.
    package static func sieOpeningDifference(_ difference: String, at location: SourceLocation) -> Self {
        Self(sie305, at: location, "#IB of year 0 sums to \(difference) kr")
    }

    static let sie306 = DiagnosticCode(
        "SIE306", .note, "Object rows of a type 2 file are passed over",
        cause: "Type 2 is balances by account; its rows with objects hold the same money again (#PSALDO 4).",
        remedy: "None is needed; export type 3 if the code parts matter.")
    package static func sieObjectRowsIgnored(_ label: String, at location: SourceLocation) -> Self {
        Self(sie306, at: location, "\(label) rows with objects are passed over in type 2")
    }
}
