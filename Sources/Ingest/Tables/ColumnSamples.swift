import LedgerModel

/// The cells of the first rows by column: what a column holds says more than its heading.
struct ColumnSamples {
    /// What the cells of a column are.
    enum Kind {
        /// Texts, codes or nothing.
        case other
        /// Whole numbers, which may be amounts, codes or counts.
        case numbers
        /// Numbers, some of which have decimals, groups of thousands or a sign.
        case amounts
    }

    let rows: ArraySlice<TableEvidence.Row>

    init(_ rows: ArraySlice<TableEvidence.Row>) {
        self.rows = rows
    }

    /// The texts of a column that are not blank.
    func texts(_ column: Int) -> [String] {
        rows.compactMap { row in
            guard column < row.cells.count else { return nil }
            let text = row.cells[column].trimmed
            return text.isEmpty ? nil : text
        }
    }

    /// What a column holds: nine cells of ten must be so, since footers and comments stand anywhere.
    func kind(of column: Int) -> Kind {
        let texts = texts(column)
        let numbers = texts.filter { Self.isNumber($0) }
        guard !texts.isEmpty, numbers.count * 10 >= texts.count * 9 else { return .other }
        return numbers.contains(where: Self.isAmount) ? .amounts : .numbers
    }

    /// Whether two columns have different texts in a row.
    func differ(_ one: Int, _ other: Int) -> Bool {
        rows.contains { row in
            guard one < row.cells.count, other < row.cells.count else { return false }
            return row.cells[one].trimmed != row.cells[other].trimmed
        }
    }

    /// The texts of two columns, row by row, where the first has one.
    func pairs(_ one: Int, _ other: Int) -> [(String, String)] {
        rows.compactMap { row in
            guard max(one, other) < row.cells.count, !row.cells[one].trimmed.isEmpty else { return nil }
            return (row.cells[one].trimmed, row.cells[other].trimmed)
        }
    }

    /// Whether an amount is neither debit less credit nor that without sign, in a row in which all can be read.
    func contradict(_ amount: Int, _ debit: Int, _ credit: Int) -> Bool {
        let reader = DecimalText(mark: nil)
        return rows.contains { row in
            guard max(amount, debit, credit) < row.cells.count else { return false }
            let texts = [amount, debit, credit].map { row.cells[$0].trimmed }
            let ore = texts.map { $0.isEmpty ? 0 : reader.ore($0) }
            guard !texts[0].isEmpty, let own = ore[0], let one = ore[1], let other = ore[2] else { return false }
            return own != one - other && own != abs(one - other)
        }
    }

    /// Whether single letters may be sides: credit mostly on accounts of balance and income, debit on others.
    ///
    /// D and K are also Drift and Kapital, and a customer has a K. Words for sides mean nothing else.
    func areSidesOfAccounts(_ column: Int, _ konto: Int) -> Bool {
        let rows = pairs(column, konto).filter { !$0.1.isEmpty }
        guard rows.allSatisfy({ $0.0.utf8.count == 1 && $0.0.first?.isLetter == true }) else { return true }
        let fitting = rows.count { side, konto in
            let first = konto.utf8.first ?? 0
            let isCost = (0x34...0x37).contains(first)
            return FieldText.isCredit(side) ? !isCost : first != 0x33
        }
        return fitting * 3 >= rows.count * 2
    }

    /// Whether a text is a number of any form that an amount has.
    static func isNumber(_ text: String) -> Bool {
        var reader = DecimalText(mark: nil)
        switch Array(text.utf8).withBytes({ reader.readAny($0) }) {
        case .hundredths, .ambiguous, .tooManyDecimals, .tooLarge: return true
        case .empty, .otherMark, .invalid: return false
        }
    }

    /// Whether a text is an amount by its form, which no code and no count has: with decimals, groups or a sign.
    static func isAmount(_ text: String) -> Bool {
        guard isNumber(text) else { return false }
        return !text.utf8.allSatisfy { $0 &- 0x30 <= 9 }
    }
}
