import JSON
import LedgerModel

extension CellExplanation {
    /// The members of the JSON object before its rows.
    var jsonHead: [JSONValue.Member] {
        var members = [
            JSONValue.Member("table", .string(table.id)), JSONValue.Member("row", .string(row.id)),
            JSONValue.Member("column", .string(column.id)),
            JSONValue.Member("titles", [.string(table.title), .string(row.title), .string(column.title)]),
            JSONValue.Member("value", .string(value)), JSONValue.Member("text", .string(text)),
            JSONValue.Member("formula", .string(formula)),
            JSONValue.Member(
                "operands",
                .array(
                    operands.map {
                        ["id": .string($0.name.id), "title": .string($0.name.title), "value": .string($0.value)]
                    })),
            JSONValue.Member("terms", .array(terms.map(\.json))),
            JSONValue.Member("by_source", .array(bySource.map { $0.json("kalla") })),
            JSONValue.Member("by_konto", .array(byKonto.map { $0.json("konto") })),
        ]
        members += byPart.map { part, parts in
            JSONValue.Member("by_\(part.rawValue)", .array(parts.map { $0.json(part.rawValue) }))
        }
        members.append(JSONValue.Member("by_month", .array(byMonth.map { $0.json("period") })))
        return members
    }

    /// The members after its rows.
    var jsonTail: [JSONValue.Member] {
        [
            JSONValue.Member("row_count", .integer(rowCount)),
            JSONValue.Member("sum", sum.map { .integer($0) } ?? .null), JSONValue.Member("agrees", .bool(agrees)),
            JSONValue.Member("notes", .array(notes.map { .string($0) })),
        ]
    }
}

extension CellExplanation.Term {
    fileprivate var json: JSONValue {
        [
            "scenario": .string(scenario.rawValue), "version": .string(series.compactMap(\.version).last?.description),
            "series": .array(series.map { .string($0.description) }), "from": .string(from?.description),
            "to": .string(to?.description), "sum": sum.map { .integer($0) } ?? .null,
        ]
    }
}

extension CellExplanation.Part {
    fileprivate func json(_ name: String) -> JSONValue {
        .object([
            JSONValue.Member(name, .string(key)), JSONValue.Member("sum", .integer(sum)),
            JSONValue.Member("rows", .integer(rows)),
        ])
    }
}

extension ExplainedRow {
    /// The row as an object; `mapping` is the name of the mapping table's file.
    func json(_ mapping: String) -> JSONValue {
        var members = [
            JSONValue.Member("kalla", .string(kalla)), JSONValue.Member("rad", .integer(rad)),
            JSONValue.Member("period", .string(period.description)), JSONValue.Member("datum", .string(datum)),
            JSONValue.Member("scenario", .string(series.scenario.rawValue)),
            JSONValue.Member("version", .string(series.version?.description)),
            JSONValue.Member("beslut", .string(series.decision?.description)),
            JSONValue.Member("serie", .string(serie)), JSONValue.Member("nummer", .string(nummer)),
        ]
        members += zip(CodePart.allCases, codes).map { JSONValue.Member($0.rawValue, .string($1)) }
        members += [
            JSONValue.Member("verksamhet", .string(verksamhet)), JSONValue.Member("slag", .string(slag)),
            JSONValue.Member("belopp", .integer(ore)), JSONValue.Member("text", .string(text)),
            JSONValue.Member("rule", line.map { ["file": .string(mapping), "line": .integer($0)] } ?? .null),
        ]
        if let whole, let curve {
            members += [JSONValue.Member("whole", .integer(whole)), JSONValue.Member("curve", .string(curve))]
        }
        if let method { members.append(JSONValue.Member("method", .string(method))) }
        return .object(members)
    }

    /// The names of ``fields(_:)``.
    static let columns =
        ["kalla", "rad", "period", "datum", "scenario", "version", "beslut", "serie", "nummer"]
        + CodePart.allCases.map(\.rawValue)
        + ["verksamhet", "slag", "belopp", "text", "regel_fil", "regel_rad", "metod"]

    /// The row for CSV; amounts are kronor with two decimals.
    func fields(_ mapping: String) -> [String] {
        [
            kalla, rad.map(String.init) ?? "", period.description, datum, series.scenario.rawValue,
            series.version?.description ?? "", series.decision?.description ?? "", serie, nummer,
        ] + codes + [
            verksamhet, slag, Amount(ore: ore).description, text, line == nil ? "" : mapping,
            line.map(String.init) ?? "", method ?? "",
        ]
    }
}
