/// Many rows at once: one for each verksamhet or slag of a part of the register.
public struct TableGroup: Hashable, Sendable {
    /// What there is a row for.
    public enum Dimension: String, CaseIterable, Hashable, Sendable {
        /// The slag.
        case slag
        /// The verksamheter.
        case verksamhet
    }

    /// What there is a row for.
    public var by: Dimension
    /// Depth of the register shown, from 1; nil shows every level as an outline.
    public var level: Int?
    /// Shows only what lies below this verksamhet or slag.
    public var under: TableReference?
    /// Whether `under` without level shows the row of that verksamhet, too, as the short form does.
    public var showsRoot: Bool
    /// Ids whose line is left out, while their amounts stay in sums.
    public var hide: [TableReference]

    /// A group of rows.
    public init(
        by: Dimension, level: Int? = nil, under: TableReference? = nil, showsRoot: Bool = false,
        hide: [TableReference] = []
    ) {
        self.by = by
        self.level = level
        self.under = under
        self.showsRoot = showsRoot
        self.hide = hide
    }
}
