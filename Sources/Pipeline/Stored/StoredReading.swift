import Aggregation
import Configuration
import Diagnostics
import Duplicates
import Ingest
import JSON
import LedgerModel
import Mapping

/// What a source of outcome gave, in the form that is kept between runs: some JSON, and the long lists as words.
///
/// It is read with the plan that it was written with, since places in the report and rules stand by their positions;
/// see ``FileIntake/optionsDigest(of:)``.
struct StoredReading {
    let content: JSONValue
    let words: [UInt64]

    /// The content of a reading; nil for a source with errors, and for one whose amounts are of several series.
    static func content(of reading: SourceReading) -> JSONValue? {
        guard let result = reading.result, case .booked(_, let repetition) = result.money,
            result.cubes.allSatisfy({ $0.series.allSatisfy { $0 == result.source.series } })
        else { return nil }
        return [
            "findings": reading.log.stored, "summary": result.summary.stored,
            "repetition": repetition?.stored ?? .null, "sums": .array(result.mappedSums.map(\.totals.stored)),
        ]
    }

    /// Appends the words of a reading that has content.
    static func append(_ result: SourceResult, to writer: inout WordWriter) {
        guard case .booked(let money, _) = result.money else { return }
        money.append(to: &writer)
        for mapped in result.mappedSums {
            mapped.totals.cube.append(to: &writer)
            mapped.totals.reports.append(to: &writer)
            mapped.konteringar.append(to: &writer)
        }
    }

    /// What the source gave.
    ///
    /// Throws ``StoredFault`` or ``ReconciliationFailure`` when this is nothing that it could give.
    func reading(of source: PlannedSource, _ plan: Plan) throws -> SourceReading {
        var reader = WordReader(words)
        guard let money = BookedMoney(&reader) else { throw StoredFault() }
        let repetition = try content.member("repetition").optional { try Repetition(stored: $0) }
        let totals = try content.member("sums").list { $0 }
        let mappings = [(plan.mapping, plan.registers)] + plan.others.map { ($0.mapping, $0.registers) }
        guard totals.count == mappings.count else { throw StoredFault() }
        let series = source.series
        var sums = try zip(mappings, totals).map { mapping, totals in
            guard let cube = Cube(&reader, series, mapping.1), let reports = Cube(&reader, series, mapping.1),
                let konteringar = KonteringSums(&reader, rules: mapping.0.count)
            else { throw StoredFault() }
            return MappedSums(
                totals: try SourceTotals(stored: totals, cube: cube, reports: reports), konteringar: konteringar)
        }
        guard reader.isAtEnd else { throw StoredFault() }
        let own = sums.removeFirst()
        let summary = try SourceSummary(stored: try content.member("summary"))
        let collects = plan.configuration.unmapped == .collect
        for totals in [own.totals] + sums.map(\.totals) {
            try Reconciliation.check(totals, parsed: summary.delivered, collects: collects)
        }
        let result = SourceResult(
            source: source, summary: summary, sums: own.totals, konteringar: own.konteringar, others: sums,
            money: .booked(money, repetition),
            years: SourceResult.years(
                of: source.configuration.scenario, own.totals, sums, in: plan.configuration.calendar))
        return SourceReading(log: try DiagnosticLog(stored: try content.member("findings")), result: result)
    }
}

extension SourceResult {
    /// By the pipeline's mapping, and by the others.
    fileprivate var mappedSums: [MappedSums] { [MappedSums(totals: sums, konteringar: konteringar)] + others }
}

extension PlannedSource {
    /// The series of its amounts where they say nothing else.
    var series: Series { Series(configuration.scenario, version: version) }
}
