extension Diagnostic {
    /// The ledger is kept in another currency.
    public static func xmlCurrency(_ currency: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.currency, at: location, "the ledger is kept in \"\(currency)\", not in SEK")
    }

    /// An amount is missing (nil) or cannot be read.
    public static func xmlAmount(_ value: String?, at location: SourceLocation) -> Diagnostic {
        let text = value.map { "\"\($0)\" is not an amount" } ?? "the row has no amount"
        return Diagnostic(XMLLedgerCodes.amount, at: location, text)
    }

    /// An amount could have thousands or decimals behind its mark.
    public static func xmlUnclearAmount(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            XMLLedgerCodes.amount, at: location, "\"\(value)\" could have thousands or decimals behind its mark",
            help: "give `decimal` or `thousands` for the source in the pipeline")
    }

    /// Every credit has a minus, the first of them at the location.
    public static func xmlCredits(at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.credits, at: location, "every credit has a minus")
    }

    /// The side of an amount, debit or credit, is not told, or contradicts the amount's own sign.
    public static func xmlSign(_ side: String, amount: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            XMLLedgerCodes.sign, at: location, "\"\(side)\" with \(amount) does not tell debit from credit")
    }

    /// The date or month called `field` is missing (nil) or cannot be read.
    public static func xmlDate(_ value: String?, of field: String, at location: SourceLocation) -> Diagnostic {
        let text = value.map { "\"\($0)\" in \(field) is not a date or month" } ?? "\(field) is missing"
        return Diagnostic(XMLLedgerCodes.date, at: location, text)
    }

    /// What XMLSIE has in place of a month is no number of one in the fiscal year.
    public static func xmlPeriod(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            XMLLedgerCodes.date, at: location, "\"\(value)\" in Period is no month of the fiscal year",
            help: "export again; XMLSIE counts months from 1, the first of the fiscal year, or writes 2601 for 2026-01")
    }

    /// A row's `field`, konto or verksamhet, is missing or empty.
    public static func xmlNoCode(_ field: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.noCode, at: location, "the row has no \(field)")
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
            "object \(object) is the row's second of dimension \(dimension) and is not used"
        ).about("dimension \(dimension), object \(object)")
    }

    /// Of an account's breakdowns the one by `used` dimensions is used, that by `unused` dimensions is not.
    public static func xmlPassedOver(
        _ account: String, used: String, unused: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            XMLLedgerCodes.passedOver, at: location,
            "account \(account): the breakdown by dimension \(unused) is passed over for that by \(used)"
        ).about("dimension \(unused)")
    }

    /// An account is broken down by `one` kind of dimensions and by `other`, each telling the same money.
    public static func xmlSeveralViews(
        _ account: String, _ one: String, _ other: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            XMLLedgerCodes.severalViews, at: location,
            "account \(account) is broken down by dimension \(one) and by dimension \(other)")
    }

    /// There are no vouchers.
    public static func xmlNoVouchers(at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.noVouchers, at: location, "the file holds no vouchers")
    }

    /// The pipeline does not describe the records.
    public static func xmlNotDescribed(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            XMLLedgerCodes.notDescribed, at: location, "XML of no known kind, which the pipeline does not describe")
    }

    /// A path in the description is of no form that is understood, or is another field's too.
    public static func xmlRecordPath(_ path: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.recordPath, at: location, "the path \"\(path)\" cannot be used")
    }

    /// The description has no path for `field`, nor for what could stand in its place.
    public static func xmlNoField(_ field: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.noField, at: location, "the description of the records has no \(field)")
    }

    /// A record has `field` a second time.
    public static func xmlSecondValue(_ field: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.secondValue, at: location, "the record has a second \(field)")
    }

    /// A slag is neither of the two.
    public static func xmlSlag(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.slag, at: location, "\"\(value)\" is neither intakt nor kostnad")
    }

    /// No element matches the record's path.
    public static func xmlNoRecords(at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.noRecords, at: location, "no element matches the record's path")
    }

    /// `count` vouchers have rows on one side of the ledger only.
    public static func xmlOneSided(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(XMLLedgerCodes.oneSided, at: location, "\(count) vouchers have rows on one side only")
    }

    /// An account has amounts for a year and, from the location on, for months in it.
    public static func xmlYearAndMonths(_ konto: String, year: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            XMLLedgerCodes.yearAndMonths, at: location,
            "account \(konto) has an amount for a month, and one for the whole year \(year)")
    }

    /// A balance or budget has the account, objects and time of an earlier one.
    public static func xmlRepeatedBalance(_ konto: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            XMLLedgerCodes.repeatedBalance, at: location,
            "an earlier element gives an amount for account \(konto) with the same objects and time"
        ).about("konto \(konto)")
    }
}
