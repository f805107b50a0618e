/// The part of the family XML about ledgers written in it: SIE 5, XMLSIE and XML that a pipeline describes.
public enum XMLLedgerCodes {
    /// All codes of the part, ascending.
    public static let all: [DiagnosticCode] = [
        amount, date, noCode, unbalanced, fiscalYear, noSuchContent, noYear, severalBudgets, notDescribed, recordPath,
        noField, secondValue, slag, sign, severalViews, credits, currency, yearAndMonths,
        decimalComma, secondObject, passedOver, repeatedBalance,
        noVouchers, noRecords, oneSided, notChecked,
    ]

    static let amount = DiagnosticCode(
        "XML201", .error, "An amount cannot be read",
        cause: "It is missing, has fractions of an öre, or is written with thousands separators or a currency.",
        remedy: "Correct the row in the ledger system and export again; XML writes amounts as -1234.50.")
    static let date = DiagnosticCode(
        "XML202", .error, "A date or month cannot be read",
        cause: "It is missing, written in another order, or no day of the calendar.",
        remedy: "Correct the voucher and export again; XML writes dates as 2026-01-31 and months as 2026-01.")
    static let noCode = DiagnosticCode(
        "XML203", .error, "A row has no account or verksamhet",
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
    static let notDescribed = DiagnosticCode(
        "XML209", .error, "The XML is of no known kind",
        cause: "It is neither SIE 5 nor XMLSIE, and the pipeline does not say what its records are.",
        remedy: "Describe the records in the pipeline: the path of a record and of its fields.")
    static let recordPath = DiagnosticCode(
        "XML210", .error, "A path cannot be used",
        cause: "Paths are /Export/Rad or //Rad for a record, and Konto, @konto, Belopp/Varde or Belopp/@varde in it.",
        remedy: "Correct the path in the pipeline; two fields cannot have the same one.")
    static let noField = DiagnosticCode(
        "XML211", .error, "The description of the records lacks a field",
        cause: "A record needs konto (or verksamhet and slag), belopp (or debet and kredit) and datum (or period).",
        remedy: "Add the path of the field in the pipeline.")
    static let secondValue = DiagnosticCode(
        "XML212", .error, "A record has a field twice",
        cause: "The path of the record names an element that holds several rows, or the field's path is too wide.",
        remedy: "Correct the paths in the pipeline.")
    static let slag = DiagnosticCode(
        "XML213", .error, "A slag is neither intakt nor kostnad",
        cause: "The path leads to another field, or the program uses other words.",
        remedy: "Correct the path, or export with these words.")
    static let credits = DiagnosticCode(
        "XML216", .error, "Every credit has a minus",
        cause: "The export writes credits with their sign; the field means that they are taken off as they stand.",
        remedy: "Export credits without sign, or debit and credit as one amount, debit +, credit −.")

    static let currency = DiagnosticCode(
        "XML217", .error, "The ledger is kept in another currency",
        cause: "`AccountingCurrency` names a currency other than SEK, and amounts in it would be added up as kronor.",
        remedy: "Export the ledger in kronor; nothing is converted here.")
    static let yearAndMonths = DiagnosticCode(
        "XML218", .error, "An account has amounts for a year and for its months",
        cause: "They may tell the same money twice, or the months may be changes to the year; nothing says which.",
        remedy: "Export with amounts for months alone, or for whole years alone.")
    static let sign = DiagnosticCode(
        "XML214", .error, "The side of an amount is not clear",
        cause: "The field tecken is neither D nor K, or an amount in credit is negative besides.",
        remedy: "Correct the row and export again, or leave out `tecken` where amounts have signs.")
    static let severalViews = DiagnosticCode(
        "XML215", .error, "Balances or budgets are broken down in several ways",
        cause: "Breakdowns by several dimensions tell the same money once each; none has all codes or all the money.",
        remedy: "Leave all but one of the dimensions out of `dimensions`, or take the outcome from vouchers.")
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
    static let repeatedBalance = DiagnosticCode(
        "XML254", .warning, "A balance or budget is given more than once",
        cause: "An export was appended to another one, or the amount is split in a way that the file lacks.",
        remedy: "Check that the file does not hold the same amounts twice; all of them are counted.")
    static let noVouchers = DiagnosticCode(
        "XML301", .note, "The file holds no vouchers",
        cause: "Nothing was booked in the export's period, or the export was made without vouchers.",
        remedy: "Nothing, if nothing was booked.")
    static let noRecords = DiagnosticCode(
        "XML302", .note, "The file holds no records",
        cause: "Nothing was booked in the export's period, or the record's path does not match.",
        remedy: "Nothing, if nothing was booked; otherwise correct the path.")
    static let oneSided = DiagnosticCode(
        "XML303", .note, "The file holds one side of its vouchers",
        cause: "The extract shows income and cost without the balance accounts.",
        remedy: "None is needed; without balance accounts vouchers cannot be checked.")
    static let notChecked = DiagnosticCode(
        "XML304", .note, "A source is not held against the schema",
        cause: "`--xsd` is for XML, and this source is something else.",
        remedy: "Nothing.")
}
