import Diagnostics
import Ingest
import LedgerModel

/// What holds of every export, however broken.
enum LedgerCheck {
    /// Reads the bytes in all the ways that must not make a difference.
    static func check(_ bytes: [UInt8], format: SourceFormat?) {
        let options = options(format, content(for: bytes))
        let first = Outcome(reading: bytes, options)
        check(first)
        expectSame(first, Outcome(reading: bytes, options, readSize: 7), "a second reading, in small pieces,")
        if [.sie4, .sie5, .csv].contains(format) {
            var general = options
            general.usesFastPath = false
            expectSame(first, Outcome(reading: bytes, general), "the general path")
        }
        // One block has work for one worker only; in small files no worker meets the limit of placements alone.
        guard bytes.count > 1 << 20 || format == .sie5 && bytes.count < 8000 else { return }
        expectSame(first, Outcome(reading: bytes, options, workers: 3), "a reading by three workers")
    }

    /// The purpose that an export is read for: left to its size, so that an input always takes the same way.
    private static func content(for bytes: [UInt8]) -> SourceOptions.Content {
        let all: [SourceOptions.Content] = [
            .whatever, .outcome(.verifikationer), .outcome(.periodsaldon), .outcome(.arssaldon), .budget, .forecast,
        ]
        return all[bytes.count % all.count]
    }

    private static func options(_ format: SourceFormat?, _ content: SourceOptions.Content) -> SourceOptions {
        var options = SourceOptions(path: "input", content: content, keepsTexts: true, format: format)
        // Within reach, so that both sides of them are met.
        options.limits.placements = 100
        options.limits.lineBytes = 1000
        options.limits.fieldBytes = 200
        options.limits.depth = 20
        options.limits.expansionRatio = 20
        // Small, so that even small inputs are cut.
        options.blockSize = 500
        if format == .xml {
            options.delimited.record = "//R"
            options.delimited.columns = [
                "nummer": "@n", "konto": "@k", "datum": "D", "ansvar": "K/A", "belopp": "B", "text": "T",
            ]
        }
        return options
    }

    private static func check(_ outcome: Outcome) {
        for finding in outcome.findings {
            precondition(finding.location.path == "input", "a finding names its file")
            precondition(!finding.message.isEmpty, "a finding says something")
        }
        guard let summary = outcome.summary else {
            return precondition(outcome.hasErrors, "a file that gives nothing has an error")
        }
        var delivered = ControlTotals()
        do {
            for record in outcome.sorted { try delivered.add(ore: record.ore) }
        } catch {
            preconditionFailure("sums of delivered records fit: \(error)")
        }
        precondition(delivered == summary.delivered, "what was handed on is what was counted")
        precondition(outcome.sorted.allSatisfy { $0.date.rawValue > 0 }, "what is handed on has a day, month or year")
    }

    private static func expectSame(_ one: Outcome, _ other: Outcome, _ what: String) {
        precondition(
            one.findings == other.findings,
            "\(what) finds the same: \(difference(one.findings, other.findings))")
        precondition(one.hasErrors == other.hasErrors, "\(what) judges the same")
        precondition(facts(one.summary) == facts(other.summary), "\(what) counts the same")
        if !one.hasErrors { precondition(one.sorted == other.sorted, "\(what) gives the same records") }
    }

    /// The first finding that only one reading has, for the message.
    private static func difference(_ one: [Diagnostic], _ other: [Diagnostic]) -> String {
        let pair = zip(one, other).first { $0 != $1 }
        return "\(String(describing: pair?.0)) \(String(describing: pair?.1)) \(one.count) \(other.count)"
    }

    private static func facts(_ summary: SourceSummary?) -> [String] {
        guard let summary else { return [] }
        return [
            "\(summary.format) \(summary.encoding) \(summary.bytes) \(summary.sha256)", summary.program,
            summary.company, "\(summary.vouchers) \(summary.unbalancedVouchers)",
            "\(summary.periodBalances) \(summary.periodBudgets) \(summary.checksum)",
            "\(summary.booked) \(summary.delivered)",
            "\(String(describing: summary.firstDate)) \(String(describing: summary.lastDate))",
            "\(summary.accountNames.sorted { $0.key < $1.key })",
            "\(summary.vouchersBySeries.sorted { $0.key < $1.key })",
        ]
    }
}
