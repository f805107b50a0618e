import Diagnostics
import LedgerModel

/// Columns that are recognised by what they hold, whatever their heading.
extension SourceColumns {
    private static let currencyHeadings: Set = ["valuta", "valutakod", "val", "currency", "currency code", "curr"]

    /// Finds the columns that say on which side of the ledger an amount is, in which currency, and in which unit.
    mutating func findValues(
        _ sample: ColumnSamples, isDeclared: Bool, at location: SourceLocation, log: inout DiagnosticLog
    ) {
        findSides(sample, isDeclared: isDeclared, at: location, log: &log)
        if !isDeclared { preferSides(sample, &log, at: location) }
        findUnits(sample, &log, at: location)
        reportCutAmounts(sample, &log, at: location)
        let isInKronor = !amounts.isEmpty && amounts.allSatisfy { headings[$0].unit == .kr }
        // Beside an amount in the currency stands one in kronor.
        let hasOther = headings.contains { $0.text.hasPrefix("valutabelopp") || $0.text.hasPrefix("belopp i valuta") }
        if !isInKronor, !hasOther {
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

    /// Takes debit and credit rather than an amount without sign that stands beside them.
    private mutating func preferSides(_ sample: ColumnSamples, _ log: inout DiagnosticLog, at location: SourceLocation)
    {
        guard let amount = self[.belopp], let debit = self[.debet], let credit = self[.kredit] else { return }
        if sample.contradict(amount, debit, credit) {
            return log.add(.csvTwoAmounts([amount, debit, credit].map(name), at: location))
        }
        let isSigned = sample.pairs(credit, amount).allSatisfy { Self.isZero($0.0) || Self.hasMinus($0.1) }
        if isSigned { return }
        alternatives.insert(amount)
        self[.belopp] = nil
    }

    /// Whole amounts whose öre stand in the next column, since a comma separates both.
    private func reportCutAmounts(_ sample: ColumnSamples, _ log: inout DiagnosticLog, at location: SourceLocation) {
        guard let amount = self[.belopp], amount + 1 < headings.count else { return }
        let next = amount + 1
        guard next == self[.text] else { return }
        let rows = sample.pairs(amount, next)
        let isDigits = { (text: String) in text.utf8.allSatisfy { $0 &- 0x30 <= 9 } }
        guard rows.count > 1, rows.allSatisfy({ $0.1.utf8.count == 2 && isDigits($0.1) }),
            rows.allSatisfy({ isDigits(String($0.0.drop { $0 == "-" })) })
        else { return }
        log.add(.csvCutAmounts(name(of: next), at: location))
    }

    /// A column whose cells are all units names that of each row's amount.
    private func findUnits(_ sample: ColumnSamples, _ log: inout DiagnosticLog, at location: SourceLocation) {
        for column in headings.indices where !read.contains(column) {
            let texts = Set(sample.texts(column).map { $0.lowercased() })
            guard !texts.isEmpty, texts.allSatisfy({ UnitHints.isUnit($0[...]) }) else { continue }
            if let text = texts.sorted().first(where: { UnitHints.unit(in: $0) != .kr }) {
                log.add(.csvUnit(text, at: location))
            }
        }
    }

    /// Takes a column of sides where amounts have no sign of their own; where they have, both must agree.
    private mutating func findSides(
        _ sample: ColumnSamples, isDeclared: Bool, at location: SourceLocation, log: inout DiagnosticLog
    ) {
        if let amount = self[.belopp], let side = self[.tecken] {
            hasSignedSides = !isDeclared && Self.areSigned(sample.pairs(side, amount))
            return
        }
        let others = headings.indices.filter { $0 == self[.tecken] || !read.contains($0) }
        guard let column = others.first(where: { FieldText.areSides(sample.texts($0)) }) else { return }
        let isSigned: Bool
        let agrees: Bool
        if let amount = self[.belopp] {
            let rows = sample.pairs(column, amount)
            isSigned = rows.contains { Self.hasMinus($0.1) }
            agrees = rows.allSatisfy { FieldText.isCredit($0.0) == Self.hasMinus($0.1) || Self.isZero($0.1) }
        } else if let credit = self[.kredit] {
            isSigned = true
            agrees = sample.pairs(column, credit).allSatisfy { FieldText.isCredit($0.0) == !Self.isZero($0.1) }
        } else {
            return
        }
        if let konto = self[.konto], self[.belopp] != nil, !isSigned, !sample.areSidesOfAccounts(column, konto) {
            log.add(.csvOtherLetters(name(of: column), at: location))
        } else if isSigned {
            if !agrees { log.add(.csvOtherSides(name(of: column), at: location)) }
        } else if isDeclared {
            log.add(.csvSides(name(of: column), at: location))
        } else {
            self[.tecken] = column
        }
    }

    /// Whether all credits have a minus and no debit has, and there are both.
    private static func areSigned(_ rows: [(side: String, amount: String)]) -> Bool {
        let rows = rows.filter { !isZero($0.amount) }
        let credits = rows.count { FieldText.isCredit($0.side) }
        return credits > 0 && credits < rows.count
            && rows.allSatisfy { FieldText.isCredit($0.side) == hasMinus($0.amount) }
    }

    private static func hasMinus(_ text: String) -> Bool {
        text.contains { "-(\u{2212}–".contains($0) }
    }

    private static func isZero(_ text: String) -> Bool {
        !text.contains { $0.isNumber && $0 != "0" }
    }
}
