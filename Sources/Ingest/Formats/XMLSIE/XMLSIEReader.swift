import Diagnostics
import LedgerModel

/// Reads XMLSIE 1.0 (2003), the forgotten predecessor of SIE 5: root `SIE`, no namespace, values as elements.
///
/// A `Balance` is taken as the change in its period, as `#PSALDO` of SIE 4, from which the format was made.
enum XMLSIEReader {
    static func read(_ source: ByteSource, into assembly: inout LedgerAssembly) throws {
        if assembly.options.content == .forecast {
            throw SourceFault(.xmlNoSuchContent("XMLSIE has no forecast", at: assembly.location()))
        }
        defer { assembly.log.fold(Diagnostic.xmlHabits) }
        try XMLStream.read(source, into: &assembly) { XMLSIEHandler(assembly: $0, names: $1) }
        assembly.reportXMLCodes()
        if let missing = whatIsMissing(assembly) { assembly.log.add(missing) }
    }

    private static func whatIsMissing(_ assembly: LedgerAssembly) -> Diagnostic? {
        let summary = assembly.summary
        let location = assembly.location()
        switch assembly.options.content {
        case .outcome(.verifikationer) where summary.vouchers == 0:
            return .xmlNoVouchers(at: location)
        case .outcome(.periodsaldon) where summary.periodBalances == 0:
            return .xmlNoSuchContent("the file has no period balances", at: location)
        case .outcome(.arssaldon) where summary.delivered.records == 0 && !assembly.log.hasErrors:
            return .xmlNoSuchContent("no closing balance of a cost or income account", at: location)
        case .budget where summary.periodBudgets == 0:
            return .xmlNoSuchContent("the file has no budget", at: location)
        default: return nil
        }
    }
}
