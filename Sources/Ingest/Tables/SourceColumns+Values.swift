import Diagnostics
import LedgerModel

/// Columns that are recognised by what they hold, whatever their heading.
extension SourceColumns {
    private static let currencyHeadings: Set = ["valuta", "valutakod", "val", "currency", "currency code", "curr"]

    /// Finds the columns that say on which side of the ledger an amount is, in which currency, and in which unit.
    mutating func findValues(
        _ sample: ColumnSamples, isDeclared: Bool, at location: SourceLocation, log: inout DiagnosticLog
    ) {
        if let column = self[.belopp], self[.tecken] == nil {
            findSides(of: column, sample, isDeclared: isDeclared, at: location, log: &log)
        }
        let isInKronor = !amounts.isEmpty && amounts.allSatisfy { headings[$0].unit == .kr }
        if !isInKronor {
            currency = headings.indices.filter { !read.contains($0) }.first { column in
                Self.currencyHeadings.contains(headings[column].text) || Self.areCurrencies(sample.texts(column))
            }
        }
        for column in amounts {
            guard let foreign = headings[column].currency else { continue }
            log.add(.csvCurrency(foreign, at: location))
            return
        }
    }

    private static func areCurrencies(_ texts: [String]) -> Bool {
        let codes = Set(texts)
        return codes.contains { CurrencyWords.currency(in: $0) != nil }
            && codes.allSatisfy { $0.utf8.count == 3 && (isKronor($0) || CurrencyWords.currency(in: $0) != nil) }
    }

    /// Whether the cell of a currency column says kronor, or nothing.
    static func isKronor(_ text: String) -> Bool {
        ["", "SEK", "KR", "SKR", "KRONOR"].contains(text.uppercased())
    }

    private mutating func findSides(
        of amount: Int, _ sample: ColumnSamples, isDeclared: Bool, at location: SourceLocation,
        log: inout DiagnosticLog
    ) {
        let others = headings.indices.filter { !read.contains($0) }
        guard let column = others.first(where: { FieldText.areSides(sample.texts($0)) }) else { return }
        // Where credits have a minus, the sides say nothing more.
        if sample.texts(amount).contains(where: { $0.contains("-") || $0.contains("\u{2212}") }) { return }
        if isDeclared {
            log.add(.csvSides(name(of: column), at: location))
        } else {
            self[.tecken] = column
        }
    }
}
