import Aggregation
import Configuration
import DelimitedText
import LedgerModel
import Mapping
import Publishing

// What the causes consist of.
extension RunComparison {
    /// Changes the cause of a kind; one that had no effect is added, in its place, when there is something to tell.
    private mutating func tell(_ kind: ChangeCause.Kind, _ details: [ChangeCause.Detail]) {
        if details.isEmpty { return }
        if !causes.contains(where: { $0.kind == kind }) {
            let order = ChangeCause.Kind.allCases
            let place = causes.firstIndex { other in
                (order.firstIndex(of: other.kind) ?? 0) > (order.firstIndex(of: kind) ?? 0)
            }
            causes.insert(ChangeCause(kind: kind, difference: 0), at: place ?? causes.endIndex)
        }
        for index in causes.indices where causes[index].kind == kind { causes[index].details += details }
    }

    mutating func explainLedger(_ steps: ComparisonSteps) {
        var details = (steps.ledger?.changes ?? []).map { change in
            ChangeCause.Detail(
                [("kontering", change.kontering.description), ("period", change.period.description)],
                difference: change.to - change.from)
        }
        details += (steps.ledger?.reports.sums ?? [:]).filter { $0.value != 0 }.sorted { $0.key < $1.key }.map {
            key, ore in
            ChangeCause.Detail(
                [
                    ("placement", "\(key.verksamhet) \(key.slag)"), ("series", key.series.description),
                    ("period", key.period.description),
                ], difference: ore)
        }
        tell(.ledger, details + Self.details(steps.amounts, of: .utfall))
    }

    mutating func explainMapping(_ steps: ComparisonSteps, _ old: TracedRun, _ new: TracedRun) {
        if steps.isMappingSame { return }
        for (name, comparison) in steps.ledgers {
            let (before, after) = (RuleTexts(old, name), RuleTexts(new, name))
            let moves = comparison.moves.sorted { $0.key < $1.key }
            var details = moves.map { move, moved in
                ChangeCause.Detail(
                    [
                        ("rule", after.text(move.new.line)), ("old_rule", before.text(move.old.line)),
                        ("to", Self.text(move.new.place)), ("from", Self.text(move.old.place)),
                        ("konteringar", "\(moved.konteringar.count)"),
                        ("kontering", Self.list(moved.konteringar.map(\.description))),
                    ], difference: moved.ore)
            }
            if details.isEmpty { details = after.changes(from: before).map { ChangeCause.Detail([("rule", $0)]) } }
            tell(.mapping, details)
        }
    }

