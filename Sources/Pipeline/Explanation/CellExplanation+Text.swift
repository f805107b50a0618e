import LedgerModel
import Presentation

extension CellExplanation {
    /// What stands before the rows, for people; lists have `limit` lines at most.
    func head(limit: Int) -> [String] {
        let shown = text.isEmpty ? "no figure" : text
        var lines = [
            "\(table.title) (\(table.id)): \(row.title) (\(row.id)), \(column.title) (\(column.id))",
            value.map { "\(shown), exactly \($0)" } ?? shown, formula,
        ]
        lines += operands.map { "  \($0.name.id) (\($0.name.title)): \($0.value ?? "no figure")" }
        if terms.count > 1 || sum == nil {
            lines += section("Amounts", terms.map { ($0.text, $0.sum, nil) }, limit)
        }
        lines += section("By source", bySource.map(Self.entry), limit)
        lines += section("By konto", byKonto.map(Self.entry), limit)
        for (part, parts) in byPart { lines += section("By \(part.rawValue)", parts.map(Self.entry), limit) }
        lines += section("By month", byMonth.map(Self.entry), limit)
        return lines
    }

    private static func entry(_ part: Part) -> (String, Int64?, Int?) {
        (part.key.isEmpty ? "none" : part.key, part.sum, part.rows)
    }

    private func section(_ title: String, _ entries: [(name: String, sum: Int64?, rows: Int?)], _ limit: Int)
        -> [String]
    {
        if entries.isEmpty { return [] }
        let width = entries.prefix(limit).map(\.name.count).max() ?? 0
        let amounts = entries.map { $0.sum.map(RunComparison.kronor) ?? "no figure" }
        let room = amounts.prefix(limit).map(\.count).max() ?? 0
        var lines = ["", title]
        for (entry, amount) in zip(entries, amounts).prefix(limit) {
            let gap = String(repeating: " ", count: width - entry.name.count + 2 + room - amount.count)
            let rows = entry.rows.map { "  \($0) row\($0 == 1 ? "" : "s")" } ?? ""
            lines.append("  \(entry.name)\(gap)\(amount)\(rows)")
        }
        if entries.count > limit { lines.append("  and \(entries.count - limit) more; --limit shows them") }
        return lines
    }

    /// The last lines.
    var tail: [String] {
        let none = value == nil ? "No sum: there is no figure" : "No sum: the cell is a share or quotient"
        let total = sum.map { "Sum \(RunComparison.kronor($0)) kr" } ?? none
        let verdict = agrees ? "agrees with the published cell" : "DOES NOT AGREE with the published cell"
        return (notes.isEmpty ? [] : [""] + notes) + [
            "", "\(total), \(rowCount) row\(rowCount == 1 ? "" : "s"); \(verdict)",
        ]
    }
}

extension CellExplanation.Term {
    fileprivate var text: String {
        let name = series.isEmpty ? scenario.rawValue : series.map(\.description).joined(separator: " + ")
        guard let from, let to else { return name }
        return from == to ? "\(name), \(from)" : "\(name), \(from) to \(to)"
    }
}

extension ExplainedRow {
    /// The row for people, on one line.
    func text(_ mapping: String) -> String {
        let voucher = nummer.isEmpty ? "" : " \(serie.isEmpty ? "" : "\(serie) ")\(nummer)"
        let kontering = zip(CodePart.allCases, codes).filter { !$1.isEmpty }.map { "\($0.rawValue) \($1)" }
        let what = kontering.isEmpty ? "\(verksamhet) \(slag)" : kontering.joined(separator: ", ")
        let place = kalla + (rad.map { ":\($0)" } ?? "")
        let rule = line.map { ", \(mapping):\($0)" } ?? ""
        let part = whole.map { " of \(RunComparison.kronor($0)), by \(curve ?? "")" } ?? ""
        let series = series.scenario.isOutcome ? "" : " \(series)"
        let note = method.map { " computed by \($0)" } ?? ""
        return "\(datum)\(voucher)\(series) \(what): \(RunComparison.kronor(ore))\(part)\(note)"
            + (text.isEmpty ? "" : " \(text)") + " [\(place)\(rule)]"
    }
}
