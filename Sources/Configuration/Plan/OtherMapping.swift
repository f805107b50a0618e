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
}