    private static func text(_ place: MappedDestinations.Place?) -> String {
        place.map { "\($0.verksamhet) \($0.slag)" } ?? "outside the report"
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(5).joined(separator: "; ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
    }

    mutating func explainAmounts(_ steps: ComparisonSteps) {
        tell(.budget, Self.details(steps.amounts, of: .budget))
        tell(.prognos, Self.details(steps.amounts, of: .prognos))
    }

    private static func details(
        _ amounts: AmountComparison, of kind: Scenario.Kind
    ) -> [ChangeCause.Detail] {
        [("removed", amounts.removed), ("added", amounts.added)].flatMap { change, entries in
            entries.filter { $0.series.scenario.kind == kind }.map { entry in
                ChangeCause.Detail(
                    [
                        ("change", change), ("kalla", entry.source.path), ("rad", "\(entry.amount.line)"),
                        ("series", entry.series.description), ("period", entry.amount.date.period.description),
                        ("placement", text(entry.amount.placement)),
                    ], difference: change == "added" ? 0 - entry.amount.ore : entry.amount.ore)
            }
        }
    }

    private static func text(_ placement: Placement) -> String {
        switch placement {
        case .ledger(let kontering): kontering.description
        case .report(let verksamhet, let slag): "\(verksamhet) \(slag)"
        }
    }

    mutating func explainRegisters(_ old: TracedRun, _ new: TracedRun) {
        let (one, other) = (old.plan.registers, new.plan.registers)
        if one == other { return }
        var details: [ChangeCause.Detail] = []
        let rows = { (registers: Registers) in
            registers.verksamheter.verksamheter.map { row in
                (row.id, row.namn, row.overordnad.map { registers.verksamheter.verksamheter[$0].id } ?? "")
            }
                + registers.slag.slag.map { row in
                    (row.id, row.namn, row.overordnad.map { registers.slag[$0].id } ?? "")
                }
        }
        let (before, after) = (rows(one), rows(other))
        for row in after {
            guard let was = before.first(where: { $0.0 == row.0 }) else {
                details.append(ChangeCause.Detail([("change", "added"), ("id", row.0), ("namn", row.1)]))
                continue
            }
            if was.1 != row.1 {
                details.append(
                    ChangeCause.Detail([("change", "renamed"), ("id", row.0), ("from", was.1), ("to", row.1)]))
            }
            if was.2 != row.2 {
                details.append(
                    ChangeCause.Detail([("change", "moved"), ("id", row.0), ("from", was.2), ("to", row.2)]))
            }
        }
        for row in before where !after.contains(where: { $0.0 == row.0 }) {
            details.append(ChangeCause.Detail([("change", "removed"), ("id", row.0), ("namn", row.1)]))
        }
        tell(.register, details)
    }

    mutating func explainRest(_ old: TracedRun, _ new: TracedRun) {
        if old.month != new.month {
            tell(
                .period,
                [ChangeCause.Detail([("from", old.month.description), ("to", new.month.description)])])
        }
        if old.plan.files[0] != new.plan.files[0] {
            tell(.tables, [ChangeCause.Detail([("file", new.plan.files[0].name)])])
        }
    }
}

/// The lines of a mapping table as they are written.
private struct RuleTexts {
    private let name: String
    private let lines: [String]
    private let rules: [Int]

    /// Those of a mapping of a run, nil being the pipeline's own.
    init(_ run: TracedRun, _ mapping: String?) {
        let table = run.mappings.first { $0.name == mapping }?.table ?? run.plan.mapping
        name = run.plan.fileName(of: table)
        rules = table.ruleLines.map(\.line)
        // Of a workbook only the line can be told.
        let isText = !table.bytes.starts(with: [0x50, 0x4B, 3, 4])
        lines =
            isText
            ? table.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
                String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self)
            } : []
    }

    /// `mapping.csv:12 (51*;710;…)`.
    func text(_ line: Int?) -> String {
        guard let line else { return "no rule" }
        let content = content(line)
        return "\(name):\(line)" + (content.isEmpty ? "" : " (\(content))")
    }

    private func content(_ line: Int) -> String {
        guard lines.indices.contains(line - 1) else { return "" }
        var text = lines[line - 1]
        while text.last == ";" || text.last == "," { text.removeLast() }
        return text
    }

    /// The rules that others do not have, or have in another order.
    func changes(from other: RuleTexts) -> [String] {
        let known = Set(other.rules.map(other.content))
        let mine = Set(rules.map(content))
        let added = rules.filter { !known.contains(content($0)) }.map { "added \(text($0))" }
        let removed = other.rules.filter { !mine.contains(other.content($0)) }.map { "removed \(other.text($0))" }
        return added + removed
    }
}

extension Plan {
    /// The file of one of its mapping tables, as the pipeline names it.
    func fileName(of table: MappingTable) -> String {
        files.dropFirst().first { $0.bytes == table.bytes }?.name ?? "mapping"
    }
}

extension LedgerComparison.Move: Comparable {
    /// Orders by the new rule, then by the old one, then by the places.
    static func < (left: Self, right: Self) -> Bool {
        if left.new.line != right.new.line { return (left.new.line ?? 0) < (right.new.line ?? 0) }
        if left.old.line != right.old.line { return (left.old.line ?? 0) < (right.old.line ?? 0) }
        let texts = [left, right].map { move in
            [move.new.place, move.old.place].map { "\($0?.verksamhet ?? "") \($0?.slag ?? "")" }.joined(separator: " ")
        }
        return texts[0].utf8.lexicographicallyPrecedes(texts[1].utf8)
    }
}
