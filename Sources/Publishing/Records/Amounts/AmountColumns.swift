import LedgerModel

/// The columns of the amounts of budgets and forecasts as they were read.
enum AmountColumns {
    /// The file, relative to a run's folder.
    static let path = "\(OutputLayout.trace)/amounts.csv"

    /// All columns, left to right; an empty cell of the first four means what the source itself says.
    static let names =
        ["rad", "datum", "scenario", "version", "beslut", "beslutad", "typ"]
        + CodePart.allCases.map(\.rawValue) + ["verksamhet", "slag", "ore", "text"]
}
