import Ingest

/// A kind of input, and what must hold of every input of the kind.
///
/// A breach traps, so that the fuzzer keeps the input.
package struct FuzzTarget: Sendable, CustomStringConvertible {
    /// The name of its folder of seeds, and on the command line.
    package let name: String
    /// Reads the bytes and traps when something does not hold.
    package let check: @Sendable ([UInt8]) -> Void

    /// For test output.
    package var description: String { name }

    /// All targets.
    package static let all = [
        FuzzTarget(name: "sie4") { LedgerCheck.check($0, format: .sie4) },
        FuzzTarget(name: "sie5") { LedgerCheck.check($0, format: .sie5) },
        FuzzTarget(name: "xmlsie") { LedgerCheck.check($0, format: .xmlsie) },
        FuzzTarget(name: "xml") { LedgerCheck.check($0, format: .xml) },
        FuzzTarget(name: "csv") { LedgerCheck.check($0, format: .csv) },
        FuzzTarget(name: "xlsx") { LedgerCheck.check($0, format: nil) },
        FuzzTarget(name: "gzip") { LedgerCheck.check($0, format: nil) },
        FuzzTarget(name: "mapping", check: TableCheck.check),
        FuzzTarget(name: "pipeline", check: ConfigurationCheck.check),
    ]
}
