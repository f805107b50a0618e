import Diagnostics
import LedgerModel

/// How many balances of months have a quantity behind them.
///
/// A program that writes quantities of 0 writes one behind every balance. Where there is none, the balance itself may
/// be missing, and the quantity stands in its place.
struct SIE4Quantities {
    private var zeros = 0
    private var missing = 0
    private var firstLine = 0

    /// Counts a balance by the quantity behind it; nil for none.
    mutating func add(isZero: Bool?, line: Int) {
        if isZero == true { zeros += 1 }
        guard isZero == nil else { return }
        if missing == 0 { firstLine = line }
        missing += 1
    }

    /// Adds those of a later part of the file.
    mutating func absorb(_ part: SIE4Quantities) {
        if missing == 0 { firstLine = part.firstLine }
        zeros += part.zeros
        missing += part.missing
    }

    /// Tells of balances without quantity among many that have one.
    func report(_ assembly: inout LedgerAssembly) {
        guard missing > 0, missing * 2 < zeros else { return }
        assembly.log.add(
            .sieMissingQuantity(at: assembly.location(line: firstLine)).standing(forLines: missing))
    }
}
