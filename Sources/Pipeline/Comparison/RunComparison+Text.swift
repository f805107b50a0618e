import Diagnostics
import LedgerModel
import Presentation

extension RunComparison {
    /// The comparison for people; lists have `limit` lines at most.
    public func text(limit: Int = 20) -> String {
        var lines = ["\(from) -> \(to)"]
        if isSame { return TerminalText.harmless(lines[0]) + ": the same\n" }
        lines += section("Cells", cells.map(\.lines), limit)
        lines += section("Figures, kronor", figures.map { [$0.line] }, limit)
        lines += ["", "Causes"]
        for cause in causes { lines += cause.lines(limit) }
        if unexplained != 0 {
            lines.append("  rest         \(Self.kronor(unexplained)): this is a bug of ours; please report it")
        } else {
            lines.append("  rest         0,00")
        }
        lines += section("Vouchers", vouchers.map(\.lines), limit)
        if !notes.isEmpty { lines += [""] + notes }
        return lines.map { TerminalText.harmless($0) + "\n" }.joined()
    }

    private func section(_ title: String, _ entries: [[String]], _ limit: Int) -> [String] {
        if entries.isEmpty { return [] }
        let shown = entries.prefix(limit).flatMap(\.self).map { "  " + $0 }
        let more = entries.count - min(limit, entries.count)
        return ["", title] + shown + (more > 0 ? ["  and \(more) more; --limit shows them"] : [])
    }

    /// Öre as kronor, such as `-1 234,50`.
    static func kronor(_ ore: Int64) -> String { Amount(ore: ore).printed(in: .kr, decimals: 2) }

    /// The same with a sign before what is positive.
    static func signed(_ ore: Int64) -> String { (ore > 0 ? "+" : "") + kronor(ore) }
}

extension RunComparison.CellChange {
    fileprivate var lines: [String] {
        let name = "\(titles[0]): \(titles[1]), \(titles[2])"
        let texts = "\(shown(fromText)) -> \(shown(toText))"
        // Both prints may be the same: a figure in millions hides kronor.
        return unit == .ore ? [name, "    \(texts) (\(RunComparison.signed(difference)) kr)"] : [name, "    \(texts)"]
    }

    private func shown(_ text: String?) -> String { text.map { $0.isEmpty ? "nothing" : $0 } ?? "no cell" }
}

extension RunComparison.FigureChange {
    fileprivate var line: String {
        let amounts = "\(RunComparison.kronor(from)) -> \(RunComparison.kronor(to))"
        return "\(series) \(period) \(verksamhet) \(slag): \(amounts) (\(RunComparison.signed(to - from)))"
    }
}

extension ChangeCause {
    fileprivate func lines(_ limit: Int) -> [String] {
        let name = kind.rawValue + String(repeating: " ", count: max(0, 12 - kind.rawValue.count))
        let count = cells.isEmpty ? "no cell" : "\(cells.count) cell\(cells.count == 1 ? "" : "s")"
        var lines = ["  \(name) \(RunComparison.signed(difference)), \(count)"]
        lines += details.prefix(limit).map { detail in
            let facts = detail.facts.map { fact in
                ["kontering", "period", "rule", "change"].contains(fact.name)
                    ? fact.value : "\(fact.name) \(fact.value)"
            }
            let amount = detail.difference.map { ": \(RunComparison.signed($0))" } ?? ""
            return "    \(facts.joined(separator: ", "))\(amount)"
        }
        if details.count > limit { lines.append("    and \(details.count - limit) more; --limit shows them") }
        return lines
    }
}

extension VoucherChange {
    fileprivate var lines: [String] {
        let name = nummer.isEmpty ? "rows without voucher" : "\(serie)\(serie.isEmpty ? "" : " ")\(nummer)"
        var lines = ["\(name) \(datum), \(kalla): \(change.rawValue), \(RunComparison.signed(difference))"]
        for row in rows {
            let kontering = zip(CodePart.allCases, row.codes).filter { !$1.isEmpty }.map { "\($0.rawValue) \($1)" }
            let place = row.verksamhet.isEmpty ? "" : " [\(row.verksamhet) \(row.slag)]"
            let text = row.text.isEmpty ? "" : " \(row.text)"
            lines.append(
                "  \(row.isNew ? "+" : "-") \(row.datum) \(kontering.joined(separator: ", ")): "
                    + "\(RunComparison.kronor(0 - row.ore))\(text)\(place)")
        }
        return lines
    }
}
