import Aggregation
import LedgerModel
import Presentation
import Testing

/// A cube cell written as series, period, target and öre.
func cell(_ series: Series, _ period: String, _ verksamhet: Int, _ slag: Slag, _ ore: Int64) -> Cube.Cell {
    let period = Period(period) ?? Period(year: 1900)
    return Cube.Cell(Cube.Key(series, period, Target(verksamhet: verksamhet, slag: slag)), ore: ore)
}

/// A verksamhet with two below it, and one more at the top: indexes 0 to 3.
func smallRegister() throws -> Register {
    try Register([
        (id: "ifo", namn: "IFO", overordnad: ""),
        (id: "familj", namn: "Familj", overordnad: "ifo"),
        (id: "vuxen", namn: "Vuxen", overordnad: "ifo"),
        (id: "ao", namn: "ÄO", overordnad: ""),
    ])
}

/// A table of kronor without decimals.
func specification(
    _ rows: TableSpecification.Rows, _ columns: [TableSpecification.Content], unit: Table.Unit = .kr,
    decimals: Int = 0
) -> TableSpecification {
    let names = ["a", "b", "c", "d", "e"]
    return TableSpecification(
        id: "t", title: "T", rows: rows, unit: unit, decimals: decimals,
        columns: zip(names, columns).map { TableSpecification.Column(id: $0, title: $0, content: $1) })
}

/// The scope of a report for a month.
func scope(_ month: String = "2026-02", firstMonth: Int = 1, offsets: [Int] = []) throws -> ReportScope {
    ReportScope(
        month: try #require(Period(month)), calendar: FiscalCalendar(firstMonth: firstMonth), offsets: offsets)
}

/// Builds a table for a month from cells.
func table(
    _ cells: [Cube.Cell], _ specification: TableSpecification, period: String = "2026-02",
    register: Register? = nil, firstMonth: Int = 1
) throws -> Table {
    let builder = TableBuilder(
        cube: try Cube(cells), register: try register ?? smallRegister(),
        scope: try scope(period, firstMonth: firstMonth))
    return try builder.table(specification)
}

extension Table {
    /// Each row as `title: text | text`, with `·` for an empty cell and plain spaces for U+00A0.
    var printed: [String] {
        let print = TablePrint(self)
        return rows.map { row in
            let texts = print.texts(of: row).map { $0.isEmpty ? "·" : $0.replacing("\u{A0}", with: " ") }
            return "\(row.title): \(texts.joined(separator: " | "))"
        }
    }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
