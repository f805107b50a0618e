import LedgerModel

/// A row of a table before its figures: what it is called and what it shows.
struct RowPlan: Hashable, Sendable {
    /// What a row shows.
    enum Content: Hashable, Sendable {
        /// Text alone.
        case heading
        /// A sum of amounts.
        case figures(SelectorSets)
        /// A formula over rows, by their positions.
        case formula(TableFormula, [Int])
    }

    /// What formulas and readers call it.
    var id: String
    let title: String
    /// Depth, from 1; what takes everything has 0.
    let level: Int
    /// The row of the description that it comes from.
    let line: TableLine
    var content: Content
    /// Whether it is left out when it has no figures: amounts on a parent itself.
    var isOptional = false
    /// Whether it is the row for amounts that no rule takes, left out when there are none.
    var isUnmapped = false
    /// Whether it is never shown: a hidden row, or a group of rows as an operand.
    var isHidden = false

    /// Whether it is worked out from other rows.
    var isFormula: Bool {
        guard case .formula = content else { return false }
        return true
    }

    /// Whether it takes everything, but for what it leaves out, and views what its columns say.
    var isEverything: Bool {
        guard case .figures = content, !isUnmapped else { return false }
        return line.selector.isEverything && line.content == .figures && line.view == TableViewRule()
    }
}
