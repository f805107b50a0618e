import Diagnostics
import LedgerModel

/// Reads SIE 5: `Sie` (a whole ledger) and `SieEntry` (vouchers for import).
///
/// Real files, even the specification's own samples, deviate from the schema, so nothing is validated against it:
/// elements and attributes that are not known are skipped, as extensions are, unless they hold what looks like money.
enum SIE5Reader {
    static func read(_ source: ByteSource, into assembly: inout LedgerAssembly) throws {
        defer { assembly.log.fold(Diagnostic.xmlHabits) }
        switch assembly.options.content {
        case .outcome(.periodsaldon):
            throw SourceFault(.xmlNoSuchContent("SIE 5 has no period balances", at: assembly.location()))
        case .forecast:
            throw SourceFault(.xmlNoSuchContent("SIE 5 has no forecast", at: assembly.location()))
        case .whatever, .outcome, .budget: break
        }
        if assembly.options.usesFastPath {
            let prologue = XMLPrologue(head: source.head)
            prologue.note(in: &assembly)
            try BlockReading.read(source, as: SIE5File(prologue, assembly.options), into: &assembly)
        } else {
            try XMLStream.read(source, into: &assembly) { SIE5Handler(assembly: $0, names: $1) }
        }
        reportWhatIsMissing(&assembly)
        assembly.reportXMLDatesOutsideYears()
        assembly.reportXMLMissingDimensions()
        assembly.reportXMLCodes()
    }

    private static func reportWhatIsMissing(_ assembly: inout LedgerAssembly) {
        let summary = assembly.summary
        let location = assembly.location()
        switch assembly.options.content {
        case .outcome(.verifikationer) where summary.vouchers == 0:
            assembly.log.add(.xmlNoVouchers(at: location))
        case .outcome(.arssaldon) where summary.delivered.records == 0 && !assembly.log.hasErrors:
            assembly.log.add(.xmlNoSuchContent("no closing balance of a cost or income account", at: location))
        case .budget where summary.periodBudgets == 0:
            assembly.log.add(.xmlNoSuchContent("the file has no budget", at: location))
        default: break
        }
    }
}
