/// What a seeded ledger shall be like; equal specifications give equal ledgers.
public struct LedgerSpecification: Hashable, Sendable {
    /// Where the random numbers start.
    public var seed: UInt64 = 1
    /// Number of booked rows; struck rows come on top.
    public var rows = 10_000
    /// The first month that has vouchers.
    public var firstMonth = CalendarMonth(year: 2025, month: 1)
    /// Number of months; fiscal years are calendar years.
    public var months = 14
    /// Number of codes of ansvar.
    public var ansvar = 50
    /// Number of codes of vht.
    public var vht = 20
    /// Number of codes of projekt.
    public var projekt = 20
    /// Number of codes of motpart.
    public var motpart = 8
    /// Whether some vouchers have rows that were added or struck out afterwards.
    public var hasChangedRows = true

    /// A small ledger of fourteen months; set the properties that shall differ.
    public init() {}

    /// Why the specification cannot be met, or nil when it can.
    public var problem: String? {
        if rows < 0 { return "rows must not be negative" }
        if !(1...120).contains(months) { return "months must lie in 1...120" }
        if !(1900...2189).contains(firstMonth.year) { return "the first month must lie in 1900...2189" }
        if !(1...5_000).contains(ansvar) { return "ansvar must lie in 1...5000" }
        if !(1...400).contains(vht) { return "vht must lie in 1...400" }
        if !(1...9_000).contains(projekt) { return "projekt must lie in 1...9000" }
        if !(1...90).contains(motpart) { return "motpart must lie in 1...90" }
        return nil
    }

    /// The codes that the ledger uses, counted up from ansvar `1000`, projekt `0100`, vht `500` and motpart `810`.
    var register: CodeRegister {
        CodeRegister(
            accounts: MunicipalChart.accounts,
            ansvar: Self.codes(ansvar, from: 1_000, width: 4, name: "Enhet nr"),
            projekt: Self.codes(projekt, from: 100, width: 4, name: "Åtgärd"),
            vht: Self.codes(vht, from: 500, width: 3, name: "Område"),
            motpart: Self.codes(motpart, from: 810, width: 3, name: "Förvaltning"))
    }

    private static func codes(_ count: Int, from first: Int, width: Int, name: String) -> [Code] {
        (first..<first + count).map { number in
            let digits = String(number)
            return Code(String(repeating: "0", count: max(0, width - digits.count)) + digits, "\(name) \(number)")
        }
    }
}
