import Aggregation
import LedgerModel

/// Rows and columns of a table, which say most things in the same words.
extension ConfigurationBlock {
    /// `rows` of a table in the short form.
    static let rows = ConfigurationBlock(
        place: "`rows`",
        keys: [
            .required("by", .choice(of: TableGroup.Dimension.self), "What each row is for."),
            ConfigurationKey(
                "level", .integer(from: 1), "Depth of the register that is shown. The whole tree when left out."),
            ConfigurationKey("under", .text, "Id of the verksamhet within which all amounts lie."),
            ConfigurationKey(
                "total", .anyOf([.text, .block(.total)]), "Name of the sum, which stands last. None when left out."),
            ConfigurationKey("hide", .ids, "Ids whose line is left out, and whose amounts stay in the sum."),
        ] + selector)

    /// `total` with a place.
    static let total = ConfigurationBlock(
        place: "`total`",
        keys: [
            .required("title", .text, "Name of the sum."),
            ConfigurationKey("place", .choice(["first", "last"]), "Where it stands. `last` when left out."),
        ])

    /// A row of a list.
    static let row = ConfigurationBlock(
        place: "a row",
        keys: [
            ConfigurationKey(
                "id", .lineID, "Id of the row. That of what it selects, or its title in ASCII, when left out."),
            ConfigurationKey("title", .text, "Name. That of what it selects when left out."),
            ConfigurationKey("heading", .boolean, "Whether it is text alone. Not when left out."),
        ] + selector + view + formula + [
            ConfigurationKey("by", .choice(of: TableGroup.Dimension.self), "A row for each verksamhet or slag."),
            ConfigurationKey("under", .text, "With `by`: only what lies below this id."),
            ConfigurationKey(
                "level", .integer(from: 1), "With `by`: depth that is shown. The whole tree when left out."),
            ConfigurationKey("hide", .ids, "With `by`: ids whose line is left out, and whose amounts stay in sums."),
            ConfigurationKey("indent", .integer(0...20), "How far it is moved in. 0 when left out."),
        ] + shown("Ids of the columns that it has figures in. All when left out."))

    /// A column of a table.
    static let column = ConfigurationBlock(
        place: "a column",
        keys: [
            .required("id", .lineID, "Id of the column, of a-z, 0-9, _ and -."),
            .required(
                "title", .text,
                "Heading. May hold {year}, {year-1}, {mon} and {period}. A hidden column needs none.",
                unless: "hidden"),
        ] + view + selector + formula + shown("Ids of the rows that it has figures in. All when left out.") + [
            ConfigurationKey("group", .text, "A heading over this column and its neighbours of the same group."),
            ConfigurationKey("beside", .text, "Id of the column that it is printed beside, in parentheses."),
        ])

    private static let selector = [
        ConfigurationKey("verksamhet", .ids, "Ids of verksamheter, each with all below it. All when left out."),
        ConfigurationKey(
            "slag", .ids, "Ids of slag, each with all below it. All that counts to the net when left out."),
        ConfigurationKey("matt", .ids, "Ids of volumes, in place of amounts."),
        ConfigurationKey("except", .ids, "Ids of verksamheter, slag or volumes that are left out of the amount."),
    ]

    private static let view = [
        ConfigurationKey(
            "scenario", .known(Scenario.builtIn.map(\.rawValue)),
            "Figures of a scenario. A row's wins over a column's."),
        ConfigurationKey(
            "version",
            .form(
                "gallande|ursprunglig|tillagg|latest|previous|first|[0-9]{4}-[0-9]{2}(-[0-9]{2})?|"
                    + "[{]year[}]-[0-9]{2}"),
            "Of a budget `gallande` (usual), `ursprunglig`, `tillagg` or a day; of a forecast `latest` (usual), "
                + "`previous`, `first`, a month, or {year}-08."),
        ConfigurationKey(
            "span", .choice(of: TableViewRule.Span.self),
            "`manad`, the month alone; `ack`, the fiscal year so far; `helar`, the whole year."),
        ConfigurationKey(
            "year", .range(-50...50), "Fiscal year from the report's own, 0 (usual), -1, or several, -3..0, added."),
    ]

    private static let formula = [
        ConfigurationKey("plus", .list(of: .text), "[a, b]: the sum of some rows or columns."),
        ConfigurationKey("minus", .list(of: .text, count: 2...Int.max), "[a, b]: a less b, and less all others."),
        ConfigurationKey("percent", .list(of: .text, count: 2...2), "[a, b]: a in percent of b."),
        ConfigurationKey(
            "per", .list(of: .text, count: 2...2), "[a, b]: a divided by b, such as kronor for each child."),
        ConfigurationKey(
            "zero_base", .choice(of: TableFormula.ZeroBase.self),
            "For `percent` of 0: `hundred` prints 100 %, `zero` 0 %, `blank` (usual) nothing."),
        ConfigurationKey(
            "scale", .integer(1...1_000_000), "With `per`: what the quotient is multiplied by. 1 when left out."),
    ]

    private static func shown(_ only: String) -> [ConfigurationKey] {
        [
            ConfigurationKey("hidden", .boolean, "Whether it is worked out and not shown. Not when left out."),
            ConfigurationKey("only", .ids, only),
            ConfigurationKey(
                "signs", .choice(of: TableSigns.self),
                "Signs of its amounts. A row's win over a column's; the table's when left out."),
            ConfigurationKey("unit", .choice(of: Table.Unit.self), "Unit in print. The table's when left out."),
            ConfigurationKey(
                "decimals", .integer(0...4),
                "Decimals in print. The table's when left out; 0 for `percent` and `per`."),
        ]
    }
}

extension ConfigurationKind {
    /// An id of a table, row or column.
    static let lineID = ConfigurationKind.identifier(signs: "_-")
}
