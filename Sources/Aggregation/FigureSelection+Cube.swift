public import LedgerModel

extension FigureSelection {
    /// Whether the selection includes a cell of a cube.
    public func contains(_ key: Cube.Key) -> Bool {
        contains(key.series, key.period, key.target)
    }

    /// The sum of the cells it includes, in öre; nil when the figures are missing, which is not 0.
    ///
    /// Throws when the sum does not fit.
    public func sum(in cube: Cube) throws(AmountOverflow) -> Int64? {
        guard !view.isMissing(in: cube), let sums = cube.sums(of: view.series) else { return nil }
        var total: Int64 = 0
        for period in view.periods {
            for sum in sums.sums(of: period) where targets.contains(sum.target) {
                total = try total.plus(sum.ore)
            }
        }
        return sign == .plus ? total : try Int64(0).minus(total)
    }
}

extension FigureView {
    /// The view of a column of a report's table, `offset` fiscal years from the report's own.
    init(_ series: Series, _ span: TableSpecification.Span, offset: Int, scope: ReportScope) {
        let year = scope.year + offset
        let month = scope.month.advanced(byMonths: 12 * offset)
        let periods =
            switch span {
            case .manad: [month]
            case .ack: scope.calendar.months(of: year).filter { $0 <= month }
            case .helar: scope.calendar.periods(of: year)
            }
        self.init(
            series, year: year, periods: periods.filter { scope.contains(series, $0) }, calendar: scope.calendar)
    }

    /// Whether there are no figures to sum.
    ///
    /// A year with amounts that have no month has no figures for a part of the year.
    public func isMissing(in cube: Cube) -> Bool {
        guard let sums = cube.sums(of: series) else { return true }
        let given = calendar.periods(of: year).filter { !sums.sums(of: $0).isEmpty }
        return given.isEmpty || (!coversYear && given.contains(where: \.isYear))
    }

    /// The sum of each target, by its slot, in öre and report sign; nil when the figures are missing.
    ///
    /// A table adds these up for each of its rows, so the cube is read once a column.
    func sums(in cube: Cube, slots: Int) throws(AmountOverflow) -> [Int64]? {
        guard !isMissing(in: cube), let sums = cube.sums(of: series) else { return nil }
        var bySlot = Array(repeating: Int64(0), count: slots)
        for period in periods {
            for sum in sums.sums(of: period) {
                bySlot[sum.target.slot] = try bySlot[sum.target.slot].plus(sum.ore)
            }
        }
        return bySlot
    }
}
