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

/// What a source gave can be written as a text and read back, or is not read at all.
@Suite struct StoredReadingTests {
    private let folder = TemporaryDirectory()

    private func expectRoundTrip(_ stored: StoredReadings) throws {
        let (texts, readings) = try stored.roundTrip()
        for (one, other) in zip(stored.readings, readings) {
            let (before, after) = (try #require(one.result), try #require(other.result))
            #expect(before.summary == after.summary)
            #expect(before.sums == after.sums)
            #expect(before.years == after.years)
            #expect(before.days == after.days)
            #expect(one.log.diagnostics == other.log.diagnostics)
            #expect(one.log.countsByFile == other.log.countsByFile)
        }
        #expect(try stored.outcome(of: stored.readings) == stored.outcome(of: readings))
        #expect(try stored.roundTrip().texts == texts)
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

    @Test func textDoesNotDependOnTheWorkers() throws {
        var specification = LedgerSpecification()
        specification.rows = 30_000
        for file in PipelineTemplate(specification, rules: 40, sources: ["ledger.se"]).files() {
            try folder.write(bytes: file.bytes, to: file.name)
        }
        try folder.write(bytes: try LedgerFormat.sie4.bytes(of: SeededLedger(specification)), to: "ledger.se")
        let one = try StoredReadings(folder.path, month: "2026-02", jobs: 1).text(0)
        let several = try StoredReadings(folder.path, month: "2026-02", jobs: 3).text(0)
        #expect(one == several)
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
        #expect(try stored.text(0).contains("7777"))
        #expect(try stored.text(1).contains("\"repetition\":[\"table\",2,11]"))
        #expect(stored.sources.count == 5)
    }

    @Test func sumsAreFoundInAnotherOrderOfTheRegister() throws {
        try writeAll()
        let stored = try StoredReadings(folder.path, month: "2026-02")
        let sums = try #require(stored.readings[0].result).sums
        let reversed = Registers(
            try Register(["aldre", "skola", Register.unmappedID].map { (id: $0, namn: "", overordnad: "") }))
        let again = try SourceTotals(stored: sums.stored(stored.plan.registers), reversed)
        #expect(again.stored(reversed) == sums.stored(stored.plan.registers))
        #expect(again.cube != sums.cube)
        let smaller = Registers(try Register([(id: "aldre", namn: "", overordnad: "")]))
        #expect(throws: StoredFault.self) { try SourceTotals(stored: sums.stored(stored.plan.registers), smaller) }
    }

    // MARK: Damage

    @Test func aPartOfATextIsNothing() throws {
        try writeAll()
        let stored = try StoredReadings(folder.path, month: "2026-02")
        let text = Array(try stored.text(4).utf8)
        for count in text.indices { #expect(stored.readBack(text[..<count], 4) == nil, "of \(count) bytes") }
        #expect(stored.readBack(text, 4) != nil)
    }

    @Test func aChangedDigitIsNothing() throws {
        try writeAll()
        let stored = try StoredReadings(folder.path, month: "2026-02")
        let text = Array(try stored.text(0).utf8)
        for place in text.indices where (0x30...0x39).contains(text[place]) && place % 3 == 0 {
            var other = text
            other[place] = text[place] == 0x39 ? 0x30 : text[place] + 1
            #expect(stored.readBack(other) == nil, "byte \(place)")
        }
    }

    /// The checksum of the text is right, and its content is of another hand.
    @Test func aWrongSumIsNothing() throws {
        try writeAll()
        let stored = try StoredReadings(folder.path, month: "2026-02")
        let content = try #require(StoredText.content(of: Array(try stored.text(0).utf8)))
        let line = JSONText.line(content)
        // A cell, the control totals, what no rule takes, a kontering, and a rule.
        for (part, other) in [
            (",-10000", ",-10001"), ("\"delivered\":[7", "\"delivered\":[8"), (",2,500,", ",2,501,"),
            (",1,10000", ",1,10001"), ("[2,[\"5010\"", "[9,[\"5010\""), ("aldre", "ifo"),
        ] {
            #expect(line.contains(part), "\(part)")
            let value = try #require(JSONReader.value(of: Array(line.replacing(part, with: other).utf8)))
            #expect(stored.readBack(StoredText.text(of: value).utf8) == nil, "\(part)")
        }
        #expect(stored.readBack(StoredText.text(of: content).utf8) != nil)
    }

    @Test func anotherContentNeverTraps() throws {
        try writeAll()
        let stored = try StoredReadings(folder.path, month: "2026-02")
        for source in stored.sources.indices {
            let content = try #require(StoredText.content(of: Array(try stored.text(source).utf8)))
            let line = Array(JSONText.line(content).utf8)
            for place in line.indices.filter({ (0x30...0x39).contains(line[$0]) && $0 % 29 == 0 }) {
                for digits in ["9", "0", "9223372036854775807"] {
                    let other = line[..<place] + Array(digits.utf8) + line[(place + 1)...]
                    guard let value = JSONReader.value(of: Array(other)) else { continue }
                    let text = StoredText.text(of: value)
                    guard let reading = stored.readBack(text.utf8, source) else { continue }
                    #expect(try reading.text(stored.plan, optionsDigest: stored.digest(source)) == text)
                }
            }
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
