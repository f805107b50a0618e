/// Where an element of SIE 5 stands, as far as it is read.
enum SIE5Place: Int, CaseIterable {
    /// An element that is not read, with all that it holds.
    case ignored
    /// Around the root.
    case outside
    case file, fileInfo, creation, software, company, currency, fiscalYears, fiscalYear
    case dimensions, dimension, dimensionObject
    case accounts, account, closingBalance, budget, balanceObject
    case journal, voucher, row, rowObject, strike
}

/// The elements that are read (SIE 5 chapter 2, and the spelling of its examples).
let sie5Rules: [XMLGrammar<SIE5Place>.Rule] = [
    (.outside, "Sie", .file),
    (.outside, "SieEntry", .file),
    (.file, "FileInfo", .fileInfo),
    (.fileInfo, "SoftwareProduct", .software),
    (.fileInfo, "FileCreation", .creation),
    (.fileInfo, "Company", .company),
    (.fileInfo, "AccountingCurrency", .currency),
    (.fileInfo, "FiscalYears", .fiscalYears),
    (.fiscalYears, "FiscalYear", .fiscalYear),
    (.file, "Dimensions", .dimensions),
    (.dimensions, "Dimension", .dimension),
    (.dimension, "Object", .dimensionObject),
    (.file, "Accounts", .accounts),
    (.file, "ChartOfAccounts", .accounts),
    (.accounts, "Account", .account),
    (.account, "ClosingBalance", .closingBalance),
    (.account, "ClosingBalanceMultidim", .closingBalance),
    (.account, "Budget", .budget),
    (.account, "BudgetMultidim", .budget),
    (.closingBalance, "ObjectReference", .balanceObject),
    (.budget, "ObjectReference", .balanceObject),
    (.file, "Journal", .journal),
    (.journal, "JournalEntry", .voucher),
    (.voucher, "LedgerEntry", .row),
    (.row, "ObjectReference", .rowObject),
    (.row, "Overstrike", .strike),
]

/// The attributes that are read, as the parser has interned them.
struct SIE5Attributes {
    let id, name, version, verison, organizationId, start, end, primary, type: XMLName
    let month, amount, accountId, ledgerDate, text, journalDate, dimId, objectId, currency, time: XMLName

    init(_ names: XMLNames) {
        id = names["id"]
        name = names["name"]
        version = names["version"]
        // So the specification's own examples spell it.
        verison = names["verison"]
        organizationId = names["organizationId"]
        start = names["start"]
        end = names["end"]
        primary = names["primary"]
        type = names["type"]
        month = names["month"]
        amount = names["amount"]
        accountId = names["accountId"]
        ledgerDate = names["ledgerDate"]
        text = names["text"]
        journalDate = names["journalDate"]
        dimId = names["dimId"]
        objectId = names["objectId"]
        currency = names["currency"]
        time = names["time"]
    }
}
