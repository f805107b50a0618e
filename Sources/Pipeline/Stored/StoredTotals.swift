import Aggregation
import JSON
import LedgerModel

extension SourceTotals {
    /// The sums by the ids of verksamheter and slag, and what no rule takes.
    func stored(_ registers: Registers) -> JSONValue {
        let used = Set(cube.cells.map(\.key.target)).map(registers.ids).sorted(by: <)
        let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, Int64($0)) })
        let place = { (target: Target) in places[registers.ids(target)] ?? 0 }
        return [
            "targets": .array(used.map { .array($0.map { .string($0) }) }), "series": Self.stored(cube, place),
            "reports": Self.stored(reports, place), "mapped": .totals(mapped),
            "balance": .totals(balance), "unmapped": .totals(unmapped), "report_terms": .bool(hasReportTerms),
            "untaken": .array(unmappedPlacements.map(\.stored)),
        ]
    }

    /// The sums of a cube by series, not in the order of the registers, which may be another when they are read.
    private static func stored(_ cube: Cube, _ place: (Target) -> Int64) -> JSONValue {
        let cells = cube.cells
        let series = cube.series.map { series -> JSONValue in
            let sums = cells.filter { $0.key.series == series }
                .map { ($0.key.period, place($0.key.target), $0.ore) }
                .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            return [series.stored, .array(sums.flatMap { [.period($0.0), .integer($0.1), .integer($0.2)] })]
        }
        return .array(series)
    }

    /// Reads what ``stored(_:_:)`` wrote of a cube, whose places are those used.
    private static func cube(stored: JSONValue, _ used: [Target]) throws -> Cube {
        let cells = try stored.list { series in
            let row = try series.row(of: 2)
            let name = try Series(stored: row[0])
            return try row[1].rows(of: 3).map { sum in
                let place: Int = try sum[sum.startIndex + 1].whole()
                guard used.indices.contains(place) else { throw StoredFault() }
                let key = Cube.Key(name, try sum[sum.startIndex].period(), used[place])
                return Cube.Cell(key, ore: try sum[sum.startIndex + 2].ore())
            }
        }
        return try Cube(cells.joined())
    }

    /// Reads what ``stored(_:)`` wrote; throws when it has another shape, or names what the registers lack.
    init(stored: JSONValue, _ registers: Registers) throws {
        let used = try stored.member("targets").list { ids in
            let row = try ids.row(of: 2)
            guard let verksamhet = registers.verksamheter.index(of: try row[0].string()),
                let slag = registers.slag.index(of: try row[1].string())
            else { throw StoredFault() }
            return Target(verksamhet: verksamhet, slag: slag)
        }
        self.init(
            cube: try Self.cube(stored: try stored.member("series"), used),
            reports: try Self.cube(stored: try stored.member("reports"), used),
            mapped: try stored.member("mapped").totals(),
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
        case .report(let verksamhet, let slag): [.string(verksamhet), .string(slag)]
        }
    }

    fileprivate init(stored: JSONValue) throws {
        if let row = try? stored.row(of: 2) {
            self = .report(verksamhet: try row[0].string(), slag: try row[1].string())
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

extension Registers {
    /// The ids of a place in the report: its verksamhet and its slag.
    fileprivate func ids(_ target: Target) -> [String] {
        [verksamheter.verksamheter[target.verksamhet].id, slag[target.slag].id]
    }
}

extension [String] {
    fileprivate static func < (left: [String], right: [String]) -> Bool {
        left.lexicographicallyPrecedes(right) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension Series {
    fileprivate var stored: JSONValue {
        [
            .string(scenario.rawValue), .string(scenario.kind.rawValue), .string(version?.description),
            .string(decision?.id), .date(decision?.decided), .string(decision?.kind.rawValue),
        ]
    }

    fileprivate init(stored: JSONValue) throws {
        let row = try stored.row(of: 6)
        let scenario = Scenario(try row[0].string(), like: try row[1].named())
        let version = try row[2].optional { text throws -> Period in
            guard let period = Period(try text.string()) else { throw StoredFault() }
            return period
        }
        let decision = try row[3].optional { id throws -> Decision in
            Decision(
                id: try id.string(), decided: try row[4].optional { try $0.date() }, kind: try row[5].named())
        }
        self.init(scenario, version: version, decision: decision)
    }
}
