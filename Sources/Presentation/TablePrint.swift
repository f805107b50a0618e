public import LedgerModel

/// The text of a table's figures: exact values, rounded to the table's unit and decimals.
public struct TablePrint {
    private let table: Table

    /// Prints the figures of a table.
    public init(_ table: Table) {
        self.table = table
    }

    /// A figure of a column, rounded half away from zero: `-1 209,7`, `-3%`; empty where there is none.
    public func text(of cell: Table.Cell?, column: Int) -> String {
        let decimals = table.columns[column].decimals ?? table.decimals
        switch cell {
        case .amount(let amount): return amount.printed(in: table.unit, decimals: decimals)
        case .percent(let share): return SwedishNumber.text(share * 100, decimals: decimals) + "%"
        case nil: return ""
        }
    }

    /// The figures of a row, left to right.
    public func texts(of row: Table.Row) -> [String] {
        row.cells.enumerated().map { text(of: $1, column: $0) }
    }
}
