/// The columns of a sheet by what is read in them.
struct SheetColumns {
    /// Amounts, in order; without the sums of rows.
    let amounts: [Int]
    /// Codes of the kontering.
    let codes: [Int]
    /// The code that every row of data has: the account, or the verksamhet.
    let code: Int?
    /// All columns whose value matters, in order: texts are only shown, and sums of rows only checked.
    let valued: [Int]
    /// The column with the sums of rows.
    let total: Int?

    init(_ columns: SourceColumns) {
        func places(_ fields: [SourceField]) -> [Int] { fields.compactMap { columns[$0] } }
        let months = columns.months.map(\.column)
        amounts = (months.isEmpty ? places([.belopp, .debet, .kredit, .antal]) : months).sorted()
        codes = places([.konto, .ansvar, .vht, .aktivitet, .projekt, .motpart, .objekt, .verksamhet])
        code = columns.isReportTerms ? columns[.verksamhet] : columns[.konto]
        let others = places(SourceField.allCases.filter { $0 != .text })
        total = columns.total
        valued = Set(amounts + codes + others).filter { [total] in $0 != total }.sorted()
    }
}
