import Diagnostics

/// The findings of delimited text and workbooks, which are shown at the cell.
struct DelimitedFindings: TableFindings {
    func amount(_ text: String, _ reading: DecimalText.Reading, at place: TablePlace) -> Diagnostic {
        switch reading {
        case .ambiguous: .csvAmbiguous(text, at: place.cell)
        case .otherMark: .csvOtherMark(text, at: place.cell)
        case .tooManyDecimals: .csvDecimals(text, at: place.cell)
        case .tooLarge: .csvTooLarge(text, at: place.cell)
        case .empty, .invalid, .hundredths: .csvAmount(text, at: place.cell)
        }
    }

    func sign(_ side: String, ore: Int64, text: String, at place: TablePlace) -> Diagnostic {
        .csvSign(side, amount: text, at: place.cell)
    }

    func date(_ text: String, in field: SourceField, at place: TablePlace) -> Diagnostic {
        .csvDate(text, at: place.cell)
    }

    func noYear(_ month: String, at place: TablePlace) -> Diagnostic { .csvNoYear(at: place.cell) }

    func noCode(_ field: SourceField, at place: TablePlace) -> Diagnostic { .csvNoCode(field.name, at: place.cell) }

    func slag(_ text: String, known: [String], at place: TablePlace) -> Diagnostic {
        .csvSlag(text, known: known, at: place.cell)
    }

    func terms(_ fault: RowTermsFault, at place: TablePlace) -> Diagnostic { .csvTerms(fault, at: place.cell) }

    func debits(at place: TablePlace) -> Diagnostic { .csvDebits(at: place.cell) }

    func credits(at place: TablePlace) -> Diagnostic { .csvCredits(at: place.cell) }

    func closingPeriod(_ text: String, at place: TablePlace) -> Diagnostic { .csvClosingPeriod(text, at: place.cell) }

    func code(_ text: String, _ reason: String, at place: TablePlace) -> Diagnostic {
        .csvCode(text, reason: reason, at: place.cell)
    }

    func unbalanced(_ voucher: String, difference: String, at location: SourceLocation) -> Diagnostic {
        .csvUnbalanced(voucher, difference: difference, at: location)
    }

    func oneSided(_ count: Int, at location: SourceLocation) -> Diagnostic { .csvOneSided(count, at: location) }
}
