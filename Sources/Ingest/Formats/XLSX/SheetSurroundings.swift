/// What a sheet says outside its rows of how they are shown: hidden columns, and cells that are merged into one.
struct SheetSurroundings {
    /// A range of cells; rows from 1, columns from 0.
    struct Range {
        let rows: ClosedRange<Int>
        let columns: ClosedRange<Int>
    }

    private(set) var merged: [Range] = []
    private var hidden: [ClosedRange<Int>] = []

    /// So many are remembered, to bound the memory; a sheet of money has a few.
    private static let limit = 1 << 16

    /// Takes a range of hidden columns, which are counted from 1.
    mutating func hide(columnsFrom first: Int, to last: Int) {
        if first >= 1, last >= first, hidden.count < Self.limit { hidden.append(first - 1...last - 1) }
    }

    /// Takes a range of merged cells, such as `C2:C4`; anything else is passed over.
    mutating func merge(_ range: String) {
        let corners = range.split(separator: ":").compactMap { Self.corner(Array($0.utf8)) }
        guard corners.count == 2, merged.count < Self.limit, corners[0].row <= corners[1].row,
            corners[0].column <= corners[1].column
        else { return }
        merged.append(
            Range(rows: corners[0].row...corners[1].row, columns: corners[0].column...corners[1].column))
    }

    private static func corner(_ reference: [UInt8]) -> (row: Int, column: Int)? {
        reference.withBytes { bytes in
            guard let row = SheetHandler.row(bytes), let column = SheetHandler.column(bytes) else { return nil }
            return (row, column)
        }
    }

    /// Whether a column is hidden.
    func hides(_ column: Int) -> Bool {
        hidden.contains { $0.contains(column) }
    }
}
