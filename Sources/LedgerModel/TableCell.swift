extension Table {
    /// A figure: its exact value, and how print shows it.
    public struct Cell: Hashable, Sendable {
        /// The exact value: of a figure in report sign (income positive), of a formula as the table works it out.
        public var value: Value
        /// Whether print turns its sign, since the table's signs are not the report's.
        public var isTurned: Bool
        /// Whether something was booked or planned; otherwise its value is 0.
        public var isRecorded: Bool
        /// Whether it includes a forecast that was computed where no file gives one.
        public var isComputed: Bool
        /// The unit that an amount is printed in.
        public var unit: Unit
        /// Decimals of print.
        public var decimals: Int

        /// A figure.
        public init(
            _ value: Value, isTurned: Bool = false, isRecorded: Bool = true, isComputed: Bool = false,
            unit: Unit = .kr, decimals: Int = 2
        ) {
            self.value = value
            self.isTurned = isTurned
            self.isRecorded = isRecorded
            self.isComputed = isComputed
            self.unit = unit
            self.decimals = decimals
        }
    }

    /// The exact value of a figure.
    public enum Value: Hashable, Sendable {
        /// Money in whole öre.
        case amount(Amount)
        /// Hundredths of a volume: 12.50 children are 1250.
        case volume(Int64)
        /// Money in öre that need not be whole, such as kronor for each child.
        case rate(Fraction)
        /// A quotient of volumes, or of amounts.
        case number(Fraction)
        /// A share of the whole: 15/1000 is 1.5 percent.
        case percent(Fraction)

        /// For machines: percents have four decimals and quotients two, rounded half away from zero.
        public var forMachines: DatasetValue {
            switch self {
            case .amount(let amount): .amount(amount)
            case .volume(let hundredths): .amount(ore: hundredths)
            // Tables are refused when a value does not fit.
            case .rate(let ore): .amount(ore: Int64(clamping: ore.rounded))
            case .number(let number): .amount(ore: Int64(clamping: (number * 100).rounded))
            case .percent(let share): .percent(Int64(clamping: (share * 1_000_000).rounded))
            }
        }
    }
}

extension Table.Cell: CustomStringConvertible {
    /// The exact value as text for machines: kronor with two decimals, percent with four.
    public var description: String { value.forMachines.description }
}
