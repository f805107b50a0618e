public import LedgerModel

extension Table {
    /// The table for machines: exact values, whatever its unit in print, and no value where a figure is missing.
    public var dataset: Dataset {
        let fields = [
            Dataset.Field("rad_id", .string, "Id of the row: a verksamhet, a slag or total"),
            Dataset.Field("rad", .string, "Name of the row"),
            Dataset.Field("niva", .integer, "Depth in the register, 1 at the top; 0 for the sum"),
        ]
        let figures = columns.indices.map { index in
            Dataset.Field(columns[index].id, columns[index].isPercent ? .percent : .amount, columns[index].title)
        }
        return Dataset(
            id: id, title: title, fields: fields + figures, key: ["rad_id"],
            rows: rows.map { row in
                [.text(row.id), .text(row.title), .integer(row.level)]
                    + row.cells.map { $0?.value.forMachines ?? .nothing }
            })
    }
}
