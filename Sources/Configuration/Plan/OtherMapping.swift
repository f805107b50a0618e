public import LedgerModel
public import Mapping

/// Another mapping of the same ledger, read.
public struct OtherMapping: Sendable {
    /// Its name, which datasets have behind theirs.
    public let name: String
    /// Its verksamheter, and the pipeline's slag.
    public let registers: Registers
    /// Its mapping table.
    public let mapping: MappingTable
    /// What files in report terms may call its verksamheter.
    let names: ReportNames

    init(name: String, registers: Registers, mapping: MappingTable, hasMattRegister: Bool) {
        self.name = name
        self.registers = registers
        self.mapping = mapping
        names = ReportNames(registers, hasMattRegister: hasMattRegister)
    }
}
