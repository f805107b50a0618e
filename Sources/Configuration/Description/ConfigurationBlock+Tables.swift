import Aggregation
import LedgerModel

/// The entries of `tables`.
extension ConfigurationBlock {
    private static let identifier = ConfigurationKind.identifier(signs: "_-")

    /// An entry of `tables`.
    static let table = ConfigurationBlock(
        place: "a table",
        keys: [
            .required("id", identifier, "Id of the table, of a-z, 0-9, _ and -. Names its files."),
            .required("title", .text, "Heading. May hold {year}, {year-1}, {mon} and {period}."),
            .required("rows", .block(.rows), "What the rows are."),
            .required("unit", .choice(of: Table.Unit.self), "Unit in print."),
            .required("decimals", .integer(0...4), "Decimals in print."),
            .required("columns", .list(of: .block(.column)), "The columns from the left."),
        ])

    /// `rows` of a table.
    static let rows = ConfigurationBlock(
        place: "`rows`",
        keys: [
            .required("by", .choice(of: TableSpecification.Rows.Dimension.self), "What each row is for."),
            ConfigurationKey(
                "level", .integer(from: 1),
                "Depth of the register that is shown, by verksamhet. The whole tree when left out."),
            ConfigurationKey("under", .text, "Id of the verksamhet within which all amounts lie."),
            ConfigurationKey("total", .text, "Name of the last row, the sum. No such row when left out."),
        ])

    /// A column of a table.
    static let column = ConfigurationBlock(
        place: "a column",
        keys: [
            .required("id", identifier, "Id of the column, of a-z, 0-9, _ and -."),
            .required("title", .text, "Heading. May hold {year}, {year-1}, {mon} and {period}."),
            ConfigurationKey("scenario", .choice(of: Scenario.self), "Figures of a scenario. Goes with `span`."),
            ConfigurationKey(
                "span", .choice(of: TableSpecification.Span.self),
                "`manad`, the month alone; `ack`, the fiscal year so far; `helar`, the whole year."),
            ConfigurationKey("year", .integer(-1...0), "0 (usual), or -1, the year before."),
            ConfigurationKey(
                "minus", .list(of: .text, count: 2...2), "[a, b]: column a less column b, both before this one."),
            ConfigurationKey(
                "percent", .list(of: .text, count: 2...2), "[a, b]: column a in percent of column b."),
            ConfigurationKey(
                "zero_base", .choice(of: TableSpecification.ZeroBase.self),
                "For `percent` of 0: `hundred` prints 100 %, `blank` (usual) nothing."),
            ConfigurationKey("decimals", .integer(0...4), "Decimals of `percent` in print. 0 when left out."),
        ])
}
