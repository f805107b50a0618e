import Diagnostics
import LedgerModel

/// Lines whose label is none, or none that is known: passed over, unless they may hold money.
extension SIE4Reader {
    /// An unknown label; point 7.1 tells readers to pass the record over.
    mutating func readUnknown(_ place: Place, _ assembly: inout LedgerAssembly) {
        let label = text(0, of: place)
        if let meant = SIE4Label(damaged: bytes(0, of: place)) {
            loseRow()
            let name = meant.rawValue
            return assembly.log.add(finding({ .sieDamagedLabel(label, meant: name, at: $0) }, place, assembly))
        }
        let money = SIE4Money(line, of: place.block)
        if money.isRecord(from: 1, isInVoucher: voucherState != .outside, isSure: true) {
            loseRow()
            return assembly.log.add(finding({ .sieMoneyUnderUnknownLabel(label, at: $0) }, place, assembly))
        }
        if let value = otherUnit(under: label, place) {
            return repeats({ .sieUnitWord(label, value, at: $0) }, place, assembly, column: column(1, place))
        }
        if let amount = money.firstAmount(from: 1) {
            let value = text(amount, of: place)
            let column = column(amount, place)
            return repeats(
                { .sieUnknownAmount(label, value: value, at: $0) }, place, assembly, column: column, detail: label)
        }
        repeats({ .sieUnknownLabel(label, at: $0) }, place, assembly, detail: label)
    }

    /// What an unknown label of a unit or a currency says, where it is not kronor: `#SKALA 1000`, `#ENHETBELOPP tkr`.
    private func otherUnit(under label: String, _ place: Place) -> String? {
        let value = text(1, of: place).trimmed
        let isOther =
            switch NameMeaning(of: label) {
            case .unit: SIE4AmountWords.namesUnit(value) || ["100", "1000", "1000000"].contains(value)
            case .currency: AmountWord.foreignCurrency(value) != nil
            case .money: SIE4AmountWords.namesUnit(value)
            case .side, .account, .number, .other: false
            }
        return isOther ? value : nil
    }

    /// A line that does not start with a label: a comment, or the rest of a text, unless it may hold money.
    mutating func readUnlabelled(_ place: Place, _ assembly: inout LedgerAssembly) {
        // A blank behind the sign makes a label of nothing; without its sign it is none.
        let word = bytes(0, of: place).elementsEqual("#".utf8) ? 1 : 0
        let label = SIE4Label(Array("#".utf8) + Array(bytes(word, of: place)))
        let money = SIE4Money(line, of: place.block)
        let isInVoucher = voucherState != .outside
        let isRecord = (0...2).contains { start in
            money.isRecord(
                from: start, isInVoucher: isInVoucher, isSure: start == word + 1 && label?.isCounted == true)
        }
        guard isRecord else { return assembly.log.add(finding(Diagnostic.sieNoLabel, place, assembly)) }
        loseRow()
        assembly.log.add(finding(Diagnostic.sieMoneyWithoutLabel, place, assembly))
    }

    /// What follows from a record that was told to be lost is not told again.
    mutating func loseRow() {
        lacksRow = true
        contents.balances.lacksRow = true
    }
}
