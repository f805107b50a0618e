import LedgerModel
import Publishing

/// The exact figures of some tables by table, row and column.
struct CellValues {
    /// Where a figure stands.
    struct Place: Hashable {
        let table: String
        let row: String
        let column: String
    }

    /// A figure in its smallest unit: öre, hundredths of a volume, ten-thousandths of a percent.
    private(set) var values: [Place: Int64?] = [:]

    /// The figures as tables have them.
    init(_ tables: [Table]) {
        for table in tables {
            for row in table.rows where !row.isHeading {
                for (column, cell) in zip(table.columns, row.cells) {
                    values[Place(table: table.id, row: row.id, column: column.id)] = .some(cell.map(Self.number))
                }
            }
        }
    }

    /// The figures as they were published.
    init(_ tables: [PublishedTable]) {
        for table in tables {
            for row in table.rows {
                for (column, cell) in zip(table.columns, row.cells) {
                    values[Place(table: table.id, row: row.id, column: column.id)] = .some(
                        cell.value.flatMap(Self.number))
                }
            }
        }
    }

    private static func number(_ cell: Table.Cell) -> Int64 {
        switch cell.value.forMachines {
        case .amount(let amount): amount.ore
        case .percent(let share): share
        default: 0
        }
    }

    /// A decimal number without its point.
    static func number(_ text: String) -> Int64? {
        Int64(text.filter { $0 != "." })
    }

    /// A figure in its smallest unit, where nothing counts as 0; nil where there is no such cell.
    subscript(place: Place) -> Int64? {
        values[place].map { $0 ?? 0 }
    }

    /// These, and for cells that are not among them those of other tables.
    func filled(from others: CellValues) -> CellValues {
        var filled = self
        filled.values.merge(others.values) { own, _ in own }
        return filled
    }
}
