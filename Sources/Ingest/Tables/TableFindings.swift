import Diagnostics

/// What a format says of the rows of its tables: the findings that every kind of table has, in the format's own codes.
protocol TableFindings: Sendable {
    /// An amount that cannot be read, for the reason that `reading` gives; the text is empty where there is none.
    func amount(_ text: String, _ reading: DecimalText.Reading, at place: TablePlace) -> Diagnostic
    /// A side that is neither debit nor credit, or that contradicts its amount, in öre and as it is written.
    func sign(_ side: String, ore: Int64, text: String, at place: TablePlace) -> Diagnostic
    /// A text that is no date; empty where there is none.
    func date(_ text: String, in field: SourceField, at place: TablePlace) -> Diagnostic
    /// A month whose year is not known.
    func noYear(_ month: String, at place: TablePlace) -> Diagnostic
    /// A row without account, or in report terms without verksamhet.
    func noCode(_ field: SourceField, at place: TablePlace) -> Diagnostic
    /// A text that is none of the slag that there are.
    func slag(_ text: String, known: [String], at place: TablePlace) -> Diagnostic
    /// What a row says of itself that cannot be.
    func terms(_ fault: RowTermsFault, at place: TablePlace) -> Diagnostic
    /// The first debit of a table in which every debit has a minus.
    func debits(at place: TablePlace) -> Diagnostic
    /// The first credit of a table in which every credit has a minus.
    func credits(at place: TablePlace) -> Diagnostic
    /// A period 13, where the pipeline does not say which month it counts in.
    func closingPeriod(_ text: String, at place: TablePlace) -> Diagnostic
    /// A code that a spreadsheet has made something else of; `reason` is a clause about it.
    func code(_ text: String, _ reason: String, at place: TablePlace) -> Diagnostic
    /// A voucher that does not add up to 0; `difference` is in kronor.
    func unbalanced(_ voucher: String, difference: String, at location: SourceLocation) -> Diagnostic
    /// So many vouchers without balance accounts.
    func oneSided(_ count: Int, at location: SourceLocation) -> Diagnostic
}

/// Where a finding about a row can be shown.
struct TablePlace {
    /// Its cell; the row where it has no such cell.
    let cell: SourceLocation
    let row: SourceLocation
}

extension TablePlace {
    /// A place in the file where neither cell nor row is known.
    init(_ location: SourceLocation) {
        self.init(cell: location, row: location)
    }
}
