/// What the name of an element, attribute or field says of the value in it, as far as money is concerned.
enum NameMeaning: Hashable {
    /// An amount of money: `Belopp`, `momsbelopp`, `AmountSEK`.
    case money
    /// The currency of amounts: `valuta`, `currencyCode`.
    case currency
    /// The unit of amounts, or of something else: `enhet`.
    case unit
    /// Debit or credit: `DK`, `debitCredit`, `tecken`.
    case side
    /// An account: `accountId`, `Konto`.
    case account
    /// A number that is no money, whatever else the name says: `valutakurs`, `Antal`, `momskod`.
    case number
    /// Nothing.
    case other

    /// The meaning of a name; what a Swedish or English name ends with decides.
    init(of name: String) {
        let words = NameWords.words(name).filter { !$0.allSatisfy(\.isNumber) }
        guard let last = words.last else {
            self = .other
            return
        }
        let isMoney = words.contains { word in
            Self.moneyWords.contains(word) || Self.amounts.contains(where: word.hasSuffix)
        }
        if Self.sides.contains(words.joined()) {
            self = .side
        } else if Self.accounts.contains(words.joined()) {
            self = .account
        } else if Self.isCurrency(words) {
            self = .currency
        } else if Self.isNumber(last) {
            self = .number
        } else if isMoney {
            self = .money
        } else {
            self = Self.units.contains(where: last.hasSuffix) ? .unit : .other
        }
    }

    /// Whether a name is that of a currency: `valuta`, `ValutaKod`, `currencyCode`, but not `BeloppIValuta`.
    private static func isCurrency(_ words: [String]) -> Bool {
        let codes: Set = ["kod", "code", "id"]
        let named = words.lazy.filter { !codes.contains($0) }
        guard let word = named.last, currencies.contains(where: word.hasPrefix) else { return false }
        let rest = currencies.first(where: word.hasPrefix).map { word.dropFirst($0.count) } ?? ""
        let isOfAmount = words.count > 1 && ["i", "in"].contains(words[words.count - 2])
        return !isOfAmount && (rest.isEmpty || codes.contains(String(rest)))
    }

    /// What words for amounts end with.
    private static let amounts = [
        "belopp", "summa", "amount", "saldo", "debet", "kredit", "debit", "credit", "moms", "netto", "brutto",
    ]
    /// Words for amounts, whole.
    private static let moneyWords: Set = [
        "kr", "kronor", "sek", "tkr", "mnkr", "sum", "total", "totalt", "balance", "vat",
    ]
    private static let currencies = ["valuta", "currency"]
    private static let units = ["enhet", "unit", "units", "skala", "scale", "sort"]
    private static let sides: Set = [
        "dk", "dc", "kd", "debetkredit", "kreditdebet", "debitcredit", "creditdebit", "debitorcredit", "side", "sida",
        "sign", "tecken", "plusminus",
    ]
    private static let accounts: Set = ["account", "accountid", "accountnumber", "konto", "kontonr", "kontonummer"]
    private static let numbers = [
        "kurs", "rate", "procent", "percent", "andel", "sats", "antal", "quantity", "kvantitet", "mängd", "mangd",
        "version", "nr", "nummer", "number", "kod", "code", "datum", "date", "tid", "time", "typ", "type", "timmar",
        "hours", "vikt", "weight", "faktor", "factor", "konto", "account", "namn", "name", "text", "rader",
    ]
    /// Words that many others end with.
    private static let numberWords: Set = ["id", "count", "qty", "year", "år", "ar"]

    private static func isNumber(_ word: String) -> Bool {
        numberWords.contains(word) || numbers.contains(where: word.hasSuffix)
    }
}
