/// Which figures of an export the outcome is taken from; never two from one file, as they hold the same money.
public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// Booked rows of vouchers (`#TRANS`, `LedgerEntry`, CSV rows).
    case verifikationer
    /// Changes per account and month (`#PSALDO`).
    case periodsaldon
    /// Year-end results per account (`#RES`, the closing balance of SIE 5), without months.
    case arssaldon
}
