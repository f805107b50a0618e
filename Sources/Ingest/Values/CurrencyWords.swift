/// The words and signs by which a text names a currency other than kronor.
enum CurrencyWords {
    /// The ISO 4217 code of the first currency other than SEK that a text names; nil where it names none.
    ///
    /// The text may be a value (`EUR`, `euro`, `€`), a heading (`Belopp (EUR)`) or a name (`BeloppEUR`, `amount_usd`).
    /// Codes and words count as whole words only, whatever their case, so that no part of another word is one.
    static func currency(in text: String) -> String? {
        let words = NameWords.words(text)
        for (index, word) in words.enumerated() {
            if let code = byWord[word] { return code }
            guard crowns.contains(word), index > 0 else { continue }
            if let code = countries[words[index - 1]] { return code }
        }
        return text.lazy.compactMap { signs[$0] }.first
    }

    private static let codes = [
        "EUR", "USD", "NOK", "DKK", "GBP", "CHF", "JPY", "PLN", "CZK", "HUF", "ISK", "CAD", "AUD", "NZD", "CNY", "RON",
        "BGN", "RUB", "UAH", "INR", "SGD", "HKD", "THB", "KRW", "ZAR", "MXN", "BRL",
    ]
    private static let words = [
        "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "pund": "GBP", "pounds": "GBP",
        "francs": "CHF", "schweizerfranc": "CHF", "yen": "JPY", "zloty": "PLN",
    ]
    private static let byWord: [String: String] = words.merging(
        codes.map { ($0.lowercased(), $0) }, uniquingKeysWith: { word, _ in word })
    private static let signs: [Character: String] = ["€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"]
    /// Kronor of other countries: `norska kronor`.
    private static let crowns: Set = ["kr", "kronor", "krona", "kroner", "krone"]
    private static let countries = ["norska": "NOK", "norske": "NOK", "danska": "DKK", "danske": "DKK"]
}
