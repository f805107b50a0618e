import Aggregation
import LedgerModel
import Publishing

extension CellExplanation {
    init(_ cell: ExplainedCell, notes: [String]) throws {
        let (choice, parts) = (cell.choice, cell.parts)
        let (row, column) = (choice.table.rows[choice.row], choice.table.columns[choice.column])
        let published = row.cells[choice.column]
        table = Name(id: choice.table.id, title: choice.table.title)
        self.row = Name(id: row.id, title: row.title)
        self.column = Name(id: column.id, title: column.title)
        (value, text) = (published.value, published.text)
        formula = cell.formula.map(Self.text) ?? "no figure"
        operands = cell.formula.map(Self.operands) ?? []
        terms = cell.terms.map { term in
            let view = term.selection.view
            return Term(
                scenario: view.scenario, series: view.series, from: view.periods.min(), to: view.periods.max(),
                sum: term.sum)
        }
        // What a share or quotient is of may stand in it twice, so its parts are not grouped.
        let grouped = cell.isSum ? parts : []
        bySource = try Self.grouped(grouped, isSorted: false) { $0.kalla }
        byKonto = try Self.grouped(grouped) { $0.code(.konto) }
        byPart = try CodePart.allCases.filter { $0 != .konto }.compactMap { part in
            let groups = try Self.grouped(grouped) { $0.code(part) }
            return groups.contains { !$0.key.isEmpty } ? (part, groups) : nil
        }
        byMonth = try Self.grouped(grouped) { $0.period.description }
        rowCount = parts.reduce(0) { $0 + $1.rows }
        sum = cell.isSum && cell.value != nil ? try Self.sum(parts) : nil
        // Every term is what its parts add up to, and the table is the one that was published.
        let areWhole =
            try !cell.isAdditive
            || cell.terms.allSatisfy { try $0.sum == nil || $0.sum == Self.sum($0.parts) }
        let isPublished = cell.value.map { $0.forMachines.description } == published.value
        let isCell = try sum == nil || cell.value == nil || Self.ore(cell.value) == Self.sum(parts)
        agrees = areWhole && isPublished && isCell
        self.notes = notes
    }

    private static func ore(_ value: Table.Value?) -> Int64? {
        switch value {
        case .amount(let amount): amount.ore
        case .volume(let hundredths): hundredths
        default: nil
        }
    }

    private static func sum(_ parts: [Contribution]) throws -> Int64 {
        var sum = Amount.zero
        for part in parts { try sum.add(Amount(ore: part.ore)) }
        return sum.ore
    }

    private static func grouped(
        _ parts: [Contribution], isSorted: Bool = true, by key: (Contribution) -> String
    ) throws -> [Part] {
        var places: [String: Int] = [:]
        var groups: [Part] = []
        for part in parts {
            let key = key(part)
            let place = places[key] ?? groups.count
            if place == groups.count {
                places[key] = place
                groups.append(Part(key: key, sum: 0, rows: 0))
            }
            groups[place].sum = try Amount(ore: groups[place].sum).adding(Amount(ore: part.ore)).ore
            groups[place].rows += part.rows
        }
        return isSorted ? groups.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } : groups
    }

    private static func operands(_ formula: CellFormula) -> [Operand] {
        guard case .formula(_, let operands) = formula else { return [] }
        return operands.map { operand in
            Operand(
                name: Name(id: operand.id, title: operand.title),
                value: operand.value.map { $0.forMachines.description })
        }
    }

    private static func text(_ formula: CellFormula) -> String {
        switch formula {
        case .sum(let selection):
            let view = selection.view
            let series = view.series.map(\.description)
            let name = series.isEmpty ? view.scenario.rawValue : series.joined(separator: " + ")
            guard let first = view.periods.min(), let last = view.periods.max() else { return name }
            return first == last ? "\(name), \(first)" : "\(name), \(first) to \(last)"
        case .formula(let operation, let operands):
            let ids = operands.map(\.id)
            switch operation {
            case .plus: return ids.joined(separator: " + ")
            case .minus: return ids.joined(separator: " - ")
            case .percent: return "\(ids[0]) in percent of \(ids[1])"
            case .per(let scale): return "\(ids[0]) / \(ids[1])" + (scale == 1 ? "" : " * \(scale)")
            }
        }
    }
}
