import LedgerGenerator

/// Rows of sums, as systems and people put them below and between rows.
extension Grid {
    /// The sum of rows in each column of amounts, with a word in a column and the rest blank.
    func sum(_ rows: some Sequence<[Cell]>, _ word: String, in column: Int) -> [Cell] {
        var line = [Cell](repeating: .blank, count: header.count)
        for index in amountColumns { line[index] = .amount(Self.sum(rows.map { $0[index] })) }
        if column < line.count { line[column] = .text(word) }
        return line
    }

    static func sum(_ cells: [Cell]) -> Int64 {
        cells.reduce(0) { sum, cell in if case .amount(let ore) = cell { sum + ore } else { sum } }
    }

    /// Sorts the rows by a column's texts; false when there is no such column.
    mutating func sort(by role: Role) -> Bool {
        guard let column = column(role) else { return false }
        rows = rows.enumerated().sorted { one, other in
            (Self.key(one.element[column]), one.offset) < (Self.key(other.element[column]), other.offset)
        }.map(\.element)
        return true
    }

    /// A cell's text, as it is compared and shown.
    static func key(_ cell: Cell) -> String {
        switch cell {
        case .text(let text), .raw(let text): text
        case .amount(let number): "\(number)"
        case .day(let number): "\(number)"
        }
    }

    /// Puts a sum below each group of rows with the same text in a column, made by `line`.
    mutating func addSums(of role: Role, _ line: (Grid, [[Cell]], Int) -> [Cell]) -> Bool {
        guard sort(by: role), let column = column(role) else { return false }
        var summed: [[Cell]] = []
        var group: [[Cell]] = []
        for (index, row) in rows.enumerated() {
            group.append(row)
            summed.append(row)
            if index + 1 == rows.count || rows[index + 1][column] != row[column] {
                summed.append(line(self, group, column))
                group = []
            }
        }
        rows = summed
        return true
    }

    /// Changes the heading of a column; false when there is no such column.
    mutating func rename(_ role: Role, _ heading: String) -> Bool {
        guard let column = column(role) else { return false }
        header[column] = .text(heading)
        return true
    }

    /// Changes the cells of a column; false when there is no such column.
    mutating func edit(_ role: Role, _ cell: (Int, Cell) -> Cell) -> Bool {
        guard let column = column(role) else { return false }
        for row in rows.indices { rows[row][column] = cell(row, rows[row][column]) }
        return true
    }

    /// Changes one cell of a column, which is not blank; false when there is no such column.
    mutating func editOne(_ role: Role, _ random: inout SplitMix64, _ cell: (Cell) -> Cell) -> Bool {
        guard let column = column(role) else { return false }
        let places = rows.indices.filter { rows[$0][column] != .blank }
        guard !places.isEmpty else { return false }
        let row = random.pick(places)
        rows[row][column] = cell(rows[row][column])
        return true
    }

    /// Turns the sign of a column's amounts.
    mutating func turn(_ role: Role) -> Bool {
        edit(role) { _, cell in if case .amount(let ore) = cell { .amount(-ore) } else { cell } }
    }
}
