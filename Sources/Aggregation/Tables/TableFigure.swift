import LedgerModel

/// A figure while a table is worked out: in the table's signs, exact.
struct TableFigure {
    /// In öre, hundredths of a volume, or as a quotient.
    var number: Fraction
    var kind: FigureKind
    /// Whether its sign is turned against the report's.
    var isTurned = false
    var isRecorded = true
    var isComputed = false
    /// Decimals of a volume, as its register has them.
    var decimals: Int?

    /// A figure of a formula; nil where there is no value.
    init?(_ operation: TableFormula.Operation, _ operands: [TableFigure]) throws(AmountOverflow) {
        // The plan of the table checks that a formula has figures somewhere, and this may be no such place.
        guard let kind = FigureKind(operation, of: operands.map(\.kind)) else { return nil }
        self.kind = kind
        isRecorded = operands.contains(where: \.isRecorded)
        isComputed = operands.contains(where: \.isComputed)
        decimals = kind == .volume ? operands[0].decimals : nil
        switch operation {
        case .plus: number = try Self.sum(operands.map(\.number))
        case .minus:
            number = try Self.sum([operands[0].number] + operands.dropFirst().map(\.number.negated))
        case .percent(let zeroBase):
            guard let share = try Self.share(operands[0].number, of: operands[1].number, zeroBase) else { return nil }
            number = share
        case .per(let scale):
            if operands[1].number.isZero { return nil }
            // Volumes are in hundredths and amounts in öre, so kronor for each come out in öre when scaled once more.
            let factor: Int128 = kind == .rate ? 100 : 1
            number = try operands[0].number.divided(by: operands[1].number)
                .divided(by: Fraction(1, per: factor * Int128(scale)))
        }
    }

    /// A sum of amounts, in the table's signs.
    init(_ sum: ViewSums.Sum, _ kind: FigureKind, isTurned: Bool, decimals: Int?) {
        number = isTurned ? sum.ore.negated : sum.ore
        self.kind = kind
        self.isTurned = isTurned
        isRecorded = sum.isRecorded
        isComputed = sum.isComputed
        self.decimals = decimals
    }

    private static func sum(_ numbers: [Fraction]) throws(AmountOverflow) -> Fraction {
        var sum = Fraction(0)
        for number in numbers { sum = try sum.plus(number) }
        return sum
    }

    private static func share(
        _ part: Fraction, of whole: Fraction, _ zeroBase: TableFormula.ZeroBase
    ) throws(AmountOverflow) -> Fraction? {
        guard whole.isZero else { return try part.divided(by: whole) }
        if part.isZero { return nil }
        switch zeroBase {
        case .hundred: return Fraction(1)
        case .zero: return Fraction(0)
        case .blank: return nil
        }
    }

    /// The exact value, of a sum in the report's sign; throws when it does not fit.
    func value() throws(AmountOverflow) -> Table.Value {
        let number = isTurned ? number.negated : number
        let whole = kind == .percent ? (number * 1_000_000).rounded : (number * (kind == .number ? 100 : 1)).rounded
        guard let fitting = Int64(exactly: whole) else { throw AmountOverflow() }
        switch kind {
        case .amount: return .amount(Amount(ore: fitting))
        case .volume: return .volume(fitting)
        case .rate: return .rate(number)
        case .number: return .number(number)
        case .percent: return .percent(number)
        }
    }
}
