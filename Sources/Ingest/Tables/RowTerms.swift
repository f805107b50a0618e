import Diagnostics
import LedgerModel

/// Reads what a row says of itself besides its place, its time and its amount, and what of that cannot be.
struct RowTerms {
    /// A text of a row and the column that it stands in.
    struct Cell {
        let text: String
        let column: Int?

        var isEmpty: Bool { text.isEmpty }
    }

    private(set) var terms = AmountTerms()
    /// What cannot be, and the column that shows it.
    private(set) var faults: [(fault: RowTermsFault, column: Int?)] = []

    private static let kinds: [String: Decision.Kind] = [
        "ursprunglig": .ursprunglig, "ursprungligt": .ursprunglig, "tillagg": .tillagg, "tillägg": .tillagg,
        "tilläggsbudget": .tillagg, "omforing": .omforing, "omföring": .omforing,
    ]

    /// The kind of a decision that a text names, or is a slip for.
    static func kind(like text: String) -> Decision.Kind? {
        let names = kinds.keys.sorted()
        return kinds[text.lowercased()] ?? Spelling.nearest(to: text, among: names).flatMap { kinds[$0] }
    }

    /// Reads the cells of a row in a table; `cell` gives those of a field, empty where there is none.
    init(_ table: SourceTable, cell: (SourceField) -> Cell) {
        let scenario = readScenario(cell(.scenario), table) ?? table.content.scenario
        readDecision(cell(.typ), id: cell(.beslut), day: cell(.beslutad), in: scenario, table.dates)
        readVersion(cell(.version), in: scenario)
    }

    private mutating func readScenario(_ cell: Cell, _ table: SourceTable) -> Scenario? {
        guard cell.column != nil, !table.options.scenarios.isEmpty else { return nil }
        if let scenario = table.options.scenarios.first(where: { $0.rawValue == cell.text.lowercased() }) {
            terms.scenario = scenario
            return scenario
        }
        let known = table.options.scenarios.map(\.rawValue)
        faults.append((.scenario(cell.text, known: known), cell.column))
        return nil
    }

    private mutating func readDecision(
        _ typ: Cell, id: Cell, day: Cell, in scenario: Scenario?, _ dates: DateFormat?
    ) {
        guard let said = [typ, id, day].first(where: { !$0.isEmpty }) else { return }
        if let scenario, scenario.kind != .budget {
            return faults.append((.decision(in: scenario.rawValue), said.column))
        }
        var kind = Decision.Kind.ursprunglig
        if !typ.isEmpty {
            guard let known = Self.kinds[typ.text.lowercased()] else {
                return faults.append((.kind(typ.text), typ.column))
            }
            kind = known
        }
        var decided: LedgerDate?
        if !day.isEmpty {
            decided = Array(day.text.utf8).withBytes { FieldText.date($0, format: dates) }
            if decided == nil || decided?.day == 0 { return faults.append((.day(day.text), day.column)) }
        } else if kind != .ursprunglig {
            faults.append((.noDay(kind: kind.rawValue), day.column ?? typ.column))
        }
        if kind == .omforing, id.isEmpty { faults.append((.noDecision, id.column ?? typ.column)) }
        if kind != .ursprunglig || !id.isEmpty || decided != nil {
            terms.decision = Decision(id: id.text, decided: decided, kind: kind)
        }
    }

    private mutating func readVersion(_ cell: Cell, in scenario: Scenario?) {
        guard !cell.isEmpty else { return }
        if let scenario, scenario.kind != .prognos {
            return faults.append((.versionElsewhere(in: scenario.rawValue), cell.column))
        }
        terms.version = Self.month(cell.text)
        if terms.version == nil { faults.append((.version(cell.text), cell.column)) }
    }

    /// A month with its year; nil for any other text.
    static func month(_ text: String) -> Period? {
        guard let month = MonthCell(text), let year = month.year else { return nil }
        return Period(year: year, month: month.month)
    }
}
