/// The notes of the family SIE: what is worth knowing about a file that is in order.
public enum SIENoteCodes {
    /// All codes of the part, ascending.
    public static let all: [DiagnosticCode] = [
        noVouchers, totalsWithDetails, partition, controlCharacters, openingDifference, objectRowsIgnored,
    ]

    static let noVouchers = DiagnosticCode(
        "SIE301", .note, "The file holds no vouchers",
        cause: "Nothing was booked in the period, or the file is of a type with balances alone.",
        remedy: "None if that is so; else choose `basis: periodsaldon` or `arssaldon`.")

    static let totalsWithDetails = DiagnosticCode(
        "SIE302", .note, "Balances are read as totals with details",
        cause: "The rows without objects are the accounts' totals, as the specification has it.",
        remedy: "None is needed; what the details leave is booked without objects.")

    static let partition = DiagnosticCode(
        "SIE303", .note, "Balances are read as a partition",
        cause: "The rows add up to the accounts' movements only when every row counts.",
        remedy: "None is needed.")

    static let controlCharacters = DiagnosticCode(
        "SIE304", .note, "A text holds control characters",
        cause: "Somebody pasted a text from another program into the ledger system.",
        remedy: "None is needed; the characters stay in the text.")

    static let openingDifference = DiagnosticCode(
        "SIE305", .note, "The opening balances do not sum to 0",
        cause: "The export was taken before the previous year's result was moved to equity.",
        remedy: "None is needed; balance accounts stand outside the outcome.")

    static let objectRowsIgnored = DiagnosticCode(
        "SIE306", .note, "Object rows of a type 2 file are passed over",
        cause: "Type 2 is balances by account; its rows with objects tell the same money again (#PSALDO 4).",
        remedy: "None is needed; export type 3 if the code parts matter.")
}

extension Diagnostic {
    /// The file holds no vouchers.
    public static func sieNoVouchers(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIENoteCodes.noVouchers, at: location, "no vouchers")
    }

    /// Balances are read as totals with details.
    public static func sieTotalsWithDetails(_ label: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIENoteCodes.totalsWithDetails, at: location, "\(label) rows are read as totals with details")
    }

    /// Balances are read as a partition.
    public static func siePartition(_ label: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIENoteCodes.partition, at: location, "\(label) rows are read as a partition: every row counts")
    }

    /// A text holds control characters.
    public static func sieControlCharacters(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIENoteCodes.controlCharacters, at: location, "the line holds control characters")
    }

    /// The opening balances do not sum to 0; `difference` is their sum in kronor.
    public static func sieOpeningDifference(_ difference: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIENoteCodes.openingDifference, at: location, "#IB of year 0 sums to \(difference) kr")
    }

    /// Object rows of a type 2 file are passed over.
    public static func sieObjectRowsIgnored(_ label: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIENoteCodes.objectRowsIgnored, at: location, "\(label) rows with objects are passed over in type 2")
    }
}
