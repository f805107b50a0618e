import Aggregation
import Configuration
import Diagnostics
import Ingest
import JSON
import LedgerGenerator
import LedgerModel
import TestSupport
import Testing

@testable import Pipeline

/// What a source of outcome gave can be kept and read back.
@Suite struct StoredReadingTests {
    private let folder = TemporaryDirectory()

    private func expectRoundTrip(_ stored: StoredReadings) throws {
        let readings = try stored.roundTrip()
        for (one, other) in zip(stored.readings, readings) {
            let (before, after) = (try #require(one.result), try #require(other.result))
            #expect(before.summary == after.summary)
            #expect(before.sums == after.sums)
            #expect(before.others.map(\.totals) == after.others.map(\.totals))
            #expect(before.years == after.years)
            #expect(before.days == after.days)
            #expect(try before.konteringar.months() == after.konteringar.months())
            #expect(one.log.diagnostics == other.log.diagnostics)
            #expect(one.log.countsByFile == other.log.countsByFile)
        }
        #expect(try stored.outcome(of: stored.readings) == stored.outcome(of: readings))
    }

    @Test(arguments: [LedgerFormat.sie4, .sie5, .xmlsie, .csv], [1, 2])
    func seededLedgersComeBack(format: LedgerFormat, jobs: Int) throws {
        var specification = LedgerSpecification()
        specification.rows = 3_000
        let name = format == .csv ? "ledger.csv" : "ledger.\(format)"
        for file in PipelineTemplate(specification, rules: 40, sources: [name]).files() {
            try folder.write(bytes: file.bytes, to: file.name)
        }
        try folder.write(bytes: try format.bytes(of: SeededLedger(specification)), to: name)
        try expectRoundTrip(try StoredReadings(folder.path, month: "2026-02", jobs: jobs))
    }

    /// Outcome with unmapped accounts and dated rules, and plans in both kinds of terms.
    private func writeAll() throws {
        try folder.write(
            """
            version: 1
            name: prov
            title: Prov
            sources:
              - {path: utfall.csv, scenario: utfall}
              - {path: dubbel.csv, scenario: utfall, duplicates: allow}
              - {path: budget.csv, scenario: budget}
              - {path: konton.csv, scenario: budget, terms: ledger}
              - {path: prognos.csv, scenario: prognos}
            mapping: mapping.csv
            verksamheter: verksamheter.csv
            unmapped: collect
            tables:
              - id: netto
                title: Netto
                rows: {by: verksamhet, level: 1, total: Summa}
                unit: kr
                decimals: 0
                columns:
                  - {id: utfall, title: U, scenario: utfall, span: ack}
                  - {id: budget, title: B, scenario: budget, span: helar}
                  - {id: fore, title: F, scenario: utfall, span: helar, year: -1}
            output: {directory: out, formats: [csv]}

            """, to: "pipeline.yaml")
        try writeTables()
        try writePlans()
    }

    private func writeTables() throws {
        try folder.write("id;namn;overordnad\nskola;Skola;\naldre;Äldreomsorg;\n", to: "verksamheter.csv")
        try folder.write(
            """
            konto;verksamhet;slag;giltig_fran;giltig_till
            50*;aldre;;;
            60*;skola;;;2026-01
            60*;aldre;;2026-02;
            3*;skola;;;

            """, to: "mapping.csv")
        try folder.write(
            """
            Datum;Konto;Belopp
            2025-12-01;3010;-5,50
            2026-01-02;5010;100,00
            2026-01-03;6010;8,00
            2026-01-04;7777;7,00
            2026-02-03;6010;9,00
            2026-02-04;7777;-2,00
            2026-02-05;1930;-101,50

            """, to: "utfall.csv")
        let rows = (1...9).map { "2026-02-0\($0);5020;\($0),00\n" }.joined()
        try folder.write("Datum;Konto;Belopp\n\(rows)\(rows)", to: "dubbel.csv")
    }

    private func writePlans() throws {
        let header = "verksamhet;slag;period;belopp\n"
        try folder.write("\(header)aldre;kostnad;2026;-1200,00\naldre;intakt;2026-01;10,00\n", to: "budget.csv")
        try folder.write("Konto;Period;Belopp\n5010;2026-02;50,00\n7777;2026-03;5,00\n", to: "konton.csv")
        try folder.write("\(header)skola;kostnad;2026;-1300,00\n", to: "prognos.csv")
    }

    @Test func everyKindOfSourceComesBack() throws {
        try writeAll()
        let stored = try StoredReadings(folder.path, month: "2026-02")
        try expectRoundTrip(stored)
        #expect(stored.sources.count == 5)
        #expect(JSONText.line(try stored.stored(0).content).contains("7777"))
        #expect(JSONText.line(try stored.stored(1).content).contains("\"repetition\":[\"table\",2,11]"))
    }

    @Test func plansAreNotKept() throws {
        try writeAll()
        let stored = try StoredReadings(folder.path, month: "2026-02")
        for reading in stored.readings[2...] { #expect(StoredReading.content(of: reading) == nil) }
    }

    // MARK: Damage

    @Test func fewerWordsAreNothing() throws {
        try writeAll()
        let stored = try StoredReadings(folder.path, month: "2026-02")
        let whole = try stored.stored(0)
        for count in 0..<whole.words.count {
            let part = StoredReading(content: whole.content, words: Array(whole.words[..<count]))
            #expect(throws: StoredFault.self) { try part.reading(of: stored.sources[0], stored.plan) }
        }
    }

    /// What is kept has the digest of its bytes in its name, so only a program of ours could have written other words.
    @Test func otherWordsNeverTrap() throws {
        try writeAll()
        let stored = try StoredReadings(folder.path, month: "2026-02")
        for source in 0..<2 {
            let whole = try stored.stored(source)
            for place in whole.words.indices {
                for word in [0, 1, 1 << 31, 1 << 40, UInt64.max, whole.words[place] &+ 1] {
                    var words = whole.words
                    words[place] = word
                    let other = StoredReading(content: whole.content, words: words)
                    _ = try? other.reading(of: stored.sources[source], stored.plan)
                }
            }
        }
    }

    @Test func aWrongSumIsNothing() throws {
        try writeAll()
        let stored = try StoredReadings(folder.path, month: "2026-02")
        let whole = try stored.stored(0)
        let line = JSONText.line(whole.content)
        for (part, other) in [("\"delivered\":[7", "\"delivered\":[8"), ("\"mapped\":[4", "\"mapped\":[5")] {
            #expect(line.contains(part), "\(part) in \(line)")
            let value = try #require(JSONReader.value(of: Array(line.replacing(part, with: other).utf8)))
            let changed = StoredReading(content: value, words: whole.words)
            #expect(throws: ReconciliationFailure.self) { try changed.reading(of: stored.sources[0], stored.plan) }
        }
    }

    @Test func countsBeyondTheKeptFindingsComeBack() throws {
        var log = DiagnosticLog()
        for line in 1...DiagnosticLog.keptPerCodeAndPath + 5 {
            log.add(.sumTooLarge(at: SourceLocation("a.se", line: line, column: 2)))
        }
        let other = Diagnostic.sumTooLarge(at: SourceLocation("b.se"))
        log.add(other.about("5010", "2026-01").with(excerpt: "x", caret: 1))
        let again = try DiagnosticLog(stored: log.stored)
        #expect(again.diagnostics == log.diagnostics)
        #expect(again.countsByFile == log.countsByFile)
        #expect(again.count(.error, path: "a.se") == DiagnosticLog.keptPerCodeAndPath + 5)
        let counts = log.countsByFile.dropLast()
        #expect(DiagnosticLog(log.diagnostics, counts: Array(counts)) == nil)
    }
}
