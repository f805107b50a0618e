public import LedgerModel

/// Compares the totals of a stage with those of the stage before, to the öre.
public enum Reconciliation {
    /// Checks that all parsed records were added up, and that the cube holds the report's part of them.
    ///
    /// `collects` says whether unmapped amounts have a row of their own in the cube.
    public static func check(_ added: SourceTotals, parsed: ControlTotals, collects: Bool) throws {
        try expect(parsed, try added.controlTotals(), "records added up")
        let reported = added.mapped.net + (collects ? added.unmapped.net : 0)
        let cube = try added.cube.sum { _ in true }
        try expect(0 - reported, cube, "cube")
    }

    /// Checks that spreading a budget over months has kept each year's sum.
    public static func check(periodised: Cube, from cube: Cube, calendar: FiscalCalendar) throws {
        try expect(cube.series, periodised.series, "series")
        for series in cube.series {
            let years = cube.years(of: series.scenario, in: calendar)
            try expect(years, periodised.years(of: series.scenario, in: calendar), "years of \(series)")
            for year in years {
                let isYear: (Cube.Key) -> Bool = {
                    $0.series == series && calendar.year(of: $0.period) == year
                }
                try expect(
                    try cube.sum(of: isYear), try periodised.sum(of: isYear), "\(series) \(year) spread")
            }
        }
    }

    /// Checks that a table's total is what the cube holds for it, and that its rows add up to the total.
    ///
    /// An outline repeats amounts on several rows, so only its total is checked. Without a total the rows must add up
    /// to the cube, unless they are limited to one verksamhet.
    public static func check(_ table: Table, as specification: TableSpecification, cube: Cube) throws {
        let isOutline = specification.rows.by == .verksamhet && specification.rows.level == nil
        let total = specification.rows.total == nil ? nil : table.rows.last
        guard let targets = total?.targets ?? (specification.rows.under == nil ? .all : nil) else { return }
        for (index, column) in table.columns.enumerated() {
            guard let view = column.view else { continue }
            let place = "table \(table.id), column \(column.id)"
            let inCube = try FigureSelection(view, targets).sum(in: cube)
            if let total { try expect(inCube, total.ore(index), place) }
            guard !isOutline, let inCube else { continue }
            let inRows = table.rows.filter { $0.level > 0 }.compactMap { $0.ore(index) }
            try expect(inCube, inRows.reduce(0, +), "rows of \(place)")
        }
    }

    private static func expect<Total: Equatable>(_ expected: Total, _ found: Total, _ place: String) throws {
        guard expected != found else { return }
        throw ReconciliationFailure(place: place, expected: "\(expected)", found: "\(found)")
    }
}

extension Table.Row {
    /// The öre of an amount in a column, nil where there is none.
    fileprivate func ore(_ column: Int) -> Int64? {
        guard case .amount(let amount) = cells[column] else { return nil }
        return amount.ore
    }
}
