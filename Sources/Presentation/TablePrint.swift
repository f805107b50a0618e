public import LedgerModel

/// The text of a table's figures: exact values, rounded to their unit and decimals, in the table's style.
public struct TablePrint {
    private let table: Table

    /// Prints the figures of a table.
    public init(_ table: Table) {
        self.table = table
    }

    /// A figure, rounded half away from zero: `-1 209,7`, `-3%`; the style says what stands where there is none.
    ///
    /// A figure with a computed forecast in it ends in `*`.
    public func text(of cell: Table.Cell?) -> String {
        guard let cell else { return table.style.blank }
        if !cell.isRecorded, let text = table.style.noRecord { return text }
        let text: String =
            switch cell.value {
            case .amount(let amount): number(Fraction(Int128(amount.ore), per: Int128(cell.unit.ore)), cell)
            case .rate(let ore): number(Fraction(ore.numerator, per: ore.denominator * Int128(cell.unit.ore)), cell)
            case .volume(let hundredths): number(Fraction(Int128(hundredths), per: 100), cell)
            case .number(let number): self.number(number, cell)
            case .percent(let share): number(share * 100, cell, unit: table.style.percent)
            }
        return cell.isComputed ? text + "*" : text
    }

    /// The figures of a row, left to right; of a heading nothing.
    public func texts(of row: Table.Row) -> [String] {
        row.isHeading ? row.cells.map { _ in "" } : row.cells.map(text)
    }

    private func number(_ fraction: Fraction, _ cell: Table.Cell, unit: String = "") -> String {
        let shown = cell.isTurned ? fraction.negated : fraction
        if let zero = table.style.zero, SwedishNumber.isZero(shown, decimals: cell.decimals) { return zero }
        return SwedishNumber.text(shown, decimals: cell.decimals, minus: table.style.minus) + unit
    }
}
