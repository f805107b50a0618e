import LedgerModel
import Publishing

/// An amount of a budget or forecast as it was read.
struct TracedAmount {
    /// Its file, in the folder of a run.
    static let path = RecordOutput.amountsPath
    /// The number of its columns.
    static let columns = 18

    /// Line of the source.
    let line: Int
    /// The day, month or year that it is for.
    let date: LedgerDate
    let terms: AmountTerms
    let placement: Placement
    /// In ledger sign.
    let ore: Int64
    let text: String

    /// Reads the next record; throws ``StoredFault`` when it is not as it was written.
    init(_ records: inout TraceRecords, _ scenarios: [Scenario]) throws {
        guard try records.advance(), records.count == Self.columns, let line = try records.number(0),
            let date = Self.date(records.text(1)), let ore = try records.number(16)
        else { throw StoredFault() }
        self.line = Int(line)
        self.date = date
        self.ore = ore
        text = records.text(17)
        terms = try Self.terms(records, scenarios)
        if records.bounds(14).isEmpty {
            var kontering = Kontering(konto: "")
            for part in CodePart.allCases { kontering[part] = records.text(7 + part.index) }
            placement = .ledger(kontering)
        } else {
            placement = .report(verksamhet: records.text(14), slag: records.text(15))
        }
    }

    private static func terms(_ records: TraceRecords, _ scenarios: [Scenario]) throws -> AmountTerms {
        var terms = AmountTerms()
        if !records.bounds(2).isEmpty {
            let name = records.text(2)
            guard let scenario = scenarios.first(where: { $0.rawValue == name }) else { throw StoredFault() }
            terms.scenario = scenario
        }
        if !records.bounds(3).isEmpty {
            guard let version = Period(records.text(3)) else { throw StoredFault() }
            terms.version = version
        }
        if !records.bounds(6).isEmpty {
            guard let kind = Decision.Kind(rawValue: records.text(6)) else { throw StoredFault() }
            terms.decision = Decision(id: records.text(4), decided: LedgerDate(iso: records.text(5)), kind: kind)
        }
        return terms
    }

    private static func date(_ text: String) -> LedgerDate? {
        Period(text).map(LedgerDate.init) ?? LedgerDate(iso: text)
    }

    /// Its series, in a source.
    func series(in source: TraceIndex.Source) -> Series {
        terms.series(in: Series(source.scenario, version: source.version))
    }
}
