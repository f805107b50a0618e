public import Diagnostics
public import LedgerModel

/// A row or a column of a table's description; both say what they show in the same words.
public struct TableLine: Hashable, Sendable {
    /// What a row or column shows.
    public enum Content: Hashable, Sendable {
        /// A row of text alone.
        case heading
        /// A sum of amounts.
        case figures
        /// A formula over rows, or over columns.
        case formula(TableFormula)
        /// A row for each verksamhet or slag.
        case each(TableGroup)
    }

    /// Identifier; nil for a row that is called by what it selects, or by its title.
    public var id: String?
    /// Heading or name; nil for a row that is called by what it selects.
    public var title: String?
    /// What it shows.
    public var content: Content
    /// Which amounts it selects.
    public var selector: TableSelector
    /// Which figures it views.
    public var view: TableViewRule
    /// How far a row is moved in.
    public var indent: Int
    /// Whether it is worked out and not shown.
    public var isHidden: Bool
    /// The ids of the columns that a row has figures in, or of the rows that a column has; nil for all.
    public var only: [TableReference]?
    /// The signs of its amounts, in place of the table's; those of a row win over those of its column.
    public var signs: TableSigns?
    /// The unit of print, in place of the table's.
    public var unit: Table.Unit?
    /// Decimals of print, in place of the table's.
    public var decimals: Int?
    /// A heading over a column and its neighbours; empty where there is none.
    public var group: String
    /// The id of the column that a column is printed beside, in parentheses.
    public var beside: TableReference?
    /// Where it stands in the configuration.
    public var location: SourceLocation

    /// A row or column.
    public init(
        id: String? = nil, title: String? = nil, _ content: Content, selector: TableSelector = TableSelector(),
        view: TableViewRule = TableViewRule(), indent: Int = 0, isHidden: Bool = false,
        only: [TableReference]? = nil, signs: TableSigns? = nil, unit: Table.Unit? = nil, decimals: Int? = nil,
        group: String = "", beside: TableReference? = nil, at location: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.content = content
        self.selector = selector
        self.view = view
        self.indent = indent
        self.isHidden = isHidden
        self.only = only
        self.signs = signs
        self.unit = unit
        self.decimals = decimals
        self.group = group
        self.beside = beside
        self.location = location
    }
}
