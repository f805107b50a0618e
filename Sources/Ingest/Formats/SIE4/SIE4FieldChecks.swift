import Diagnostics
import LedgerModel

/// What stands behind an amount: nothing there may be an amount, or change what the amount means, untold.
extension SIE4Reader {
    /// Where the fields of a record with an amount stand.
    struct AmountPlace {
        let amount: Int
        /// Whether an object list stands in front of it.
        let hasList: Bool
        /// Whether it is a row, with date, text, quantity and sign; a balance has a quantity.
        let isRow: Bool
    }

    /// Whether the amount of a record is the one that is meant; adds a finding where not.
    mutating func isAmountClear(_ fields: AmountPlace, _ place: Place, _ assembly: inout LedgerAssembly) -> Bool {
        // Two records on one line have been told.
        if line.hasInnerReturn { return true }
        let behind = fields.amount + 1
        if let list = line.fields.indices.first(where: { $0 >= behind && line.fields[$0].form == .list }) {
            return refuse(list, place, &assembly) { .sieMisplaced($0, place: "no object list", at: $1) }
        }
        guard behind < line.fields.count else { return true }
        let look = look(behind, place)
        if !fields.hasList, look.isCode, self.look(fields.amount, place).isCode, self.look(behind + 1, place).isNumber,
            !(fields.isRow && SIE4DateText.day(bytes(behind, of: place)) != nil)
        {
            return refuse(fields.amount, place, &assembly) { .sieLooseObjects($0, at: $1) }
        }
        // Behind a row's date stands a text, which may say anything.
        let words = fields.isRow ? behind..<behind + 1 : behind..<line.fields.count
        if let word = words.first(where: { SIE4AmountWords.isOne(text($0, of: place)) }) {
            return refuse(word, place, &assembly) { .sieAmountWord($0, at: $1) }
        }
        return fields.isRow ? isRowClear(behind, place, &assembly) : isBalanceClear(fields.amount, place, &assembly)
    }

    private mutating func isRowClear(_ date: Int, _ place: Place, _ assembly: inout LedgerAssembly) -> Bool {
        let look = look(date, place)
        if look.isAmount {
            return refuse(date, place, &assembly) { .sieMisplaced($0, place: "the row's date", at: $1) }
        }
        if look.isCode, !look.isZero, look.wholeDigits != 8, look.wholeDigits != 6 {
            tellStray(date, "the row's date", place, assembly)
        }
        let text = date + 1
        if text < line.fields.count, line.fields[text].form == .bare, self.look(text, place).isAmount {
            tellStray(text, "the row's text", place, assembly)
        }
        let surplus = line.fields.indices.dropFirst(date + 4).first { self.look($0, place).isAmount }
        if let surplus { tellStray(surplus, "nothing", place, assembly) }
        return true
    }

    private mutating func isBalanceClear(_ amount: Int, _ place: Place, _ assembly: inout LedgerAssembly) -> Bool {
        let quantity = amount + 1
        let surplus = line.fields.indices.dropFirst(quantity + 1).first { self.look($0, place).isNumber }
        if let surplus, !self.look(surplus, place).isZero {
            return refuse(surplus, place, &assembly) { .sieMisplaced($0, place: "nothing", at: $1) }
        }
        let look = look(quantity, place)
        // A quantity is hardly written with öre, nor as the balance is.
        if look.isNumber, !look.isZero, look.decimals == 2 || look.decimals == self.look(amount, place).decimals {
            let value = text(quantity, of: place)
            repeats({ .sieBalanceQuantity(value, at: $0) }, place, assembly, column: column(quantity, place))
        }
        return true
    }

    private mutating func tellStray(_ index: Int, _ name: String, _ place: Place, _ assembly: LedgerAssembly) {
        let value = text(index, of: place)
        repeats({ .sieStrayNumber(value, place: name, at: $0) }, place, assembly, column: column(index, place))
    }

    private func refuse(
        _ index: Int, _ place: Place, _ assembly: inout LedgerAssembly,
        _ make: (String, SourceLocation) -> Diagnostic
    ) -> Bool {
        let value = text(index, of: place)
        let shown = line.fields[index].form == .list ? "{\(value)}" : value
        assembly.log.add(finding({ make(shown, $0) }, place, assembly, column: column(index, place)))
        return false
    }

    /// What a field looks like; one beyond the line looks like nothing, and so does a list.
    func look(_ index: Int, _ place: Place) -> SIE4FieldLook {
        let isPlain = index < line.fields.count && [.bare, .quoted].contains(line.fields[index].form)
        return SIE4FieldLook(isPlain ? bytes(index, of: place) : .empty)
    }

    /// The label of a further record within the line, outside quotes that are in order.
    func secondLabel(_ place: Place) -> SIE4Label? {
        guard let first = line.fields.first else { return nil }
        var from = first.start
        while let hash = ByteScan.first(UInt8(ascii: "#"), in: place.block, from: from + 1), hash < place.end {
            from = hash
            if line.fields.contains(where: { $0.start <= hash && hash < $0.end && isWhole($0) }) { continue }
            let word = place.block[(hash + 1)..<place.end].prefix { (0x41...0x5A).contains($0) }
            guard word.endIndex < place.end, [0x20, 0x09].contains(place.block[word.endIndex]),
                let label = SIE4Label(Array("#".utf8) + word), label.isCounted
            else { continue }
            return label
        }
        return nil
    }

    /// Whether a field is closed where it should be.
    private func isWhole(_ field: SIE4Line.Field) -> Bool {
        switch field.form {
        case .quoted: !field.isUnclosed && !line.hasInnerQuote
        case .list: !field.isUnclosed
        case .bare, .openBrace: false
        }
    }
}
