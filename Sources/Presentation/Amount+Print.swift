public import LedgerModel

extension Amount {
    /// Swedish print in a unit: decimal comma, U+00A0 between thousands, hyphen as minus, half away from zero.
    ///
    /// 1 209 741 500 kronor of cost is `-1 209,7` in mnkr with one decimal; nothing is ever `-0,0`.
    public func printed(in unit: Table.Unit, decimals: Int) -> String {
        SwedishNumber.text(Fraction(Int128(ore), per: Int128(unit.ore)), decimals: decimals)
    }
}
