import Aggregation
import JSON
import LedgerModel

extension SourceTotals {
    /// The sums by the ids of verksamheter, and what no rule takes.
    func stored(_ register: Register) -> JSONValue {
        let cells = cube.cells
        let used = Set(cells.map(\.key.target.verksamhet)).map { register.verksamheter[$0].id }.sorted()
        let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, Int64($0)) })
        // Not in the order of the register, which may be another when they are read.
        let series = cube.series.map { series -> JSONValue in
            let sums = cells.filter { $0.key.series == series }
                .map { cell in
                    let place = places[register.verksamheter[cell.key.target.verksamhet].id] ?? 0
                    return (cell.key.period, place * 2 + (cell.key.target.slag == .intakt ? 0 : 1), cell.ore)
                }
                .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            return [
                .string(series.scenario.rawValue), .string(series.version),
                .array(sums.flatMap { [.period($0.0), .integer($0.1), .integer($0.2)] }),
            ]
        }
        return [
            "verksamheter": .array(used.map { .string($0) }), "series": .array(series), "mapped": .totals(mapped),
            "balance": .totals(balance), "unmapped": .totals(unmapped), "report_terms": .bool(hasReportTerms),
            "untaken": .array(unmappedPlacements.map(\.stored)),
        ]
    }

    /// Reads what ``stored(_:)`` wrote; throws when it has another shape, or a verksamhet that the register lacks.
    init(stored: JSONValue, _ register: Register) throws {
        let used = try stored.member("verksamheter").list { id in
            guard let index = register.index(of: try id.string()) else { throw StoredFault() }
            return index
        }
        let cells = try stored.member("series").list { series in
            let row = try series.row(of: 3)
            let name = Series(try row[0].named(), version: try row[1].optional { try $0.string() })
            return try row[2].rows(of: 3).map { sum in
                let place: Int = try sum[sum.startIndex + 1].whole()
                guard used.indices.contains(place / 2) else { throw StoredFault() }
                let target = Target(verksamhet: used[place / 2], slag: place % 2 == 0 ? .intakt : .kostnad)
                let key = Cube.Key(name, try sum[sum.startIndex].period(), target)
                return Cube.Cell(key, ore: try sum[sum.startIndex + 2].ore())
            }
        }
        self.init(
            cube: try Cube(cells.joined()), mapped: try stored.member("mapped").totals(),
            balance: try stored.member("balance").totals(), unmapped: try stored.member("unmapped").totals(),
            unmappedPlacements: try stored.member("untaken").list { try UnmappedPlacement(stored: $0) },
            hasReportTerms: try stored.member("report_terms").flag())
        try checkUnmapped()
    }

    /// What no rule takes adds up to its control totals.
    private func checkUnmapped() throws {
        var (records, sum) = (0, Amount.zero)
        for placement in unmappedPlacements {
            let (more, overflow) = records.addingReportingOverflow(placement.records)
            if overflow { throw StoredFault() }
            records = more
            try sum.add(Amount(ore: placement.ore))
        }
        guard records == unmapped.records, sum.ore == unmapped.net else { throw StoredFault() }
    }
}

extension UnmappedPlacement {
    fileprivate var stored: JSONValue {
        [
            .string(source), placement.stored, .integer(Int64(line)), .integer(records), .integer(ore),
            .date(dates?.lowerBound), .date(dates?.upperBound),
        ]
    }

    fileprivate init(stored: JSONValue) throws {
        let row = try stored.row(of: 7)
        let first = try row[5].optional { try $0.date() }
        let last = try row[6].optional { try $0.date() }
        if let first, let last, first > last { throw StoredFault() }
        let dates = first.flatMap { first in last.map { first...$0 } }
        self.init(
            source: try row[0].string(), placement: try Placement(stored: row[1]), line: try row[2].whole(),
            records: try row[3].whole(), ore: try row[4].ore(), dates: dates)
    }
}

extension Placement {
    fileprivate var stored: JSONValue {
        switch self {
        case .ledger(let kontering): kontering.stored
        case .report(let verksamhet, let slag): [.string(verksamhet), .string(slag.rawValue)]
        }
    }

    fileprivate init(stored: JSONValue) throws {
        if let row = try? stored.row(of: 2) {
            self = .report(verksamhet: try row[0].string(), slag: try row[1].named())
        } else {
            self = .ledger(try Kontering(stored: stored))
        }
    }
}

extension Kontering {
    /// A code for each part.
    var stored: JSONValue { .array(codes.map { .string($0) }) }

    /// Reads what ``stored`` wrote.
    init(stored: JSONValue) throws {
        let row = try stored.row(of: CodePart.allCases.count)
        self.init(konto: "")
        for part in CodePart.allCases { self[part] = try row[part.index].string() }
    }
}
