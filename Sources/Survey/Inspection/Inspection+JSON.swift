import Diagnostics
import Ingest
import JSON
import LedgerModel
import Publishing

extension Inspection {
    /// One line of JSON: format, counts and control totals; amounts in öre.
    public var json: String {
        guard let summary else {
            return JSONText.line(["file": .string(file), "error": .string(reason)])
        }
        return JSONText.line([
            "file": .string(file),
            "format": .string(summary.format.rawValue),
            "sie_type": .integer(summary.sieType),
            "encoding": .string(summary.encoding.rawValue),
            "gzip": .bool(summary.isGzip),
            "bytes": .integer(Int(summary.bytes)),
            "sha256": .string(summary.sha256),
            "program": .string(summary.program),
            "company": .string(summary.company),
            "fiscal_years": .array(summary.fiscalYears.map(Inspection.json)),
            "vouchers": .integer(summary.vouchers),
            "transactions": .integer(summary.booked.records),
            "debit": .integer(summary.booked.debit),
            "credit": .integer(summary.booked.credit),
            "unbalanced_vouchers": .integer(summary.unbalancedVouchers),
            "period_balances": .integer(summary.periodBalances),
            "period_budgets": .integer(summary.periodBudgets),
            "checksum": .string(summary.checksum.rawValue),
            "first_date": .string(summary.firstDate?.description),
            "last_date": .string(summary.lastDate?.description),
            "accounts": .integer(sums.accounts.count),
            "dimensions": .array(summary.dimensions.map(Inspection.json)),
            "evidence": .array(summary.evidence.map(JSONValue.string)),
            "errors": .integer(log.count(.error)),
            "warnings": .integer(log.count(.warning)),
        ])
    }

    private static func json(_ year: SourceSummary.FiscalYear) -> JSONValue {
        ["index": .integer(year.index), "start": .string(year.start.description), "end": .string(year.end.description)]
    }

    private static func json(_ dimension: SourceSummary.Dimension) -> JSONValue {
        [
            "number": .string(dimension.number), "name": .string(dimension.name),
            "objects": .integer(dimension.objects),
        ]
    }
}
