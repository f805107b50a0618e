import Diagnostics
import LedgerModel

/// What lines above a table say of its rows: how many they are, and what they come to.
struct TableStatements {
    /// How many rows there are, by a line such as `Antal rader: 20`.
    var rows: (count: Int, location: SourceLocation)?
    /// Amounts in öre; nil where one cannot be read.
    var amounts: [(text: String, ore: Int64?, location: SourceLocation)] = []

    /// Reports what the rows do not agree with.
    ///
    /// An amount may be the sum, or that of either side.
    func check(rows: Int, total: Int64, _ assembly: inout LedgerAssembly) {
        if let stated = self.rows, stated.count != rows {
            assembly.log.add(.csvRowsMissing(stated.count, found: rows, at: stated.location))
        }
        let booked = assembly.summary.booked
        let sums = [total, -total, booked.debit, booked.credit, -booked.credit]
        for amount in amounts where !(amount.ore.map(sums.contains) ?? false) {
            assembly.log.add(.csvAmountAbove(amount.text, at: amount.location))
        }
    }
}
