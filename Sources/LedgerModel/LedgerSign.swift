extension Amount {
    /// Turns a ledger amount (debit +) into a report amount (income +, cost −), or back.
    public var turned: Amount { -self }
}
