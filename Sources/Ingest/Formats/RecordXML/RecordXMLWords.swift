import Diagnostics
import LedgerModel

/// What a document says of the currency and the unit of its amounts, beside the records and in them.
struct RecordXMLWords {
    /// Where a word stands.
    enum Scope {
        /// In a record, or in an element around records.
        case records
        /// In another element.
        case elsewhere
    }

    private struct Currency {
        let word: AmountWord
        let scope: Scope
        /// Nil for kronor.
        let code: String?
    }

    private let declaredUnit: Table.Unit?
    private let amountPaths: [String]
    private var currencies: [Currency] = []
    private var units: [(unit: Table.Unit, word: AmountWord)] = []
    /// The texts of the head that name a currency.
    private var mentions: [AmountWord] = []
    /// How many words of a kind are kept; the first tell all.
    private static let limit = 100

    /// For amounts in fields with these paths.
    init(_ options: DelimitedOptions) {
        declaredUnit = options.unit
        amountPaths = ["belopp", "debet", "kredit"].compactMap { options.columns[$0] }
    }

    /// Takes a word of a field or attribute.
    mutating func add(_ word: AmountWord, _ scope: Scope) {
        if let unit = UnitHints.unit(in: word.value), units.count < Self.limit, word.meaning == .unit {
            units.append((unit, word))
        }
        guard word.meaning == .currency, !word.value.isEmpty, currencies.count < Self.limit else { return }
        let code = AmountWord.foreignCurrency(word.value)
        let isKnown = currencies.contains { $0.code == code && $0.scope == scope }
        if !isKnown { currencies.append(Currency(word: word, scope: scope, code: code)) }
    }

    /// Takes a text of the head.
    mutating func add(head word: AmountWord) {
        if units.count < Self.limit, let unit = UnitHints.unit(in: word.value), unit != .kr {
            units.append((unit, word))
        }
        // An address may have any word in it.
        let isAddress = word.value.contains { "@/".contains($0) }
        if mentions.isEmpty, !isAddress, CurrencyWords.currency(in: word.value) != nil { mentions.append(word) }
    }

    /// Tells what contradicts kronor, or the unit that the pipeline says.
    ///
    /// A record with another amount that is said to be in a foreign currency has its currency for that one.
    func report(hasForeignAmounts: Bool, _ assembly: inout LedgerAssembly) {
        reportNames(&assembly)
        reportUnits(&assembly)
        let foreign = currencies.filter { $0.code != nil }
        guard let first = foreign.first else {
            if let word = mentions.first, !saysKronor {
                assembly.log.add(.xmlOtherCurrency(word.name, word.value, at: word.location))
            }
            return
        }
        let inRecords = foreign.first { $0.scope == .records }
        // A register of currencies names several.
        let isOnlyOne = currencies.count == 1
        if saysKronor { return }
        if let found = inRecords ?? (isOnlyOne ? first : nil), !hasForeignAmounts {
            return assembly.log.add(.xmlAmountCurrency(found.word.name, found.word.value, at: found.word.location))
        }
        assembly.log.add(.xmlOtherCurrency(first.word.name, first.word.value, at: first.word.location))
    }

    /// Whether the amount's own field says that it is in kronor.
    private var saysKronor: Bool {
        amountPaths.contains { path in NameWords.words(path).contains { ["sek", "kr", "kronor"].contains($0) } }
    }

    private func reportNames(_ assembly: inout LedgerAssembly) {
        for path in amountPaths {
            let words = NameWords.words(path).joined(separator: " ")
            if CurrencyWords.currency(in: path) != nil {
                assembly.log.add(.xmlAmountCurrency("the amount's path", path, at: assembly.location()))
            }
            if let unit = UnitHints.unit(in: words), unit != declaredUnit ?? .kr {
                assembly.log.add(
                    .xmlAmountUnit("the amount's path", path, told: declaredUnit?.rawValue, at: assembly.location()))
            }
        }
    }

    private func reportUnits(_ assembly: inout LedgerAssembly) {
        let expected = declaredUnit ?? .kr
        let other = units.first { $0.unit != expected }
        let isAgreed = declaredUnit != nil && units.contains { $0.unit == expected }
        guard let word = other?.word, !isAgreed else { return }
        assembly.log.add(
            .xmlAmountUnit(word.name, word.value, told: declaredUnit?.rawValue, at: word.location))
    }
}
