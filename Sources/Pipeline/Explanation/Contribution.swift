import LedgerModel

/// A part of a cell: what a source gave on one kontering in a month, or one amount of a budget or forecast.
struct Contribution {
    /// A source and a series of its figures: an object, since all parts of a large cell share a few.
    final class Source {
        /// The source's path; the configuration's for what is computed.
        let kalla: String
        let series: Series

        init(_ kalla: String, _ series: Series) {
            self.kalla = kalla
            self.series = series
        }
    }

    /// Where it comes from.
    enum Origin {
        /// Booked rows of a ledger, added up: the number of rows.
        case ledger(rows: Int)
        /// A row of a budget or forecast.
        indirect case amount(TracedAmount)
        /// Computed, where no file gives a forecast: by what method.
        case computed(method: String)
    }

    let source: Source
    let placement: Placement
    /// The place in the report.
    let target: Target
    let period: Period
    /// What it adds to the cell, in öre and the cell's sign.
    let ore: Int64
    let origin: Origin
    /// The line of its rule in the mapping table; nil where there is none.
    let line: Int?

    var kalla: String { source.kalla }
    var series: Series { source.series }

    /// Whether it is what ledgers have booked, not a budget or forecast.
    var isBooked: Bool {
        if case .ledger = origin { true } else { false }
    }

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
