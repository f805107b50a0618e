import LedgerModel

/// What a view of figures has on each place of the report, in öre and report sign, or in hundredths of a volume.
struct ViewSums {
    private let registers: Registers
    /// Whether there are no amounts at all, which is not 0.
    private let isMissing: Bool
    private var ore: [Int64]
    /// The number of months with amounts, since 0 öre differs from nothing.
    private var counts: [Int]
    /// The latest month with amounts.
    private var months: [Int]
    private var isComputed: [Bool]
    /// The slots whose figure is not known.
    private var unknown: Set<Int> = []

    /// The sum of some places.
    struct Sum {
        /// In öre, or in hundredths of a volume, of which a mean need not be whole.
        var ore = Fraction(0)
        /// Whether anything was booked or planned.
        var isRecorded = false
        /// Whether a part of it was computed where no file gives it.
        var isComputed = false
    }

    init(_ registers: Registers, isMissing: Bool) {
        self.registers = registers
        self.isMissing = isMissing
        ore = Array(repeating: 0, count: registers.slots)
        counts = Array(repeating: 0, count: registers.slots)
        months = Array(repeating: -1, count: registers.slots)
        isComputed = Array(repeating: false, count: registers.slots)
    }

    /// Notes that the figure of a place is not known.
    mutating func addUnknown(_ target: Target) {
        unknown.insert(registers.slot(of: target))
    }

    /// Adds a sum of a month; months come in order, so that the last one of a volume is the latest.
    mutating func add(_ sum: SeriesSums.Sum, of series: Series, in month: Int) throws(AmountOverflow) {
        let slot = registers.slot(of: sum.target)
        let isNew = months[slot] != month
        let isLatestAlone = isNew && registers.slag[sum.target.slag].accumulation == .sista
        ore[slot] = isLatestAlone ? sum.ore : try ore[slot].plus(sum.ore)
        if isNew { counts[slot] += 1 }
        months[slot] = month
        if series.isFill, sum.ore != 0 { isComputed[slot] = true }
    }

    /// The sum of the places that a selection includes; nil where figures are missing.
    ///
    /// Throws when it does not fit. An amount that nobody booked is 0 beside others; a volume that nobody gave is not.
    func sum(_ targets: TargetSelection, _ kind: FigureKind) throws(AmountOverflow) -> Sum? {
        if kind == .amount, isMissing { return nil }
        var sum = Sum()
        for verksamhet in targets.verksamheter {
            for slag in targets.slag {
                let slot = registers.slot(of: Target(verksamhet: verksamhet, slag: slag))
                if unknown.contains(slot) { return nil }
                guard counts[slot] > 0 else { continue }
                sum.isRecorded = true
                sum.isComputed = sum.isComputed || isComputed[slot]
                sum.ore = try sum.ore.plus(value(slot, registers.slag[slag]))
            }
        }
        return kind == .volume && !sum.isRecorded ? nil : sum
    }

    private func value(_ slot: Int, _ slag: Slag) -> Fraction {
        Fraction(Int128(ore[slot]), per: slag.accumulation == .snitt ? Int128(counts[slot]) : 1)
    }
}
