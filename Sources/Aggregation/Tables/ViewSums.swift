import LedgerModel

/// What a view of figures has on each place of the report, in öre and report sign, or in hundredths of a volume.
struct ViewSums {
    private let registers: Registers
    private var ore: [Int64]
    /// The number of months with amounts, since 0 öre differs from nothing.
    private var counts: [Int]
    /// The latest month with amounts.
    private var months: [Int]
    private var isComputed: [Bool]

    /// The sum of some places.
    struct Sum {
        var ore: Int64 = 0
        /// Whether anything was booked or planned.
        var isRecorded = false
        /// Whether a part of it was computed where no file gives it.
        var isComputed = false
    }

    init(_ registers: Registers) {
        self.registers = registers
        ore = Array(repeating: 0, count: registers.slots)
        counts = Array(repeating: 0, count: registers.slots)
        months = Array(repeating: -1, count: registers.slots)
        isComputed = Array(repeating: false, count: registers.slots)
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

    /// The sum of the places that a selection includes; throws when it does not fit.
    func sum(_ targets: TargetSelection) throws(AmountOverflow) -> Sum {
        var sum = Sum()
        for verksamhet in targets.verksamheter {
            for slag in targets.slag {
                let slot = registers.slot(of: Target(verksamhet: verksamhet, slag: slag))
                guard counts[slot] > 0 else { continue }
                sum.isRecorded = true
                sum.isComputed = sum.isComputed || isComputed[slot]
                sum.ore = try sum.ore.plus(value(slot, registers.slag[slag]))
            }
        }
        return sum
    }

    private func value(_ slot: Int, _ slag: Slag) -> Int64 {
        guard slag.accumulation == .snitt else { return ore[slot] }
        return Int64(clamping: Fraction(Int128(ore[slot]), per: Int128(counts[slot])).rounded)
    }
}
