import LedgerModel

/// Reads the amounts of cells that are numbers: with a point and without thousands, however they are shown.
///
/// A program computes with binary fractions, so a sum that is 0 may be kept as -2.9E-11, and 0.3 as
/// 0.30000000000000004. A number that differs from whole öre by less than a ten thousandth of an öre is that many
/// öre. Nobody writes such amounts, and what is left of sums below a billion kronor is far smaller. More is a real
/// fraction, such as 83.3333 of a year that was divided by twelve, and is not whole öre.
struct CellAmount {
    private var exact: DecimalText

    /// How many decimals behind the öre must all be 0 or all be 9.
    private static let residueDigits = 4

    /// Amounts in a unit.
    init(unit: Table.Unit) {
        exact = DecimalText(mark: UInt8(ascii: "."), unit: unit)
    }

    /// Reads a number as ``CellNumber`` writes it.
    mutating func read(_ bytes: ByteView) -> DecimalText.Reading {
        // Nearly all amounts have no more decimals than there are.
        let decimals = bytes.lastIndex(of: UInt8(ascii: ".")).map { bytes.count - $0 - 1 } ?? 0
        guard decimals >= exact.decimalPlaces + Self.residueDigits else { return exact.read(bytes) }
        let number = String(decoding: bytes, as: UTF8.self)
        let whole = CellNumber.rounded(number, to: exact.decimalPlaces, certainty: Self.residueDigits)
        return Array(whole.utf8).withBytes { exact.read($0) }
    }
}
