import LedgerModel

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
                cells.append(amounts[index].map { .amount(Amount(ore: $0)) })
            case .minus(let first, let second):
                if let first = amount(first, before: index), let second = amount(second, before: index) {
                    amounts[index] = try first.minus(second)
                }
                cells.append(amounts[index].map { .amount(Amount(ore: $0)) })
            case .percent(let part, let whole, let zeroBase, _):
                guard let part = amount(part, before: index), let whole = amount(whole, before: index) else {
                    cells.append(nil)
                    continue
                }
                cells.append(try percent(part, of: whole, zeroBase))
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

    private func percent(
        _ part: Int64, of whole: Int64, _ zeroBase: TableSpecification.ZeroBase
    ) throws(AmountOverflow) -> Table.Cell? {
        if whole == 0 {
            return part != 0 && zeroBase == .hundred ? .percent(Fraction(1, per: 1)) : nil
        }
        let share = Fraction(Int128(part), per: Int128(whole))
        // Machines read it with four decimals, as 64 bits.
        if Int64(exactly: (share * 1_000_000).rounded) == nil { throw AmountOverflow() }
        return .percent(share)
    }
}
