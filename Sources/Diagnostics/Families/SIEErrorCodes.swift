/// The errors of the family SIE: records of SIE 1-4 that cannot be trusted.
public enum SIEErrorCodes {
    /// All codes of the part, ascending.
    public static let all: [DiagnosticCode] = [
        amount, date, outsideVoucher, unclosedList, unclosedVoucher, type, unbalanced, checksum, noClosingChecksum,
        yearIndex, noBalances, overlap, strayReturn, zeroBytes, longField, currency, contradiction, tailCut,
    ]

    static let amount = DiagnosticCode(
        "SIE101", .error, "An amount cannot be read",
        cause: "A field is missing, so that another stands in its place, or the program wrote a number in its own way.",
        remedy: "Correct the row in the ledger system and export again; SIE writes amounts as -1234.50.")

    static let date = DiagnosticCode(
        "SIE102", .error, "A date or period cannot be read",
        cause: "The date is missing, written in another order, or no day of the calendar.",
        remedy: "Correct the voucher and export again; SIE writes dates as 20260131 and months as 202601.")

    static let outsideVoucher = DiagnosticCode(
        "SIE103", .error, "A #TRANS stands outside any voucher",
        cause: "A #VER line or its opening brace has been lost.",
        remedy: "Export again; do not edit the file by hand.")

    static let unclosedList = DiagnosticCode(
        "SIE104", .error, "An object list is not closed",
        cause: "The line was cut off, or a brace is missing.",
        remedy: "Export again, or correct the object's name in the ledger system.")

    static let unclosedVoucher = DiagnosticCode(
        "SIE105", .error, "A voucher is not closed",
        cause: "The file breaks off, or a closing brace has been lost.",
        remedy: "Export again and compare the file's size.")

    static let type = DiagnosticCode(
        "SIE106", .error, "The file type is unknown",
        cause: "#SIETYP must be 1, 2, 3 or 4.",
        remedy: "Export again as one of these types.")

    static let unbalanced = DiagnosticCode(
        "SIE107", .error, "A verifikation does not balance",
        cause: "A row is missing from the export, or the voucher was booked so.",
        remedy: "Correct the voucher in the ledger system and export again.")

    static let checksum = DiagnosticCode(
        "SIE108", .error, "The check sum does not agree",
        cause: "The file was changed after it was written, or the program computes the sum in its own way.",
        remedy: "Export again and do not edit the file; if the program's sums are never right, say `checksum: ignore`.")

    static let noClosingChecksum = DiagnosticCode(
        "SIE109", .error, "The check sum at the start or at the end is missing",
        cause: "#KSUMMA stands at the start and at the end of a file (point 10.6); it breaks off, or was put together.",
        remedy: "Export or fetch the file again.")

    static let yearIndex = DiagnosticCode(
        "SIE110", .error, "A year index has no #RAR",
        cause: "The record speaks of a fiscal year that the file does not declare.",
        remedy: "Export again with all fiscal years included.")

    static let noBalances = DiagnosticCode(
        "SIE111", .error, "The file lacks the figures asked for",
        cause: "The export is of a type without these records, or the source's basis or scenario is wrong.",
        remedy: "Choose another basis in the pipeline, or another SIE type in the export.")

    static let overlap = DiagnosticCode(
        "SIE112", .error, "Balances are broken down by several dimensions, each in full",
        cause: "Every dimension tells the same money once, so the codes cannot be put together.",
        remedy:
            "Name in `dimensions` only the one code part that the mapping needs, or export rows with all their objects."
    )

    static let strayReturn = DiagnosticCode(
        "SIE113", .error, "A carriage return stands inside a line",
        cause: "Some lines end in CR alone, so that two records run together on one line.",
        remedy: "Export again, or turn the line ends into CR LF or LF with an editor.")

    static let zeroBytes = DiagnosticCode(
        "SIE114", .error, "The text holds zero bytes",
        cause: "A disk or a transfer failed and left zeros where text should be.",
        remedy: "Fetch or export the file again.")

    static let longField = DiagnosticCode(
        "SIE115", .error, "A field is longer than the limit",
        cause: "A quote that is never closed has swallowed what follows, or the file is not what it seems.",
        remedy: "Look at the line; if it is in order, raise `limits: field_bytes` in the pipeline.")

