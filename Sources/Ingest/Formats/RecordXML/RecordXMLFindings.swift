import Diagnostics
import LedgerModel

/// The findings of records in XML: at the value that cannot be read, else at the record.
struct RecordXMLFindings: TableFindings {
    func amount(_ text: String, _ reading: DecimalText.Reading, at place: TablePlace) -> Diagnostic {
        switch reading {
        case .ambiguous: .xmlUnclearAmount(text, at: place.cell)
        case .empty: .xmlAmount(nil, at: place.row)
        case .tooManyDecimals: .xmlRecordDecimals(text, at: place.cell)
        case .tooLarge: .xmlRecordTooLarge(text, at: place.cell)
        case .otherMark, .invalid, .hundredths: .xmlAmount(text, reason: AmountFault.reason(text), at: place.cell)
        }
    }

    func sign(_ side: String, ore: Int64, text: String, at place: TablePlace) -> Diagnostic {
        .xmlSign(side, amount: Amount(ore: ore).description, at: place.row)
    }

    func date(_ text: String, in field: SourceField, at place: TablePlace) -> Diagnostic {
        text.isEmpty
            ? .xmlDate(nil, of: field.name, at: place.row) : .xmlDate(text, of: field.name, at: place.cell)
    }

    func noYear(_ month: String, at place: TablePlace) -> Diagnostic {
        .xmlDate(month, of: SourceField.period.name, at: place.cell)
    }

    func noCode(_ field: SourceField, at place: TablePlace) -> Diagnostic { .xmlNoCode(field.name, at: place.row) }

    func slag(_ text: String, known: [String], at place: TablePlace) -> Diagnostic {
        .xmlSlag(text, known: known, at: text.isEmpty ? place.row : place.cell)
    }

    func terms(_ fault: RowTermsFault, at place: TablePlace) -> Diagnostic { .xmlTerms(fault, at: place.cell) }

    func debits(at place: TablePlace) -> Diagnostic { .xmlDebits(at: place.row) }

    func credits(at place: TablePlace) -> Diagnostic { .xmlCredits(at: place.row) }

    func closingPeriod(_ text: String, at place: TablePlace) -> Diagnostic { .xmlClosingPeriod(text, at: place.cell) }

    func code(_ text: String, _ reason: String, at place: TablePlace) -> Diagnostic {
        .xmlCode(text, reason: reason, at: place.cell)
    }

    func unbalanced(_ voucher: String, difference: String, at location: SourceLocation) -> Diagnostic {
        .xmlUnbalanced(voucher, difference: difference, at: location)
    }

    func oneSided(_ count: Int, at location: SourceLocation) -> Diagnostic { .xmlOneSided(count, at: location) }
}
