import LedgerModel

/// What the number format of a cell tells of the number in it.
struct CellFormat: Hashable {
    /// What it says of money.
    enum Money: Hashable {
        /// Nothing.
        case unsaid
        /// The number is in this unit, however it is shown: 1200 as `1 200 tkr`, 1200000 as `1 200 tkr`.
        case unit(Table.Unit)
        /// The number is shown in thousands or millions, and no word says so.
        case divided
        /// It is shown as something other than kronor, in words: `EUR`, `percent`.
        case other(String)
    }

    /// What it shows of a day; nil where it is no date.
    var date: CellDateForm?
    /// How many digits a number has at least; 0 where the format says nothing of it.
    var digits = 0
    var money = Money.unsaid
    /// The format as a message quotes it.
    var text = ""

    /// A number as it stands.
    static let general = CellFormat()

    private init() {}

    /// The format with an id, and its code where the workbook defines one.
    init(id: String, code: String?) {
        let code = code ?? Self.builtInCodes[id]
        date = CellDateForm(builtIn: id) ?? code.flatMap { CellDateForm(format: $0) }
        guard let code else { return }
        digits = CellNumber.digits(code)
        text = code.filter { $0 != "\"" && $0 != "\\" }
        let isOfLocale = Int(id).map { $0 < 164 } ?? false
        // The last of four sections is for texts.
        let readings = NumberFormat(code).sections.prefix(3).map { Self.money($0, isOfLocale: isOfLocale) }
        money = readings.min { Self.rank($0) < Self.rank($1) } ?? .unsaid
        if date == nil, NumberFormat(code).hidesNumbers { money = .other("nothing of it") }
    }

    /// Formats that need no definition and say something: percent, and times.
    private static let builtInCodes = [
        "9": "0%", "10": "0.00%", "18": "h:mm", "19": "h:mm:ss", "20": "h:mm", "21": "h:mm:ss", "45": "mm:ss",
        "46": "[h]:mm:ss", "47": "mm:ss.0",
    ]

    /// What one section says; a dollar of a format of the locale is whatever the reader's locale has.
    private static func money(_ section: NumberFormat.Section, isOfLocale: Bool) -> Money {
        if section.signs.contains("%") { return .other("percent") }
        let words = isOfLocale ? section.words.replacing("$", with: " ") : section.words
        if let currency = CurrencyWords.currency(in: words) { return .other(currency) }
        let thousands = section.thousands
        guard let shown = UnitHints.unit(in: words) else { return thousands == 0 ? .unsaid : .divided }
        let units: [Table.Unit] = [.kr, .tkr, .mnkr]
        let index = (units.firstIndex(of: shown) ?? 0) - thousands
        return index >= 0 ? .unit(units[index]) : .other("\(shown.rawValue) of numbers that it divides by 1000")
    }

    /// Of two sections, the one that says more decides.
    private static func rank(_ money: Money) -> Int {
        switch money {
        case .other: 0
        case .unit(.tkr), .unit(.mnkr): 1
        case .divided: 2
        case .unit(.kr): 3
        case .unsaid: 4
        }
    }
}
