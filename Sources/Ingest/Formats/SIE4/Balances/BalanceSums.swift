import LedgerModel

/// What balance rows come to per account and year, in wrapping sums, since they only decide and never count.
struct BalanceSums {
    /// An account's month, whatever year index the row carries.
    struct Month: Hashable {
        let account: UInt32
        let period: Period

        init(_ row: SIE4Balances.Row) {
            account = row.account
            period = row.period
        }
    }

    /// An account's fiscal year, by the index in `#RAR`.
    struct Place: Hashable {
        var account: UInt32
        var year: Int
    }

    /// The sums of an account's rows in a year, in öre.
    struct Sum {
        /// The rows without objects.
        var total: Int64 = 0
        /// The rows with objects.
        var detail: Int64 = 0
        /// Those of them whose objects the pipeline asks for.
        var used: Int64 = 0
        /// What is handed on where rows without objects are totals: these, and in a month without one the details.
        var asTotals: Int64 = 0
        /// The first row's line.
        let line: UInt32

        /// What is handed on where every row counts.
        var asPartition: Int64 { total &+ detail }
    }

    private(set) var sums: [Place: Sum] = [:]
    /// The months with a row without objects.
    private(set) var totalled: Set<Month> = []
    private(set) var hasDetails = false
    /// Whether each month with details has a row without objects, too.
    private(set) var hasAllTotals = true
    var hasTotals: Bool { !totalled.isEmpty }

    /// Sums the rows of one kind.
    init(_ kind: SIE4Balances.Kind, of balances: SIE4Balances, header: SIE4Header) {
        let rows = balances.rows.filter { $0.kind == kind }
        totalled = Set(rows.lazy.filter(balances.isTotal).map(Month.init))
        for row in rows {
            let place = Self.place(of: row, header)
            var sum = sums[place] ?? Sum(line: row.line)
            let isTotal = balances.isTotal(row)
            if isTotal { sum.total &+= row.ore } else { sum.detail &+= row.ore }
            if balances.isUsed(row) { sum.used &+= row.ore }
            let isTotalled = totalled.contains(Month(row))
            if isTotal || !isTotalled { sum.asTotals &+= row.ore }
            hasAllTotals = hasAllTotals && isTotalled
            sums[place] = sum
            hasDetails = hasDetails || !isTotal
        }
    }

    /// The place of a row with a month, which decides the year.
    static func place(of row: SIE4Balances.Row, _ header: SIE4Header) -> Place {
        Place(account: row.account, year: header.year(containing: row.period)?.index ?? Int(row.yearIndex))
    }
}