    static let currency = DiagnosticCode(
        "SIE116", .error, "The ledger is kept in another currency",
        cause: "#VALUTA names a currency other than SEK, and amounts in it would be added up as kronor.",
        remedy: "Export the ledger in kronor; nothing is converted here.")

    static let contradiction = DiagnosticCode(
        "SIE117", .error, "Accounts show opposite readings of their balances",
        cause: "Of some accounts the rows without objects alone agree with #RES; of others only all rows together do.",
        remedy: "Check the account in the ledger system, and export again; the file was put together or changed.")

    static let tailCut = DiagnosticCode(
        "SIE118", .error, "The last balance is cut off",
        cause: "The file stops within its last line: it has no line end, and its amount is not like the others'.",
        remedy: "Transfer or export the file again, and compare its size.")
}

extension Diagnostic {
    /// An amount cannot be read.
    public static func sieAmount(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.amount, at: location, "\"\(value)\" is not an amount")
    }

    /// The file ends in the amount `text`; `reason` says how the others are.
    public static func sieTailCut(_ text: String, reason: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            SIEErrorCodes.tailCut, at: location,
            "the file stops within its last line, which has no line end: it ends in \"\(text)\", and \(reason)")
    }

    /// A date or period cannot be read.
    public static func sieDate(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.date, at: location, "\"\(value)\" is not a date or period")
    }

    /// A #TRANS stands outside any voucher.
    public static func sieOutsideVoucher(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.outsideVoucher, at: location, "#TRANS outside a voucher")
    }

    /// An object list is not closed.
    public static func sieUnclosedList(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.unclosedList, at: location, "the object list is not closed")
    }

    /// A voucher is not closed.
    public static func sieUnclosedVoucher(_ voucher: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.unclosedVoucher, at: location, "verifikation \(voucher) is not closed")
    }

    /// The file type is unknown.
    public static func sieType(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.type, at: location, "\"\(value)\" is not a SIE type")
    }

    /// A verifikation does not balance.
    public static func sieUnbalanced(_ voucher: String, difference: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.unbalanced, at: location, "verifikation \(voucher) does not balance: \(difference) kr")
    }

    /// The check sum does not agree.
    public static func sieChecksum(stated: String, computed: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.checksum, at: location, "#KSUMMA says \(stated), the content gives \(computed)")
    }

    /// The check sum at the end is missing.
    public static func sieNoClosingChecksum(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.noClosingChecksum, at: location, "the file starts with #KSUMMA and ends without it")
    }

    /// #KSUMMA comes so late that it cannot be held against what is behind it.
    public static func sieLateChecksum(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            SIEErrorCodes.noClosingChecksum, at: location, "the first #KSUMMA does not stand where the file starts")
    }

    /// A year index has no #RAR.
    public static func sieYearIndex(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.yearIndex, at: location, "year index \"\(value)\" has no #RAR")
    }

    /// The file lacks the figures asked for.
    public static func sieNoBalances(_ label: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.noBalances, at: location, "the file has no \(label) records")
    }

    /// Balances are broken down by several dimensions, each in full.
    public static func sieOverlap(_ label: String, dimensions: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            SIEErrorCodes.overlap, at: location,
            "\(label) has details for each of the dimensions \(dimensions.joined(separator: ", "))")
    }

    /// A carriage return stands inside a line, outside quotes.
    public static func sieStrayReturn(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.strayReturn, at: location, "a carriage return stands inside the line")
    }

    /// The text holds zero bytes.
    public static func sieZeroBytes(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.zeroBytes, at: location, "the line holds zero bytes")
    }

    /// The ledger is kept in another currency.
    public static func sieCurrency(_ currency: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.currency, at: location, "the ledger is kept in \"\(currency)\", not in SEK")
    }

    /// A field is longer than `limit` bytes.
    public static func sieLongField(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEErrorCodes.longField, at: location, "the field is longer than \(limit) bytes")
    }

    /// Some accounts show one reading of balances and others, from `account` on, the opposite one.
    public static func sieContradiction(_ account: String, hasTotals: Bool, at location: SourceLocation) -> Diagnostic {
        let (own, others) = hasTotals ? ("are", "are not") : ("are not", "are")
        return Diagnostic(
            SIEErrorCodes.contradiction, at: location,
            "account \(account) agrees with its year only if rows without objects \(own) totals, "
                + "other accounts only if they \(others)")
    }
}
