/// What an amount of an export is booked on: the ledger's kontering, or directly a row of the report.
public enum Placement: Hashable, Sendable {
    /// Ledger terms: the mapping decides which verksamhet it belongs to.
    case ledger(Kontering)
    /// Report terms, as in a budget or forecast kept per verksamhet: nothing to map.
    ///
    /// `slag` is the id of a slag, or of a volume (matt).
    case report(verksamhet: String, slag: String)
}
