/// The part of the family XML about ledgers written in it: SIE 5, XMLSIE and XML that a pipeline describes.
public enum XMLLedgerCodes {
    /// All codes of the part, ascending.
    public static let all: [DiagnosticCode] = [
        amount, date, account, unbalanced, fiscalYear, noSuchContent, noYear, severalBudgets, decimalComma,
        secondObject, passedOver,
        noVouchers,
    ]

    static let amount = DiagnosticCode(
        "XML201", .error, "An amount cannot be read",
        cause: "It is missing, has fractions of an öre, or is written with thousands separators or a currency.",
        remedy: "Correct the row in the ledger system and export again; XML writes amounts as -1234.50.")
    static let date = DiagnosticCode(
        "XML202", .error, "A date or month cannot be read",
        cause: "It is missing, written in another order, or no day of the calendar.",
        remedy: "Correct the voucher and export again; XML writes dates as 2026-01-31 and months as 2026-01.")
    static let account = DiagnosticCode(
        "XML203", .error, "A row has no account",
        cause: "The row was saved before it was coded.",
        remedy: "Code the row in the ledger system and export again.")
    static let unbalanced = DiagnosticCode(
        "XML204", .error, "A verifikation does not balance",
        cause: "A row is missing from the export, or the voucher was booked so.",
        remedy: "Correct the voucher in the ledger system and export again.")
    static let fiscalYear = DiagnosticCode(
        "XML205", .error, "A fiscal year cannot be read",
        cause: "Its start or end is missing or no month, or the end lies before the start.",
        remedy: "Correct the fiscal years in the ledger system and export again.")
    static let noSuchContent = DiagnosticCode(
        "XML206", .error, "The file lacks the figures asked for",
        cause: "The format or this file has no such records, or the source's basis or scenario is wrong.",
        remedy: "Choose another `basis` or `scenario` for the source, or another content in the export.")
    static let noYear = DiagnosticCode(
        "XML207", .error, "A budget for the whole year does not say which year",
        cause: "The budget row has no month and the file declares no fiscal year.",
        remedy: "Export again with fiscal years or with budgets per month.")
    static let severalBudgets = DiagnosticCode(
        "XML208", .error, "A year has several budgets",
        cause: "The export holds more than one version of the budget, and their sum means nothing.",
        remedy: "Export again with the one budget that counts.")
    static let decimalComma = DiagnosticCode(
        "XML251", .warning, "An amount has a decimal comma",
        cause: "The program writes numbers as people do; XML has a point.",
        remedy: "Nothing: it is read as a decimal comma. Tell the maker of the ledger system.")
    static let secondObject = DiagnosticCode(
        "XML252", .warning, "A row has two objects of one dimension",
        cause: "The program lists more than one object where a row can have one.",
        remedy: "Nothing if the first is the right one: it is used. Otherwise correct the row and export again.")
    static let passedOver = DiagnosticCode(
        "XML253", .warning, "A breakdown of balances or budgets is passed over",
        cause: "Amounts are broken down in several ways, each telling the same money again.",
        remedy: "Check that the breakdown used has the codes that the mapping needs; name others in `dimensions`.")
    static let noVouchers = DiagnosticCode(
        "XML301", .note, "The file holds no vouchers",
        cause: "Nothing was booked in the export's period, or the export was made without vouchers.",
        remedy: "Nothing, if nothing was booked.")
}

extension Diagnostic {
    /// An amount is missing (nil) or cannot be read.
    public static func xmlAmount(_ value: String?, at location: SourceLocation) -> Diagnostic {
        let text = value.map { "\"\($0)\" is not an amount" } ?? "the row has no amount"
        return Diagnostic(XMLLedgerCodes.amount, at: location, text)
    }

    /// The date or month called `field` is missing (nil) or cannot be read.
    public static func xmlDate(_ value: String?, of field: String, at location: SourceLocation) -> Diagnostic {
        let text = value.map { "\"\($0)\" in \(field) is not a date or month" } ?? "\(field) is missing"
        return Diagnostic(XMLLedgerCodes.date, at: location, text)
    }

    /// A row's account is missing or empty.
    public static func xmlAccount(at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.account, at: location, "the row has no account")
    }

    /// The booked rows of a voucher sum to `difference` kronor.
    public static func xmlUnbalanced(_ voucher: String, difference: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            XMLLedgerCodes.unbalanced, at: location, "verifikation \(voucher) does not balance: \(difference) kr")
    }

    /// A fiscal year's bounds cannot be read.
    public static func xmlFiscalYear(start: String, end: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.fiscalYear, at: location, "\"\(start)\" to \"\(end)\" is not a fiscal year")
    }

    /// `content`, such as "SIE 5 has no period balances".
    public static func xmlNoSuchContent(_ content: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.noSuchContent, at: location, content)
    }

    /// A year's budget in a file without fiscal years.
    public static func xmlNoYear(at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.noYear, at: location, "a budget without month in a file without fiscal years")
    }

    /// The second budget of a fiscal year stands at the location.
    public static func xmlSeveralBudgets(at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.severalBudgets, at: location, "a second budget for the same fiscal year")
    }

    /// An amount is written with a decimal comma.
    public static func xmlDecimalComma(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.decimalComma, at: location, "\"\(value)\" has a decimal comma")
    }

    /// A second object of a dimension stands on a row.
    public static func xmlSecondObject(
        _ object: String, dimension: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            XMLLedgerCodes.secondObject, at: location,
            "object \(object) is the row's second of dimension \(dimension) and is not used")
    }

    /// Of an account's breakdowns the one by `used` dimensions is used, that by `unused` dimensions is not.
    public static func xmlPassedOver(
        _ account: String, used: String, unused: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            XMLLedgerCodes.passedOver, at: location,
            "account \(account): the breakdown by dimension \(unused) is passed over for that by \(used)")
    }

    /// There are no vouchers.
    public static func xmlNoVouchers(at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.noVouchers, at: location, "the file holds no vouchers")
    }
}
