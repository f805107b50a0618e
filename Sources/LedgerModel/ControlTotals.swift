/// What a set of records adds up to: compared after every stage, to the öre.
public struct ControlTotals: Hashable, Sendable {
    /// Number of records.
    public var records: Int
    /// Sum of the positive amounts, in öre.
    public var debit: Int64
    /// Sum of the negative amounts with the sign turned, in öre, >= 0.
    public var credit: Int64

    /// Totals of nothing, or of what is given.
    public init(records: Int = 0, debit: Int64 = 0, credit: Int64 = 0) {
        self.records = records
        self.debit = debit
        self.credit = credit
    }

    /// Counts an amount in öre, ledger sign; throws when a sum does not fit.
    @inlinable
    public mutating func add(ore: Int64) throws(AmountOverflow) {
        records += 1
        // Branch-free: the sign is unpredictable.
        let sign = ore >> 63
        let (debits, debitOverflow) = debit.addingReportingOverflow(ore & ~sign)
        let (credits, creditOverflow) = credit.subtractingReportingOverflow(ore & sign)
        if debitOverflow || creditOverflow { throw AmountOverflow() }
        (debit, credit) = (debits, credits)
    }

    /// Adds other totals; throws when a sum does not fit.
    public mutating func add(_ other: ControlTotals) throws(AmountOverflow) {
        records += other.records
        let (debits, debitOverflow) = debit.addingReportingOverflow(other.debit)
        let (credits, creditOverflow) = credit.addingReportingOverflow(other.credit)
        if debitOverflow || creditOverflow { throw AmountOverflow() }
        (debit, credit) = (debits, credits)
    }

    /// Debit less credit, in öre.
    public var net: Int64 { debit - credit }
}
