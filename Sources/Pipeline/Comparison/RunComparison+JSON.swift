import JSON
import LedgerModel

extension RunComparison {
    /// The comparison as a JSON document; lists have `limit` elements at most, all when it is nil.
    public func json(limit: Int? = nil) -> String {
        let all = limit ?? Int.max
        return JSONText.document([
            "from": .string(from), "to": .string(to),
            "cells": .array(cells.prefix(all).map(\.json)),
            "figures": .array(figures.prefix(all).map(\.json)),
            "causes": .array(causes.map { $0.json(all, units) }),
            "vouchers": .array(vouchers.prefix(all).map { $0.json(all) }),
            "unexplained": .integer(unexplained), "notes": .array(notes.map { .string($0) }),
        ])
    }

    /// What the cells that differ count, by their places.
    private var units: [[String]: Unit] {
        Dictionary(cells.map { ([$0.table, $0.row, $0.column], $0.unit) }) { first, _ in first }
    }
}

extension RunComparison.Unit {
    /// A number of the unit: öre as they are, all else as a decimal text.
    fileprivate func json(_ number: Int64?) -> JSONValue {
        guard let number else { return .null }
        switch self {
        case .ore: return .integer(number)
        case .percent: return .string(DatasetValue.percent(number).description)
        case .number: return .string(DatasetValue.amount(ore: number).description)
        }
    }
}

extension RunComparison.CellChange {
    fileprivate var json: JSONValue {
        [
            "table": .string(table), "row": .string(row), "column": .string(column),
            "unit": .string(unit.rawValue), "from": unit.json(from), "to": unit.json(to),
            "difference": unit.json(difference), "from_text": .string(fromText), "to_text": .string(toText),
        ]
    }
}

extension RunComparison.FigureChange {
    fileprivate var json: JSONValue {
        var members = [
            JSONValue.Member("scenario", .string(series.scenario.rawValue)),
            JSONValue.Member("version", .string(series.version?.description)),
        ]
        if let decision = series.decision {
            members.append(JSONValue.Member("beslut", .string(decision.description)))
        }
        return .object(
            members + [
                JSONValue.Member("period", .string(period.description)),
                JSONValue.Member("verksamhet", .string(verksamhet)), JSONValue.Member("slag", .string(slag)),
                JSONValue.Member("from", .integer(from)), JSONValue.Member("to", .integer(to)),
                JSONValue.Member("difference", .integer(to - from)),
            ])
    }
}

extension ChangeCause {
    fileprivate func json(_ limit: Int, _ units: [[String]: RunComparison.Unit]) -> JSONValue {
        let effects = cells.prefix(limit).map { effect -> JSONValue in
            let unit = units[[effect.table, effect.row, effect.column]] ?? .ore
            return [
                "table": .string(effect.table), "row": .string(effect.row), "column": .string(effect.column),
                "difference": unit.json(effect.difference),
            ]
        }
        let details = details.prefix(limit).map { detail -> JSONValue in
            let facts = detail.facts.map { JSONValue.Member($0.name, .string($0.value)) }
            let difference = detail.difference.map { [JSONValue.Member("difference", .integer($0))] } ?? []
            return .object(facts + difference)
        }
        return [
            "kind": .string(kind.rawValue), "difference": .integer(difference), "cells": .array(effects),
            "details": .array(details),
        ]
    }
}

extension VoucherChange {
    fileprivate func json(_ limit: Int) -> JSONValue {
        // A voucher on another day is a changed one to whom that is enough.
        let isMoved = change == .moved
        return [
            "change": .string(isMoved ? Change.changed.rawValue : change.rawValue), "moved": .bool(isMoved),
            "kalla": .string(kalla), "serie": .string(serie), "nummer": .string(nummer), "datum": .string(datum),
            "difference": .integer(difference), "rows": .array(rows.prefix(limit).map(\.json)),
        ]
    }
}

extension VoucherChange.Row {
    fileprivate var json: JSONValue {
        var members = [
            JSONValue.Member("change", .string(isNew ? "added" : "removed")),
            JSONValue.Member("rad", .integer(rad)), JSONValue.Member("datum", .string(datum)),
        ]
        members += zip(CodePart.allCases, codes).map { JSONValue.Member($0.rawValue, .string($1)) }
        // In the report's sign; of a balance account, too.
        return .object(
            members + [
                JSONValue.Member("belopp", .integer(0 - ore)), JSONValue.Member("text", .string(text)),
                JSONValue.Member("verksamhet", .string(verksamhet)), JSONValue.Member("slag", .string(slag)),
            ])
    }
}
