public import LedgerModel

extension FigureSelection {
    /// Whether the selection includes a cell of a cube.
    public func contains(_ key: Cube.Key) -> Bool {
        contains(key.series, key.period, key.target)
    }

    /// The sum of the cells it includes, in öre; nil when the figures are missing, which is not 0.
    ///
    /// Only for money: months of a volume are not always added. Throws when the sum does not fit.
    public func sum(in cube: Cube, _ slag: SlagRegister) throws(AmountOverflow) -> Int64? {
        guard !view.isMissing(in: cube, slag) else { return nil }
        var total: Int64 = 0
        for series in view.series {
            guard let sums = cube.sums(of: series) else { continue }
            for period in view.periods where view.counts(series, in: view.calendar.year(of: period)) {
                for sum in sums.sums(of: period) where targets.contains(sum.target) {
                    total = try total.plus(sum.ore)
                }
            }
        }
        return sign == .plus ? total : try Int64(0).minus(total)
    }
}

extension FigureView {
    /// Whether there are no amounts to sum, in one of its years; volumes do not count as such.
    ///
    /// A year with amounts that have no month has no figures for a part of the year.
    public func isMissing(in cube: Cube, _ slag: SlagRegister) -> Bool {
        return years.contains { year in
            let all = given.filter { counts($0, in: year) }.compactMap(cube.sums)
            let given = calendar.periods(of: year).filter { period in
                all.contains { $0.sums(of: period).contains { slag[$0.target.slag].art != .matt } }
            }
            return given.isEmpty || (!covers(year: year) && given.contains(where: \.isYear))
        }
    }

    /// What stands on each place of the report.
    ///
    /// A table adds these up for each of its rows, so the cube is read once a view.
    func sums(in cube: Cube, _ registers: Registers) throws(AmountOverflow) -> ViewSums {
        var sums = ViewSums(registers, isMissing: isMissing(in: cube, registers.slag))
        // Months come in order, and all of a month together, since months of a volume are not always added.
        let parts = series.compactMap { series in cube.sums(of: series).map { (series, $0) } }
        for (month, period) in periods.enumerated() {
            for (series, part) in parts where counts(series, in: calendar.year(of: period)) {
                for sum in part.sums(of: period) { try sums.add(sum, of: series, in: month) }
            }
        }
        return sums
    }
}
