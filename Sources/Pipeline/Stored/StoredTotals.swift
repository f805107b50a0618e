import Aggregation
import JSON
import LedgerModel

extension SourceTotals {
    /// All but its cubes: the control totals, and what no rule takes.
    var stored: JSONValue {
        [
            "mapped": .totals(mapped), "balance": .totals(balance), "unmapped": .totals(unmapped),
            "report_terms": .bool(hasReportTerms), "untaken": .array(unmappedPlacements.map(\.stored)),
        ]
    }

    /// Reads what ``stored`` wrote; throws when it has another shape.
    init(stored: JSONValue, cube: Cube, reports: Cube) throws {
        self.init(
            cube: cube, reports: reports, mapped: try stored.member("mapped").totals(),
            balance: try stored.member("balance").totals(), unmapped: try stored.member("unmapped").totals(),
            unmappedPlacements: try stored.member("untaken").list { try UnmappedPlacement(stored: $0) },
            hasReportTerms: try stored.member("report_terms").flag())
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
        case .ledger(let kontering): .array(kontering.codes.map { .string($0) })
        case .report(let verksamhet, let slag): [.string(verksamhet), .string(slag)]
        }
    }

    fileprivate init(stored: JSONValue) throws {
        if let row = try? stored.row(of: 2) {
            self = .report(verksamhet: try row[0].string(), slag: try row[1].string())
        } else {
            let row = try stored.row(of: CodePart.allCases.count)
            var kontering = Kontering(konto: "")
            for part in CodePart.allCases { kontering[part] = try row[part.index].string() }
            self = .ledger(kontering)
        }
    }
}
