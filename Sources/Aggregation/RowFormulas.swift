import LedgerModel
import Presentation

/// Works out the cells of one row from its figures, all from whole öre.
struct RowFormulas {
    private let specification: TableSpecification
    /// The row's figures by column, in öre; nil for formulas and for figures that are missing.
    private var amounts: [Int64?]

    init(_ specification: TableSpecification, figures: [Int64?]) {
        self.specification = specification
        amounts = figures
    }

    /// One cell a column, nil where an operand is missing.
    consuming func cells() throws(AmountOverflow) -> [Table.Cell?] {
        var cells: [Table.Cell?] = []
        for (index, column) in specification.columns.enumerated() {
            switch column.content {
            case .figures:
                cells.append(amounts[index].map(cell))
            case .minus(let first, let second):
                if let first = amount(first, before: index), let second = amount(second, before: index) {
                    amounts[index] = try first.minus(second)
                }
                cells.append(amounts[index].map(cell))
            case .percent(let part, let whole, let zeroBase, let decimals):
                guard let part = amount(part, before: index), let whole = amount(whole, before: index) else {
                    cells.append(nil)
                    continue
                }
                cells.append(try percent(part, of: whole, zeroBase, decimals))
            }
        }
        return cells
    }

    private func amount(_ id: String, before column: Int) -> Int64? {
        let index = specification.columns[..<column].firstIndex { $0.id == id }
        guard let index else {
            preconditionFailure("the configuration reader checks that '\(id)' is a column before the formula")
        }
        return amounts[index]
    }

    private func cell(_ ore: Int64) -> Table.Cell {
        let amount = Amount(ore: ore)
        let text = amount.printed(in: specification.unit, decimals: specification.decimals)
        return Table.Cell(value: .amount(amount), text: text)
    }

    /// Both the exact value and the text are rounded from the fraction itself, not one from the other.
    private func percent(
        _ part: Int64, of whole: Int64, _ zeroBase: TableSpecification.ZeroBase, _ decimals: Int
    ) throws(AmountOverflow) -> Table.Cell? {
        var (numerator, denominator) = (Int128(part), Int128(whole))
        if whole == 0 {
            guard part != 0, zeroBase == .hundred else { return nil }
            (numerator, denominator) = (1, 1)
        }
        let value = SwedishNumber.rounded(numerator * 1_000_000, per: denominator)
        guard let value = Int64(exactly: value) else { throw AmountOverflow() }
        let text = SwedishNumber.text(numerator * 100, per: denominator, decimals: decimals)
        return Table.Cell(value: .percent(value), text: text + "%")
    }
}
