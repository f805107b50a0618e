extension Diagnostic {
    /// XML25x and XML3xx: what was read of a ledger in XML may not be what was meant, or is worth knowing.
    static let xmlLedgerWarningCodes: [DiagnosticCode] = [
        xml251, xml252, xml253, xml254, xml301, xml302, xml303, xml304,
    ]

    static let xml251 = DiagnosticCode(
        "XML251", .warning, "An amount has a decimal comma",
        cause: "The program writes numbers as people do; XML has a point.",
        remedy: "Nothing: it is read as a decimal comma. Tell the maker of the ledger system.")
    package static func xmlDecimalComma(_ value: String, at location: SourceLocation) -> Self {
        Self(xml251, at: location, "\"\(value)\" has a decimal comma")
    }

    static let xml252 = DiagnosticCode(
        "XML252", .warning, "A row has two objects of one dimension",
        cause: "The program lists more than one object where a row can have one.",
        remedy: "Nothing if the first is the right one: it is used. Otherwise correct the row and export again.")
    package static func xmlSecondObject(_ object: String, dimension: String, at location: SourceLocation) -> Self {
        Self(
            xml252, at: location, "object \(object) is the row's second of dimension \(dimension) and is not used"
        ).about("dimension \(dimension), object \(object)")
    }

    static let xml253 = DiagnosticCode(
        "XML253", .warning, "A breakdown of balances or budgets is passed over",
        cause: "Amounts are broken down in several ways, each holding the same money again.",
        remedy: "Check that the breakdown used has the codes that the mapping needs; name others in `dimensions`.")
    /// Of an account's breakdowns the one by `used` dimensions is used, that by `unused` dimensions is not.
    package static func xmlPassedOver(
        _ account: String, used: String, unused: String, at location: SourceLocation
    ) -> Self {
        Self(
            xml253, at: location,
            "account \(account): the breakdown by dimension \(unused) is passed over for that by \(used)"
        ).about("dimension \(unused)")
    }

    static let xml254 = DiagnosticCode(
        "XML254", .warning, "A balance or budget is given more than once",
        cause: "An export was appended to another one, or the amount is split in a way that the file lacks.",
        remedy: "Check that the file does not hold the same amounts twice; all of them are counted.")
    package static func xmlRepeatedBalance(_ konto: String, at location: SourceLocation) -> Self {
        Self(
            xml254, at: location,
            "an earlier element gives an amount for account \(konto) with the same objects and time"
        ).about("konto \(konto)")
    }

    static let xml301 = DiagnosticCode(
        "XML301", .note, "The file holds no vouchers",
        cause: "Nothing was booked in the export's period, or the export was made without vouchers.",
        remedy: "Nothing, if nothing was booked.")
    package static func xmlNoVouchers(at location: SourceLocation) -> Self {
        Self(xml301, at: location, "the file holds no vouchers")
    }

    static let xml302 = DiagnosticCode(
        "XML302", .note, "The file holds no records",
        cause: "Nothing was booked in the export's period, or the record's path does not match.",
        remedy: "Nothing, if nothing was booked; otherwise correct the path.")
    package static func xmlNoRecords(at location: SourceLocation) -> Self {
        Self(xml302, at: location, "no element matches the record's path")
    }

    static let xml303 = DiagnosticCode(
        "XML303", .note, "The file holds one side of its vouchers",
        cause: "The extract shows income and cost without the balance accounts.",
        remedy: "None is needed; without balance accounts vouchers cannot be checked.")
    /// `count` vouchers have rows on one side of the ledger only.
    package static func xmlOneSided(_ count: Int, at location: SourceLocation) -> Self {
        Self(xml303, at: location, "\(count) vouchers have rows on one side only")
    }

    static let xml304 = DiagnosticCode(
        "XML304", .note, "A source is not held against the schema",
        cause: "`--xsd` is for XML, and this source is something else.",
        remedy: "Nothing.")
    /// A source is no XML but `format`, so that no schema holds for it.
    package static func xmlNotChecked(_ format: String, at location: SourceLocation) -> Self {
        Self(xml304, at: location, "the source is \(format), not XML; the schema does not apply")
    }
}
