/// Where an element of SIE 5 stands, as far as it is read.
enum SIE5Place: Int, CaseIterable {
    /// An element that the format has and nobody reads, with all that it holds.
    case ignored
    /// An element that the format does not have there, with all that it holds.
    case unknown
    /// A signature of the document, with all that it holds.
    case signature
    /// Around the root.
    case outside
    case file, fileInfo, creation, software, company, currency, fiscalYears, fiscalYear
    case dimensions, dimension, dimensionObject
    case accounts, account, closingBalance, budget, balanceObject
    case journal, voucher, row, rowObject, foreignAmount, strike

    /// Whether its attributes are looked at where they are read.
    var isHot: Bool { self == .row || self == .rowObject }

    /// Whether it says nothing of money, so that a misspelt name does no harm.
    var isHarmless: Bool {
        switch self {
        case .ignored, .creation, .software, .company, .dimensions, .dimension, .dimensionObject, .foreignAmount: true
        default: false
        }
    }
}

/// The elements that are read, and those that the format has besides.
///
/// SIE 5 chapter 2, and the spelling of its examples.
let sie5Rules: [XMLGrammar<SIE5Place>.Rule] = sie5Elements + sie5Ignored

private let sie5Elements: [XMLGrammar<SIE5Place>.Rule] = [
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
    (.row, "ForeignCurrencyAmount", .foreignAmount),
    (.row, "Overstrike", .strike),
]

private let sie5Ignored: [XMLGrammar<SIE5Place>.Rule] = [
    (
        SIE5Place.file,
        [
            "CustomerInvoices", "SupplierInvoices", "FixedAssets", "GeneralSubdividedAccount", "GenericObject",
            "Customers", "Suppliers", "AccountAggregations", "Documents",
        ]
    ),
    (.account, ["OpeningBalance", "OpeningBalanceMultidim"]),
    (.closingBalance, ["ForeignCurrencyAmount"]),
    (.budget, ["ForeignCurrencyAmount"]),
    (.voucher, ["EntryInfo", "OriginalEntryInfo", "LockingInfo", "VoucherReference", "CorrectedBy"]),
    (.row, ["EntryInfo", "LockingInfo", "SubdividedAccountObjectReference"]),
].flatMap { parent, names in names.map { (parent, $0, .ignored) } }

/// The attributes that are read, as the parser has interned them.
struct SIE5Attributes {
    let id, name, version, verison, organizationId, start, end, primary, type: XMLName
    let month, amount, accountId, ledgerDate, text, journalDate, dimId, objectId, currency, time: XMLName
    let quantity, referenceId, unit, signature: XMLName
    /// The attributes that need no look, of the places whose attributes are looked at at all.
    let known: [SIE5Place: Set<XMLName>]

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
        quantity = names["quantity"]
        referenceId = names["referenceId"]
        unit = names["unit"]
        signature = names["Signature"]
        known = [
            .file: [], .fileInfo: [], .company: [], .currency: [currency], .fiscalYear: [], .accounts: [],
            .account: [unit], .closingBalance: [amount, quantity], .budget: [amount, quantity], .journal: [],
            .voucher: [id, journalDate, text, referenceId],
        ]
    }
}
