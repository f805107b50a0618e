extension Diagnostic {
    /// SIE1xx: records of SIE 1-4 that cannot be trusted.
    static let sieErrorCodes: [DiagnosticCode] = [
        sie101, sie102, sie103, sie104, sie105, sie106, sie107, sie108, sie109, sie110, sie111, sie112, sie113, sie114,
        sie115, sie116, sie117, sie118,
    ]

    static let sie101 = DiagnosticCode(
        "SIE101", .error, "An amount cannot be read",
        cause: "A field is missing, so that another stands in its place, or the program wrote a number in its own way.",
        remedy: "Correct the row in the ledger system and export again; SIE writes amounts as -1234.50.")
    /// A field is no amount; `reason` says why where it can be told.
    package static func sieAmount(_ value: String, reason: String?, at location: SourceLocation) -> Self {
        Self(sie101, at: location, "\"\(value)\" is not an amount" + (reason.map { ": \($0)" } ?? ""))
    }

    static let sie102 = DiagnosticCode(
        "SIE102", .error, "A date or period cannot be read",
        cause: "The date is missing, written in another order, or no day of the calendar.",
        remedy: "Correct the voucher and export again; SIE writes dates as 20260131 and months as 202601.")
    package static func sieDate(_ value: String, at location: SourceLocation) -> Self {
        Self(sie102, at: location, "\"\(value)\" is not a date or period")
    }

    static let sie103 = DiagnosticCode(
        "SIE103", .error, "A #TRANS stands outside any voucher",
        cause: "A #VER line or its opening brace has been lost.",
        remedy: "Export again; do not edit the file by hand.")
    package static func sieOutsideVoucher(at location: SourceLocation) -> Self {
        Self(sie103, at: location, "#TRANS outside a voucher")
    }

    static let sie104 = DiagnosticCode(
        "SIE104", .error, "An object list is not closed",
        cause: "The line was cut off, or a brace is missing.",
        remedy: "Export again, or correct the object's name in the ledger system.")
    package static func sieUnclosedList(at location: SourceLocation) -> Self {
        Self(sie104, at: location, "the object list is not closed")
    }

    static let sie105 = DiagnosticCode(
        "SIE105", .error, "A voucher is not closed",
        cause: "The file breaks off, or a closing brace has been lost.",
        remedy: "Export again and compare the file's size.")
    package static func sieUnclosedVoucher(_ voucher: String, at location: SourceLocation) -> Self {
        Self(sie105, at: location, "voucher \(voucher) is not closed")
    }

    static let sie106 = DiagnosticCode(
        "SIE106", .error, "The file type is unknown",
        cause: "#SIETYP must be 1, 2, 3 or 4.",
        remedy: "Export again as one of these types.")
    package static func sieType(_ value: String, at location: SourceLocation) -> Self {
        Self(sie106, at: location, "\"\(value)\" is not a SIE type")
    }

    static let sie107 = DiagnosticCode(
        "SIE107", .error, "A voucher does not balance",
        cause: "A row is missing from the export, or the voucher was booked so.",
        remedy: "Correct the voucher in the ledger system and export again.")
    package static func sieUnbalanced(_ voucher: String, difference: String, at location: SourceLocation) -> Self {
        Self(sie107, at: location, "voucher \(voucher) does not balance: \(difference) kr")
    }

    static let sie108 = DiagnosticCode(
        "SIE108", .error, "The checksum does not match",
        cause: "The file was changed after it was written, or the program computes the sum in its own way.",
        remedy: "Export again and do not edit the file; if the program's sums are never right, say `checksum: ignore`.")
    package static func sieChecksum(stated: String, computed: String, at location: SourceLocation) -> Self {
        Self(sie108, at: location, "#KSUMMA says \(stated), the content gives \(computed)")
    }

    static let sie109 = DiagnosticCode(
        "SIE109", .error, "The checksum at the start or at the end is missing",
        cause: "#KSUMMA stands at the start and at the end of a file (point 10.6); it breaks off, or was put together.",
        remedy: "Export or fetch the file again.")
    /// The checksum at the end is missing.
    package static func sieNoClosingChecksum(at location: SourceLocation) -> Self {
        Self(sie109, at: location, "the file starts with #KSUMMA and ends without it")
    }

    /// #KSUMMA comes so late that the content after it cannot be checked.
    package static func sieLateChecksum(at location: SourceLocation) -> Self {
        Self(sie109, at: location, "the first #KSUMMA does not stand where the file starts")
    }

    static let sie110 = DiagnosticCode(
        "SIE110", .error, "A year index has no #RAR",
        cause: "The record speaks of a fiscal year that the file does not declare.",
        remedy: "Export again with all fiscal years included.")
    package static func sieYearIndex(_ value: String, at location: SourceLocation) -> Self {
        Self(sie110, at: location, "year index \"\(value)\" has no #RAR")
    }

    static let sie111 = DiagnosticCode(
        "SIE111", .error, "The file lacks the figures asked for",
        cause: "The export is of a type without these records, or the source's basis or scenario is wrong.",
        remedy: "Choose another basis in the pipeline, or another SIE type in the export.")
    package static func sieNoBalances(_ label: String, at location: SourceLocation) -> Self {
        Self(sie111, at: location, "the file has no \(label) records")
    }

    static let sie112 = DiagnosticCode(
        "SIE112", .error, "Balances are broken down by several dimensions, each in full",
        cause: "Every dimension holds the same money once, so the codes cannot be put together.",
        remedy:
            "Name in `dimensions` only the one code part that the mapping needs, or export rows with all their objects."
    )
    package static func sieOverlap(_ label: String, dimensions: [String], at location: SourceLocation) -> Self {
        Self(
            sie112, at: location,
            "\(label) has details for each of the dimensions \(dimensions.joined(separator: ", "))")
    }

    static let sie113 = DiagnosticCode(
        "SIE113", .error, "A carriage return stands inside a line",
        cause: "Some lines end in CR alone, so that two records run together on one line.",
        remedy: "Export again, or turn the line ends into CR LF or LF with an editor.")
    package static func sieStrayReturn(at location: SourceLocation) -> Self {
        Self(sie113, at: location, "a carriage return stands inside the line")
    }

    static let sie114 = DiagnosticCode(
        "SIE114", .error, "The text holds zero bytes",
        cause: "A disk or a transfer failed and left zeros where text should be.",
        remedy: "Fetch or export the file again.")
    package static func sieZeroBytes(at location: SourceLocation) -> Self {
        Self(sie114, at: location, "the line holds zero bytes")
    }

    static let sie115 = DiagnosticCode(
        "SIE115", .error, "A field is longer than the limit",
        cause: "A quote that is never closed has swallowed what follows, or the file is not what it seems.",
        remedy: "Look at the line; if it is in order, raise `limits: field_bytes` in the pipeline.")
    /// A field is longer than `limit` bytes.
    package static func sieLongField(limit: Int, at location: SourceLocation) -> Self {
        Self(sie115, at: location, "the field is longer than \(limit) bytes")
    }

    static let sie116 = DiagnosticCode(
        "SIE116", .error, "The ledger is kept in another currency",
        cause: "#VALUTA names a currency other than SEK, and amounts in it would be added up as kronor.",
        remedy: "Export the ledger in kronor; nothing is converted here.")
    package static func sieCurrency(_ currency: String, at location: SourceLocation) -> Self {
        Self(sie116, at: location, "the ledger is kept in \"\(currency)\", not in SEK")
    }

    static let sie117 = DiagnosticCode(
        "SIE117", .error, "Accounts show opposite readings of their balances",
        cause: "Of some accounts the rows without objects alone agree with #RES; of others only all rows together do.",
        remedy: "Check the account in the ledger system, and export again; the file was put together or changed.")
    /// Some accounts show one reading of balances and others, from `account` on, the opposite one.
    package static func sieContradiction(_ account: String, hasTotals: Bool, at location: SourceLocation) -> Self {
        let (own, others) = hasTotals ? ("are", "are not") : ("are not", "are")
        return Self(
            sie117, at: location,
            "account \(account) agrees with its year only if rows without objects \(own) totals, "
                + "other accounts only if they \(others)")
    }

    static let sie118 = DiagnosticCode(
        "SIE118", .error, "The last balance is cut off",
        cause: "The file stops within its last line: it has no line end, and its amount is not like the others'.",
        remedy: "Transfer or export the file again, and compare its size.")
    /// The file ends in the amount `text`; `reason` says how other amounts end.
    package static func sieTailCut(_ text: String, reason: String, at location: SourceLocation) -> Self {
        Self(
            sie118, at: location,
            "the file stops within its last line, which has no line end: it ends in \"\(text)\", and \(reason)")
    }
}
