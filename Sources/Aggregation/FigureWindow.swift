import LedgerModel

/// Which cells of a cube a column of figures sums.
struct FigureWindow {
    let series: Series
    let span: TableSpecification.Span
    /// The fiscal year.
    let year: Int
    /// The month that the column is for, in that year.
    let month: Period
    private let scope: ReportScope
    private var calendar: FiscalCalendar { scope.calendar }

    /// The window of a report's table, `offset` fiscal years from the report's own.
    init(_ series: Series, _ span: TableSpecification.Span, offset: Int, scope: ReportScope) {
        self.series = series
        self.span = span
        year = scope.year + offset
        month = scope.month.advanced(byMonths: 12 * offset)
        self.scope = scope
    }

    /// Whether the column sums a cell.
    func contains(_ key: Cube.Key) -> Bool {
        guard key.series == series, calendar.year(of: key.period) == year else { return false }
        guard !key.period.isYear else { return span == .helar }
        switch span {
        case .manad: return key.period == month
        case .ack: return key.period <= month
        case .helar: return scope.contains(series, key.period)
        }
    }

    /// Whether the column has no figures, which is not 0.
    ///
    /// A year with amounts that have no month has no figures for a part of the year.
    func isMissing(in cube: Cube) -> Bool {
        let periods = cube.cells.lazy.map(\.key)
            .filter { $0.series == series && calendar.year(of: $0.period) == year }.map(\.period)
        return periods.isEmpty || (span != .helar && periods.contains(where: \.isYear))
    }

    /// The sum of each target's cells by its slot, in öre and report sign; nil when the figures are missing.
    func sums(in cube: Cube, slots: Int) throws(AmountOverflow) -> [Int64]? {
        if isMissing(in: cube) { return nil }
        var sums = Array(repeating: Int64(0), count: slots)
        for cell in cube.cells where contains(cell.key) {
            sums[cell.key.target.slot] = try sums[cell.key.target.slot].plus(cell.ore)
        }
        return sums
    }
}
