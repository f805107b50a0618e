import Diagnostics
import LedgerModel
import Mapping

/// What holds of every mapping table and register, however broken.
enum TableCheck {
    /// Reads a register up to a line of hyphens, then a mapping table; either may be missing.
    static func check(_ bytes: [UInt8]) {
        let parts = split(bytes)
        var log = DiagnosticLog()
        let register = RegisterReader.read(parts.register, path: "verksamheter.csv", log: &log)
        precondition((register == nil) == log.hasErrors, "a register is read, or there is an error")
        guard let register = register ?? standard else { return }
        var findings = DiagnosticLog()
        let table = MappingTableReader.read(
            parts.mapping, path: "mapping.csv", registers: Registers(register), log: &findings)
        precondition((table == nil) == findings.hasErrors, "a table is read, or there is an error")
        var again = DiagnosticLog()
        _ = MappingTableReader.read(parts.mapping, path: "mapping.csv", registers: Registers(register), log: &again)
        precondition(findings.diagnostics == again.diagnostics, "a second reading finds the same")
        guard let table else { return }
        var all = LedgerBatch()
        var assignments: [Assignment] = []
        for konto in ["", "1", "3010", "51234", "510", "0805", "å"] {
            var alone = LedgerBatch()
            alone.announce(.ledger(Kontering(konto: konto)), line: 1)
            assignments += table.assignments(of: alone)
            all.announce(.ledger(Kontering(konto: konto)), line: 1)
        }
        precondition(table.assignments(of: all) == assignments, "a placement has one assignment")
    }

    private static let standard: Register? = {
        var log = DiagnosticLog()
        return RegisterReader.read(Array("id;namn\na;A\nb;B\n".utf8), path: "standard", log: &log)
    }()

    private static func split(_ bytes: [UInt8]) -> (register: [UInt8], mapping: [UInt8]) {
        guard let place = bytes.firstRange(of: Array("\n--\n".utf8)) else { return ([], bytes) }
        return (Array(bytes[..<(place.lowerBound + 1)]), Array(bytes[place.upperBound...]))
    }
}
