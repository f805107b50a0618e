import Aggregation
import Configuration
import Diagnostics
import Ingest
import JSON
import LedgerModel
import Mapping

extension SourceReading {
    /// A text that gives the same reading in any process with the same program; nil for a source with errors.
    ///
    /// `optionsDigest` is ``FileIntake/optionsDigest(of:keptVouchers:)``. Throws when a sum does not fit.
    func text(_ plan: Plan, optionsDigest: String) throws -> String? {
        guard let result else { return nil }
        return StoredText.text(of: [
            "file": .string(result.summary.sha256), "options": .string(optionsDigest), "findings": log.stored,
            "summary": result.summary.stored, "sums": result.sums.stored(plan.registers),
            "konteringar": try result.konteringar.stored(plan.mapping.ruleLines), "money": result.money.stored,
            "others": .array(
                try zip(plan.others, result.others).map { other, sums in
                    [sums.totals.stored(other.registers), try sums.konteringar.stored(other.mapping.ruleLines)]
                }),
        ])
    }

    /// Reads the text of a source; nil when it is damaged, of other options, or does not add up.
    init?(text: [UInt8], of source: PlannedSource, _ plan: Plan, optionsDigest: String) {
        guard let content = StoredText.content(of: text), content["options"]?.text == optionsDigest,
            let reading = try? SourceReading(content: content, of: source, plan)
        else { return nil }
        // Nothing was read in another way than it is written, such as a sum that stands twice.
        let again = try? reading.text(plan, optionsDigest: optionsDigest)
        guard let again, text.elementsEqual(again.utf8) else { return nil }
        self = reading
    }

    private init(content: JSONValue, of source: PlannedSource, _ plan: Plan) throws {
        let result = try SourceResult(content: content, of: source, plan)
        self.init(log: try .init(stored: try content.member("findings")), result: result)
        if log.hasErrors { throw StoredFault() }
    }
}

extension SourceResult {
    fileprivate init(content: JSONValue, of source: PlannedSource, _ plan: Plan) throws {
        self.source = source
        summary = try .init(stored: try content.member("summary"))
        sums = try .init(stored: try content.member("sums"), plan.registers)
        konteringar = try .init(stored: try content.member("konteringar"), plan.mapping.ruleLines)
        money = try .init(stored: try content.member("money"))
        let stored = try content.member("others").list { try $0.row(of: 2) }
        guard stored.count == plan.others.count else { throw StoredFault() }
        others = try zip(plan.others, stored).map { other, row in
            MappedSums(
                totals: try .init(stored: row[0], other.registers),
                konteringar: try .init(stored: row[1], other.mapping.ruleLines))
        }
        let scenario = source.configuration.scenario
        years = Self.years(of: scenario, sums, others, in: plan.configuration.calendar)
        try Reconciliation.check(sums, parsed: summary.delivered, collects: plan.configuration.unmapped == .collect)
        guard money.isBooked == source.configuration.isBooked else { throw StoredFault() }
        try checkKonteringar()
    }

    /// What stands on konteringar is what is not on balance accounts, unless some of it came in report terms.
    private func checkKonteringar() throws {
        if sums.hasReportTerms { return }
        var sum = Amount.zero
        for total in try konteringar.totals() { try sum.add(Amount(ore: total.ore)) }
        guard sum.ore == sums.mapped.net + sums.unmapped.net else { throw StoredFault() }
    }
}
