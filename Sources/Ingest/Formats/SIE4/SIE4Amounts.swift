import Diagnostics
import LedgerModel

/// Amounts of rows and balances (point 5.9).
extension SIE4Reader {
    /// The amount in öre of a field; nil, with a finding, when there is none.
    ///
    /// After a row's amount stands its date, after a balance its quantity.
    mutating func amount(
        _ index: Int, _ place: Place, _ assembly: inout LedgerAssembly, isBeforeDate: Bool = false
    ) -> Int64? {
        let bytes = bytes(index, of: place)
        let isCut = isCut(bytes, next: index + 1, place, isBeforeDate)
        switch isCut ? .invalid : AmountText.read(bytes) {
        case .ore(let ore):
            return ore
        case .commaOre(let ore):
            repeats(Diagnostic.sieDecimalComma, place, assembly, column: column(index, place))
            return ore
        case .invalid:
            let reason = (isCut ? .cut : SIE4AmountFault(bytes))?.rawValue
            assembly.log.add(
                finding(
                    { .sieAmount(text(index, of: place), reason: reason, at: $0) }, place, assembly,
                    column: column(index, place)))
            return nil
        }
    }

    /// Whether a blank has cut an amount in two fields: between thousands, `1 000,00`, or at its mark, `1000 ,00`.
    private func isCut(_ bytes: ByteView, next: Int, _ place: Place, _ isBeforeDate: Bool) -> Bool {
        guard next < line.fields.count, line.fields[next].form == .bare else { return false }
        let rest = self.bytes(next, of: place)
        func isMark(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") }
        let look = SIE4FieldLook(bytes)
        if look.isNumber, isMark(bytes.last), rest.count <= 2, rest.allSatisfy(isDigit) { return true }
        if look.isNumber, look.decimals == nil, isMark(rest.first), SIE4FieldLook(rest).isNumber { return true }
        guard 1...3 ~= look.wholeDigits, look.decimals == nil, rest.count >= 3, rest[0..<3].allSatisfy(isDigit) else {
            return false
        }
        let mark = rest.count == 3 ? 0x20 : rest[3]
        guard mark == 0x20 || isMark(mark) else { return false }
        // A quantity may be three digits; it is neither written with a comma nor with zeros in front, and hardly with
        // two decimals where the balance has none.
        let hasDecimals = isMark(mark) && SIE4FieldLook(rest).decimals == 2
        return isBeforeDate || mark == UInt8(ascii: ",") || rest[0] == UInt8(ascii: "0")
            || hasDecimals
    }
}
