import Diagnostics
import LedgerModel
import Presentation
import Testing

@testable import Aggregation

/// Income and cost, by their places in the register of slag that there always is.
enum Kind: Int, CaseIterable {
    case intakt
    case kostnad
}

/// A cube cell written as series, period, target and öre.
func cell(_ series: Series, _ period: String, _ verksamhet: Int, _ slag: Kind, _ ore: Int64) -> Cube.Cell {
    cell(series, period, verksamhet, slag.rawValue, ore)
}

/// A cube cell on a slag by its index.
func cell(_ series: Series, _ period: String, _ verksamhet: Int, _ slag: Int, _ ore: Int64) -> Cube.Cell {
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

/// Rows in the short form of a table.
struct Rows {
    let by: TableGroup.Dimension
    var level: Int?
    var under: String?
    var total: String?

    /// The lines that the short form stands for.
    var lines: [TableLine] {
        let under = under.map { TableReference($0, at: place) }
        let group = TableLine(
            .each(TableGroup(by: by, level: level, under: under, showsRoot: true)), at: place)
        guard let total else { return [group] }
        let selector = TableSelector(verksamhet: under.map { [$0] })
        return [group, TableLine(id: "total", title: total, .figures, selector: selector, at: place)]
    }
}

/// What a column shows, in the words of tests.
enum Content {
    case figures(Scenario, TableViewRule.Span, year: Int)
    case minus(String, String)
    case percent(String, of: String, zeroBase: TableFormula.ZeroBase, decimals: Int)

    func column(_ id: String, title: String? = nil) -> TableLine {
        let references = { (ids: [String]) in ids.map { TableReference($0, at: place) } }
        switch self {
        case .figures(let scenario, let span, let year):
            let view = TableViewRule(scenario: scenario, span: span, years: year...year)
            return TableLine(id: id, title: title ?? id, .figures, view: view, at: place)
        case .minus(let one, let other):
            return TableLine(
                id: id, title: title ?? id, .formula(TableFormula(.minus, references([one, other]))), at: place)
        case .percent(let part, let whole, let zeroBase, let decimals):
            let formula = TableFormula(.percent(zeroBase), references([part, whole]))
            return TableLine(id: id, title: title ?? id, .formula(formula), decimals: decimals, at: place)
        }
    }
}

/// Where everything stands in the configuration of tests.
let place = SourceLocation("pipeline.yaml", line: 1, column: 1)

/// A table of kronor without decimals.
func specification(
    _ rows: Rows, _ columns: [Content], unit: Table.Unit = .kr, decimals: Int = 0
) -> TableSpecification {
    let names = ["a", "b", "c", "d", "e"]
    return TableSpecification(
        id: "t", title: "T", unit: unit, decimals: decimals, rows: rows.lines,
        columns: zip(names, columns).map { $1.column($0) }, isShortForm: true)
}

/// A table of kronor whose rows are a list of lines.
func specification(
    list lines: [TableLine], _ columns: [TableLine], signs: TableSigns = .incomePositive
) -> TableSpecification {
    TableSpecification(id: "t", title: "T", unit: .kr, decimals: 0, signs: signs, rows: lines, columns: columns)
}

/// A selector written as ids; none is everything.
func selector(_ verksamhet: [String] = [], slag: [String] = [], except: [String] = []) -> TableSelector {
    let references = { (ids: [String]) in ids.map { TableReference($0, at: place) } }
    return TableSelector(
        verksamhet: verksamhet.isEmpty ? nil : references(verksamhet), slag: slag.isEmpty ? nil : references(slag),
        except: references(except))
}

/// The scope of a report for a month.
func scope(_ month: String = "2026-02", firstMonth: Int = 1, offsets: [Int] = []) throws -> ReportScope {
    ReportScope(
        month: try #require(Period(month)), calendar: FiscalCalendar(firstMonth: firstMonth), offsets: offsets)
}

/// A view of a scenario's usual version, `year` fiscal years from the report's own.
func view(
    _ scenario: Scenario, _ span: TableViewRule.Span, year: Int = 0, in cube: Cube, _ scope: ReportScope
) throws -> FigureView {
    var log = DiagnosticLog()
    let rule = TableViewRule(scenario: scenario, span: span, years: year...year)
    return VersionChoice(cube, scope, .builtIn).view(rule, scope, log: &log).view
}

/// A table with its ids looked up.
func plan(_ specification: TableSpecification, _ registers: Registers? = nil) throws -> TablePlan {
    var log = DiagnosticLog()
    let registers = try registers ?? Registers(smallRegister())
    return try #require(TablePlan(specification, registers, log: &log), "\(log.diagnostics)")
}

/// Builds a table for a month from cells.
func table(
    _ cells: [Cube.Cell], _ specification: TableSpecification, period: String = "2026-02",
    register: Register? = nil, firstMonth: Int = 1
) throws -> Table {
    let registers = Registers(try register ?? smallRegister())
    var log = DiagnosticLog()
    let plan = try plan(specification, registers)
    var builder = TableBuilder(
        cube: try Cube(cells), registers: registers, scope: try scope(period, firstMonth: firstMonth))
    return try builder.table(plan, log: &log)
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
