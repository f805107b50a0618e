extension Diagnostic {
    /// XML201-220: ledgers in XML (SIE 5, XMLSIE, XML that a pipeline describes) that cannot be trusted.
    static let xmlLedgerErrorCodes: [DiagnosticCode] = [
        xml201, xml202, xml203, xml204, xml205, xml206, xml207, xml208, xml209, xml210, xml211, xml212, xml213, xml214,
        xml215, xml216, xml217, xml218, xml219, xml220,
    ]

    static let xml201 = DiagnosticCode(
        "XML201", .error, "An amount cannot be read",
        cause: "It is missing, has fractions of an öre, or is written with thousands separators or a currency.",
        remedy: "Correct the row in the ledger system and export again; XML writes amounts as -1234.50.")
    /// An amount is missing (nil) or cannot be read; `reason` says why, as "it has an exponent", where that is known.
    package static func xmlAmount(_ value: String?, reason: String? = nil, at location: SourceLocation) -> Self {
        let text = value.map { "\"\($0)\" is not an amount" } ?? "the row has no amount"
        return Self(xml201, at: location, reason.map { "\(text): \($0)" } ?? text)
    }

    /// An amount could have thousands or decimals behind its mark.
    package static func xmlUnclearAmount(_ value: String, at location: SourceLocation) -> Self {
        Self(
            xml201, at: location, "\"\(value)\" could have thousands or decimals behind its mark",
            help: "give `decimal` or `thousands` for the source in the pipeline")
    }

    static let xml202 = DiagnosticCode(
        "XML202", .error, "A date or month cannot be read",
        cause: "It is missing, written in another order, or no day of the calendar.",
        remedy: "Correct the voucher and export again; XML writes dates as 2026-01-31 and months as 2026-01.")
    /// The date or month called `field` is missing (nil) or cannot be read.
    package static func xmlDate(_ value: String?, of field: String, at location: SourceLocation) -> Self {
        let text = value.map { "\"\($0)\" in \(field) is not a date or month" } ?? "\(field) is missing"
        return Self(xml202, at: location, text)
    }

    /// What XMLSIE has in place of a month is no number of one in the fiscal year.
    package static func xmlPeriod(_ value: String, at location: SourceLocation) -> Self {
        Self(
            xml202, at: location, "\"\(value)\" in Period is no month of the fiscal year",
            help: "export again; XMLSIE counts months from 1, the first of the fiscal year, or writes 2601 for 2026-01")
    }

    static let xml203 = DiagnosticCode(
        "XML203", .error, "A row has no account or verksamhet",
        cause: "The row was saved before it was coded.",
        remedy: "Code the row in the ledger system and export again.")
    /// A row's `field`, konto or verksamhet, is missing or empty.
    package static func xmlNoCode(_ field: String, at location: SourceLocation) -> Self {
        Self(xml203, at: location, "the row has no \(field)")
    }

    static let xml204 = DiagnosticCode(
        "XML204", .error, "A voucher does not balance",
        cause: "A row is missing from the export, or the voucher was booked so.",
        remedy: "Correct the voucher in the ledger system and export again.")
    /// The booked rows of a voucher sum to `difference` kronor.
    package static func xmlUnbalanced(_ voucher: String, difference: String, at location: SourceLocation) -> Self {
        Self(xml204, at: location, "voucher \(voucher) does not balance: \(difference) kr")
    }

    static let xml205 = DiagnosticCode(
        "XML205", .error, "A fiscal year cannot be read",
        cause: "Its start or end is missing or no month, or the end lies before the start.",
        remedy: "Correct the fiscal years in the ledger system and export again.")
    package static func xmlFiscalYear(start: String, end: String, at location: SourceLocation) -> Self {
        Self(xml205, at: location, "\"\(start)\" to \"\(end)\" is not a fiscal year")
    }

    static let xml206 = DiagnosticCode(
        "XML206", .error, "The file lacks the figures asked for",
        cause: "The format or this file has no such records, or the source's basis or scenario is wrong.",
        remedy: "Choose another `basis` or `scenario` for the source, or another content in the export.")
    /// `content`, such as "SIE 5 has no period balances".
    package static func xmlNoSuchContent(_ content: String, at location: SourceLocation) -> Self {
        Self(xml206, at: location, content)
    }

    static let xml207 = DiagnosticCode(
        "XML207", .error, "A budget for the whole year does not say which year",
        cause: "The budget row has no month and the file declares no fiscal year.",
        remedy: "Export again with fiscal years or with budgets per month.")
    package static func xmlNoYear(at location: SourceLocation) -> Self {
        Self(xml207, at: location, "a budget without month in a file without fiscal years")
    }

    static let xml208 = DiagnosticCode(
        "XML208", .error, "A year has several budgets",
        cause: "The export holds more than one version of the budget, and their sum means nothing.",
        remedy: "Export again with the one budget that counts.")
    package static func xmlSeveralBudgets(at location: SourceLocation) -> Self {
        Self(xml208, at: location, "a second budget for the same fiscal year")
    }

    static let xml209 = DiagnosticCode(
        "XML209", .error, "The XML is of no known kind",
        cause: "It is neither SIE 5 nor XMLSIE, and the pipeline does not say what its records are.",
        remedy: "Describe the records in the pipeline: the path of a record and of its fields.")
    package static func xmlNotDescribed(at location: SourceLocation) -> Self {
        Self(xml209, at: location, "XML of no known kind, which the pipeline does not describe")
    }

    static let xml210 = DiagnosticCode(
        "XML210", .error, "A path cannot be used",
        cause: "Paths are /Export/Rad or //Rad for a record, Konto, @konto or Belopp/@varde in it, ../Datum around it.",
        remedy: "Correct the path in the pipeline; two fields cannot have the same one.")
    /// A path in the description is malformed, or is used for another field too.
    package static func xmlRecordPath(_ path: String, at location: SourceLocation) -> Self {
        Self(xml210, at: location, "the path \"\(path)\" cannot be used")
    }

    /// The path of an amount leads to an element around the records.
    package static func xmlAmountPath(_ path: String, of field: String, at location: SourceLocation) -> Self {
        Self(
            xml210, at: location, "the path \"\(path)\" of \(field) leads out of the record",
            help: "give a path inside the record; an amount around records would count once for each of them")
    }

    static let xml211 = DiagnosticCode(
        "XML211", .error, "The description of the records lacks a field",
        cause: "A record needs konto (or verksamhet and slag), belopp (or debet and kredit) and datum (or period).",
        remedy: "Add the path of the field in the pipeline.")
    /// The description has no path for `field`, nor for a field that could replace it.
    package static func xmlNoField(_ field: String, at location: SourceLocation) -> Self {
        Self(xml211, at: location, "the description of the records has no \(field)")
    }

    static let xml212 = DiagnosticCode(
        "XML212", .error, "A record has a field twice",
        cause: "The path of the record names an element that holds several rows, or the field's path is too wide.",
        remedy: "Correct the paths in the pipeline.")
    /// A record has `field` a second time.
    package static func xmlSecondValue(_ field: String, at location: SourceLocation) -> Self {
        Self(xml212, at: location, "the record has a second \(field)")
    }

    static let xml213 = DiagnosticCode(
        "XML213", .error, "A slag is unknown",
        cause: "The path leads to another field, or the program uses other words.",
        remedy: "Correct the path, or export with the slag's ids or names.")
    /// A text that is none of the slag that there are.
    package static func xmlSlag(_ value: String, known: [String], at location: SourceLocation) -> Self {
        Self(xml213, at: location, slagMessage(value, known), help: slagHelp(value, known))
    }

    static let xml214 = DiagnosticCode(
        "XML214", .error, "The side of an amount is not clear",
        cause: "The field tecken is neither D nor K, or an amount in credit is negative besides.",
        remedy: "Correct the row and export again, or leave out `tecken` where amounts have signs.")
    /// The side of an amount, debit or credit, is missing, or contradicts the amount's own sign.
    package static func xmlSign(_ side: String, amount: String, at location: SourceLocation) -> Self {
        Self(xml214, at: location, "\"\(side)\" with \(amount) does not show debit or credit")
    }

    static let xml215 = DiagnosticCode(
        "XML215", .error, "Balances or budgets are broken down in several ways",
        cause: "Breakdowns by several dimensions hold the same money once each; none has all codes or all the money.",
        remedy: "Leave all but one of the dimensions out of `dimensions`, or take the outcome from vouchers.")
    /// An account is broken down by `one` kind of dimensions and again by `other`: the same money twice.
    package static func xmlSeveralViews(
        _ account: String, _ one: String, _ other: String, at location: SourceLocation
    ) -> Self {
        Self(xml215, at: location, "account \(account) is broken down by dimension \(one) and by dimension \(other)")
    }

    static let xml216 = DiagnosticCode(
        "XML216", .error, "Every amount of a side has a minus",
        cause: "The export writes credits with their sign; the field means that they are taken off as they stand.",
        remedy: "Export credits without sign, or debit and credit as one amount, debit +, credit −.")
    package static func xmlCredits(at location: SourceLocation) -> Self {
        Self(xml216, at: location, "every credit has a minus")
    }

    static let xml217 = DiagnosticCode(
        "XML217", .error, "The ledger is kept in another currency",
        cause: "`AccountingCurrency` names a currency other than SEK, and amounts in it would be added up as kronor.",
        remedy: "Export the ledger in kronor; nothing is converted here.")
    package static func xmlCurrency(_ currency: String, at location: SourceLocation) -> Self {
        Self(xml217, at: location, "the ledger is kept in \"\(currency)\", not in SEK")
    }

    static let xml218 = DiagnosticCode(
        "XML218", .error, "An account has amounts for a year and for its months",
        cause: "They may hold the same money twice, or the months may be changes to the year; it is not clear which.",
        remedy: "Export with amounts for months alone, or for whole years alone.")
    package static func xmlYearAndMonths(_ konto: String, year: String, at location: SourceLocation) -> Self {
        Self(xml218, at: location, "account \(konto) has an amount for a month, and one for the whole year \(year)")
    }

    static let xml219 = DiagnosticCode(
        "XML219", .error, "The element of a field holds other elements",
        cause: "Elements separate its text, or hold it, so that it has no single value.",
        remedy: "Give the field a path to an element that holds text alone, or leave the field out.")
    /// The element of `field` has another element inside.
    package static func xmlElementInValue(of field: String, at location: SourceLocation) -> Self {
        Self(xml219, at: location, "an element stands inside the value of \(field)")
    }

    static let xml220 = DiagnosticCode(
        "XML220", .error, "A record stands inside another record",
        cause: "The record's path, such as //Rad, matches elements at two levels, and their amounts may overlap.",
        remedy: "Give the full path of the records that are meant, such as /Export/Rader/Rad.")
    /// A record stands inside another.
    package static func xmlNestedRecord(at location: SourceLocation) -> Self {
        Self(xml220, at: location, "a record stands inside a record")
    }
}
