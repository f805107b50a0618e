import LedgerModel

/// A part of a cell: what a source gave on one kontering in a month, or one amount of a budget or forecast.
struct Contribution {
    /// Where it comes from.
    enum Origin {
        /// Booked rows of a ledger, added up: the number of rows.
        case ledger(rows: Int)
        /// A row of a budget or forecast.
        case amount(TracedAmount)
        /// Computed, where no file gives a forecast: by what method.
        case computed(method: String)
    }

    /// The source's path; the configuration's for what is computed.
    let kalla: String
    let series: Series
    let placement: Placement
    /// The place in the report.
    let target: Target
    let period: Period
    /// What it adds to the cell, in öre and the cell's sign.
    let ore: Int64
    let origin: Origin
    /// The line of its rule in the mapping table; nil where there is none.
    let line: Int?

    /// The number of rows.
    var rows: Int {
        switch origin {
        case .ledger(let rows): rows
        case .amount, .computed: 1
        }
    }

    /// The code of a part; empty in report terms.
    func code(_ part: CodePart) -> String {
        if case .ledger(let kontering) = placement { return kontering[part] }
        return ""
    }
}
