/// Which of an export's figures feed the outcome; never two of one file, since they tell the same money twice.
public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// Booked rows of vouchers (`#TRANS`, `LedgerEntry`, CSV rows).
    case verifikationer
    /// Changes per account and month (`#PSALDO`).
    case periodsaldon
    /// Year-end results per account (`#RES`, the closing balance of SIE 5), without months.
    case arssaldon
}
