import LedgerModel

extension Table {
    /// The table for machines: exact values, whatever its unit in print, and no value where a figure is missing.
    var dataset: Dataset {
        let fields = [
            Dataset.Field("rad_id", .string, "Id of the row: a verksamhet, a slag or total"),
            Dataset.Field("rad", .string, "Name of the row"),
            Dataset.Field("niva", .integer, "Depth in the register, 1 at the top; 0 for the sum"),
        ]
        let figures = columns.indices.map { index in
            Dataset.Field(columns[index].id, isPercent(column: index) ? .percent : .amount, columns[index].title)
        }
        return Dataset(
            id: id, title: title, fields: fields + figures, key: ["rad_id"],
            rows: rows.map { row in
                [.text(row.id), .text(row.title), .integer(row.level)]
                    + row.cells.map { $0?.forMachines ?? .nothing }
            })
    }

    /// Whether a column holds percents, judged by its first figure.
    private func isPercent(column index: Int) -> Bool {
        guard case .percent? = rows.lazy.compactMap({ $0.cells[index] }).first else { return false }
        return true
    }
}
