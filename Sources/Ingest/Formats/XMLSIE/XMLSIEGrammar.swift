/// Where an element of XMLSIE stands, as far as it is read.
enum XMLSIEPlace: Int, CaseIterable {
    /// An element that is not read, with all that it holds.
    case ignored
    /// Around the root.
    case outside
    case file, fileInfo, company, accounting, accounts, account, accountId, accountName, accountType
    case years, year, journals, journal, journalId, voucher, voucherId, voucherDate, row
    case balances, balance, budgets, budget, budgetRow, closingBalances, closingBalance
    // What rows and balances have in common.
    case konto, amount, period, rowDate, rowText, object, dimension, objectId

    /// Whether its text is read.
    var isValue: Bool {
        switch self {
        case .accountId, .accountName, .accountType, .journalId, .voucherId, .voucherDate, .konto, .amount, .period,
            .rowDate, .rowText, .dimension, .objectId:
            true
        default: false
        }
    }
}

/// The elements that are read (XMLSIE_1_0.xsd).
let xmlsieRules: [XMLGrammar<XMLSIEPlace>.Rule] =
    [
        (.outside, "SIE", .file),
        (.file, "FileInfo", .fileInfo),
        (.file, "Company", .company),
        (.file, "Accounting", .accounting),
        (.accounting, "Accounts", .accounts),
        (.accounts, "Account", .account),
        (.account, "Id", .accountId),
        (.account, "Name", .accountName),
        (.account, "Type", .accountType),
        (.accounting, "FinancialYears", .years),
        (.years, "FinancialYear", .year),
        (.year, "Journals", .journals),
        (.journals, "Journal", .journal),
        (.journal, "Id", .journalId),
        (.journal, "JournalEntry", .voucher),
        (.voucher, "Id", .voucherId),
        (.voucher, "Date", .voucherDate),
        (.voucher, "LedgerEntry", .row),
        (.year, "Balances", .balances),
        (.balances, "Balance", .balance),
        (.year, "Budgets", .budgets),
        (.budgets, "Budget", .budget),
        (.budget, "BudgetEntry", .budgetRow),
        (.year, "ClosingBalances", .closingBalances),
        (.closingBalances, "ClosingBalance", .closingBalance),
        (.row, "Date", .rowDate),
        (.row, "Text", .rowText),
        (.balance, "Period", .period),
        (.budgetRow, "Period", .period),
        (.object, "TypeOfObjectId", .dimension),
        (.object, "ObjectId", .objectId),
    ]
    + [.row, .balance, .budgetRow, .closingBalance].flatMap { row -> [XMLGrammar<XMLSIEPlace>.Rule] in
        [(row, "AccountId", .konto), (row, "Amount", .amount), (row, "Object", .object)]
    }
