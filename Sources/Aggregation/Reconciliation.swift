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
    ///
    /// Volumes are left out, since a year's mean holds for every month.
    public static func check(
        periodised: Cube, from cube: Cube, _ slag: SlagRegister, calendar: FiscalCalendar
    ) throws {
        try expect(cube.series, periodised.series, "series")
        for series in cube.series {
            let sums = try sums(of: series, in: cube, slag, calendar)
            let spread = try self.sums(of: series, in: periodised, slag, calendar)
            for year in Set(sums.keys).union(spread.keys).sorted() {
                try expect(sums[year], spread[year], "\(series) \(year) spread")
            }
        }
    }

    /// What a series has in each fiscal year, volumes left out.
    private static func sums(
        of series: Series, in cube: Cube, _ slag: SlagRegister, _ calendar: FiscalCalendar
    ) throws(AmountOverflow) -> [Int: Int64] {
        var sums: [Int: Int64] = [:]
        for sum in cube.sums(of: series)?.sums ?? [] where slag[sum.target.slag].art != .matt {
            let year = calendar.year(of: sum.period)
            sums[year] = try (sums[year] ?? 0).plus(sum.ore)
        }
        return sums
    }

    /// Checks that the sums of a table are what the cube holds for them, and that its rows add up to its total.
    ///
    /// Every row that takes everything is worked out anew from the cube. Rows need to add up only in the short form of
    /// a table, and not in an outline, which repeats amounts on several rows.
    public static func check(_ table: Table, of plan: TablePlan, cube: Cube) throws {
        for (index, column) in table.columns.enumerated() {
            let place = "table \(table.id), column \(column.id)"
            for row in table.rows where row.level == 0 {
                guard let selection = row.selections[index], let ore = row.ore(index) else { continue }
                try expect(try selection.sum(in: cube, plan.registers.slag), ore, "row \(row.id) of \(place)")
            }
            guard plan.rowsAddUp, let total = table.rows.first(where: { $0.level == 0 })?.ore(index) else { continue }
            let rows = table.rows.filter { $0.level > 0 }.compactMap { $0.ore(index) }
            try expect(total, rows.reduce(0, +), "rows of \(place)")
        }
    }

    private static func expect<Total: Equatable>(_ expected: Total, _ found: Total, _ place: String) throws {
        guard expected != found else { return }
        throw ReconciliationFailure(place: place, expected: "\(expected)", found: "\(found)")
    }

    /// The same of two sums, of which one may be missing.
    private static func expect(
        _ expected: Int64?, _ found: Int64?, _ place: @autoclosure () -> String
    ) throws {
        guard expected != found else { return }
        let texts = [expected, found].map { $0.map(String.init) ?? "nothing" }
        throw ReconciliationFailure(place: place(), expected: texts[0], found: texts[1])
    }
}

extension Table.Row {
    /// The öre of an amount in a column, nil where there is none.
    fileprivate func ore(_ column: Int) -> Int64? {
        guard case .amount(let amount)? = cells[column]?.value, selections[column] != nil else { return nil }
        return amount.ore
    }
}
