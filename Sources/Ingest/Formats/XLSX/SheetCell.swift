import Diagnostics

/// What a workbook tells of a cell besides its text.
struct SheetCell {
    /// What the cell holds.
    enum Kind: UInt8 {
        case text
        case number
        case day
        case truth
    }

    /// Why the text of the cell is not its value.
    enum Fault: UInt8 {
        case isError
        case isNoNumber
        case isNoDay
        case isOfNoType
        case lacksSharedText
        case lacksSavedValue
        case isNotComputed

        /// Whether it is a formula that no program has computed.
        var isUncomputed: Bool { self == .lacksSavedValue || self == .isNotComputed }
    }

    var kind = Kind.text
    var isFormula = false
    /// Whether it is the sum of cells of its own column.
    var isSumOfColumn = false
    var fault: Fault?
    /// The style of cells, by its number.
    var style: UInt32 = 0

    /// A cell that a sheet leaves out.
    static let empty = SheetCell()

    /// What is wrong with the cell, as a finding about the workbook; its text is what stands in the file.
    func finding(_ text: String, at location: SourceLocation) -> Diagnostic? {
        switch fault {
        case nil: nil
        case .isError?: .csvWorkbook("a cell shows the error \(text)", at: location)
        case .isNoNumber?: .csvWorkbook("the number \(text) cannot be an amount", at: location)
        case .isNoDay?: .csvWorkbook("the number \(text) cannot be a date", at: location)
        case .isOfNoType?: .csvWorkbook("a cell has a type that there is not", at: location)
        case .lacksSharedText?: .csvWorkbook("a shared text is missing", at: location)
        case .lacksSavedValue?: .csvUncomputed("a formula has no saved value", at: location)
        case .isNotComputed?:
            .csvUncomputed(
                "its formulas have not been computed, as it says itself, the first of them here", at: location)
        }
    }
}
