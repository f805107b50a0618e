import Diagnostics
import Ingest
import LedgerModel

/// Advice on what to do with an inspected file.
struct Advice {
    /// One piece of advice a line.
    let lines: [String]

    init(_ summary: SourceSummary, _ sums: RecordSums, _ log: DiagnosticLog, file: String) {
        if log.hasErrors {
            lines = ["Correct the errors and export again: nothing is published from a file with errors."]
        } else if !sums.verksamheter.isEmpty {
            lines = ["In report terms: add it to a pipeline, mostly with `scenario: budget` or `scenario: prognos`."]
        } else if let basis = Basis(of: summary) {
            lines = Advice.lines(summary, basis, file)
        } else {
            lines = ["The file holds no outcome; export vouchers or balances."]
        }
    }

    private static func lines(_ summary: SourceSummary, _ basis: Basis, _ file: String) -> [String] {
        // Standard input cannot be read again.
        let name = file == "-" ? "FILE" : file
        var lines = ["`utfall init DIR --from \(name)` makes a pipeline of it (basis: \(basis.rawValue))."]
        if basis == .verifikationer && summary.periodBalances > 0 {
            lines.append("The period balances tell the same money as the vouchers: use one of them, not both.")
        }
        if basis == .arssaldon {
            lines.append("Year balances have no months: they serve as the year to compare with.")
        }
        if summary.checksum == .absent && summary.format == .sie4 {
            lines.append("The file has no checksum: compare the control totals with the ledger's own report.")
        }
        return lines
    }
}

extension Basis {
    /// The best basis for the outcome of a file: vouchers, otherwise period balances, otherwise year balances.
    init?(of summary: SourceSummary) {
        if summary.vouchers > 0 || summary.booked.records > 0 {
            self = .verifikationer
        } else if summary.periodBalances > 0 {
            self = .periodsaldon
        } else if summary.delivered.records > 0 {
            self = .arssaldon
        } else {
            return nil
        }
    }
}
