/// Where an element of XMLSIE stands, as far as it is read.
enum XMLSIEPlace: Int, CaseIterable {
    /// An element that the format has and nobody reads, with all that it holds.
    case ignored
    /// An element that the format does not have there, with all that it holds.
    case unknown
    /// Around the root.
    case outside
    case file, fileInfo, company, currency, accounting, accounts, account, accountId, accountName, accountType
    case years, year, journals, journal, journalId, voucher, voucherId, voucherDate, row
    case balances, balance, budgets, budget, budgetRow, closingBalances, closingBalance
    // What rows and balances have in common.
    case konto, amount, period, rowDate, rowText, object, dimension, objectId

    /// Whether its text is read.
    var isValue: Bool {
        switch self {
        case .currency, .accountId, .accountName, .accountType, .journalId, .voucherId, .voucherDate, .konto, .amount,
            .period,
            .rowDate, .rowText, .dimension, .objectId:
            true
        default: false
        }
    }

    /// Its element, as findings call it.
    var name: String { xmlsieRules.first { $0.place == self }?.name ?? "" }

    /// Whether it says nothing of money, so that a misspelt name does no harm.
    var isHarmless: Bool {
        switch self {
        case .ignored, .fileInfo, .company, .account, .accountName, .journalId, .voucherId, .rowDate, .rowText: true
        default: false
        }
    }

    /// Whether it is a row or balance, which has objects.
    var hasObjects: Bool {
        switch self {
        case .row, .balance, .budgetRow, .closingBalance: true
        default: false
        }
    }

    /// The values that an element holds once at most.
    var values: [XMLSIEPlace] {
        switch self {
        case .account: [.accountId, .accountName, .accountType]
        case .journal: [.journalId]
        case .voucher: [.voucherId, .voucherDate]
        case .row, .balance, .budgetRow, .closingBalance: [.konto, .amount, .period, .rowDate, .rowText]
        case .object: [.dimension, .objectId]
        default: []
        }
    }
}

/// The elements that are read, and those that the format has besides (XMLSIE_1_0.xsd).
let xmlsieRules: [XMLGrammar<XMLSIEPlace>.Rule] = xmlsieElements + xmlsieIgnored

private let xmlsieElements: [XMLGrammar<XMLSIEPlace>.Rule] =
    [
        (.outside, "SIE", .file),
        (.file, "FileInfo", .fileInfo),
        (.file, "Company", .company),
        (.file, "Currency", .currency),
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

private let xmlsieIgnored: [XMLGrammar<XMLSIEPlace>.Rule] = [
    (XMLSIEPlace.file, ["AccountsPayable", "AccountsReceivable"]),
    (.accounting, ["TypeOfObjectGroups", "ObjectGroups", "TypeOfObjects", "Objects"]),
    (.account, ["SruCode"]),
    (.year, ["OpeningBalances"]),
    (.journal, ["Name"]),
    (.voucher, ["Text"]),
    (.budget, ["Id", "Name"]),
    (.row, ["RegistredDate", "RegistredBy", "Quantity", "ObjectGroup"]),
    (.balance, ["Quantity", "ObjectGroup"]),
    (.budgetRow, ["Quantity", "ObjectGroup"]),
    (.closingBalance, ["Quantity", "ObjectGroup"]),
].flatMap { parent, names in names.map { (parent, $0, .ignored) } }
