import LedgerModel
import Testing

@testable import Aggregation

/// What each rule took, and that nothing of the outcome is missing from it.
@Suite struct MappningTests {
    /// Line 2 gives income to ifo whatever the class, 3 follows the class, 4 takes nothing, 5 neither.
    private static let rules = [
        RuleLine(line: 2, verksamhet: 0, slag: 0), RuleLine(line: 3, verksamhet: 3, slag: nil),
        RuleLine(line: 4, verksamhet: 1, slag: nil), RuleLine(line: 5, verksamhet: 0, slag: 1),
    ]

    private struct Row {
        let placement: UInt32
        let ore: Int64
        let date: Int32
    }

    /// Konto 8310 by rule 0, 5010 and 3010 by rule 1, 1510, 6010 by none, 7010 by rule 3 until February and then by 1.
    private static let assignments = [
        Assignment(.outcome(Target(verksamhet: 0, slag: 0)), rule: 0),
        Assignment(.outcome(Target(verksamhet: 3, slag: 1)), rule: 1),
        Assignment(.outcome(Target(verksamhet: 3, slag: 0)), rule: 1), Assignment(.balance),
        Assignment(.unmapped),
        Assignment(stretches: [
            Assignment.Stretch(
                start: LedgerDate(unchecked: 0), destination: .outcome(Target(verksamhet: 0, slag: 1)), rule: 3),
            Assignment.Stretch(
                start: LedgerDate(unchecked: 20260201), destination: .outcome(Target(verksamhet: 3, slag: 1)),
                rule: 1),
        ]),
    ]

    private func add(_ rows: [Row], to cube: inout Cube, _ konteringar: inout KonteringSums, konton: [Int]) throws {
        let all = ["8310", "5010", "3010", "1510", "6010", "7010"]
        var batch = LedgerBatch()
        for index in konton { batch.announce(.ledger(Kontering(konto: all[index])), line: 1) }
        batch.records = rows.map { row in
            LedgerRecord(
                line: 1, placement: UInt32(konton.firstIndex(of: Int(row.placement)) ?? 0), ore: row.ore,
                date: LedgerDate(unchecked: row.date))
        }
        var accumulator = SourceAccumulator(series: .utfall, source: "a.se", registers: Registers(try smallRegister()))
        try accumulator.add(batch, newAssignments: konton.map { Self.assignments[$0] })
        try cube.merge(try accumulator.totals().cube)
        try accumulator.giveKonteringar(to: &konteringar)
    }

    private func input(_ parts: [[Row]]) throws -> DatasetInput {
        var (cube, konteringar) = (Cube(), KonteringSums())
        for (number, part) in parts.enumerated() {
            // Each worker meets placements in an order of its own.
            let konton = number % 2 == 0 ? [0, 1, 2, 3, 4, 5] : [5, 3, 1, 0, 2, 4]
            try add(part, to: &cube, &konteringar, konton: konton)
        }
        return DatasetInput(
            cube: cube, registers: Registers(try smallRegister()), scope: try scope(), rules: Self.rules,
            konteringar: konteringar,
            slagOfAccount: { SlagRegister.builtIn.slag(ofClass: AccountClass(konto: $0).art) })
    }

    private func rows(_ id: String, _ input: DatasetInput) throws -> [[String]] {
        try #require(Datasets.all.first { $0.id == id }).build(input).rows.map { $0.map(\.description) }
    }

    private static let records = [
        Row(placement: 0, ore: -500, date: 20260110), Row(placement: 1, ore: 100, date: 20260110),
        Row(placement: 1, ore: 20, date: 20250610), Row(placement: 2, ore: -7, date: 20260210),
        Row(placement: 3, ore: 999, date: 20260110), Row(placement: 4, ore: 5, date: 20260110),
        Row(placement: 5, ore: 11, date: 20260131), Row(placement: 5, ore: 13, date: 20260201),
        Row(placement: 1, ore: 1000, date: 20260301), Row(placement: 1, ore: 1000, date: 20240301),
    ]

    @Test func everyRuleStandsInTheOrderOfTheTable() throws {
        let rows = try rows("mappning", input([Self.records])).map { $0.joined(separator: ",") }
        #expect(
            rows == [
                "2,ifo,intakt,1,1,5.00", "3,ao,intakt,1,1,0.07", "3,ao,kostnad,2,3,-1.33", "4,familj,,0,0,0.00",
                "5,ifo,kostnad,1,1,-0.11",
            ])
    }

    @Test func howTheRowsAreSharedMakesNoDifference() throws {
        let whole = try rows("mappning", input([Self.records]))
        for cut in 1..<Self.records.count {
            let parts = [Array(Self.records[..<cut]), Array(Self.records[cut...])]
            #expect(try rows("mappning", input(parts)) == whole)
        }
    }

    @Test func sumsAreThoseOfTheOutcomeByYear() throws {
        var generator = SeededGenerator(state: 21)
        let records = (0..<500).map { _ in
            Row(
                placement: UInt32.random(in: 0...5, using: &generator),
                ore: Int64.random(in: -1_000_000...1_000_000, using: &generator),
                date: Int32.random(in: 2024...2026, using: &generator) * 10000
                    + Int32.random(in: 0...12, using: &generator) * 100)
        }
        let input = try input([Array(records[..<200]), Array(records[200...])])
        func sums(_ rows: [[String]], _ verksamhet: Int, _ belopp: Int) -> [String: Int] {
            rows.reduce(into: [:]) { sums, row in
                sums[row[verksamhet], default: 0] += Int(row[belopp].replacing(".", with: "")) ?? 0
            }
        }
        var byRule = sums(try rows("mappning", input), 1, 5)
        byRule["familj"] = nil
        #expect(byRule == sums(try rows("utfall_ar", input), 1, 4))
        #expect(byRule.count == 2)
    }

    @Test func thousandsOfKonteringarKeepTheirSums() throws {
        var (konteringar, batch) = (KonteringSums(), LedgerBatch())
        for index in 0..<5000 { batch.announce(.ledger(Kontering(konto: "5\(index)")), line: 1) }
        batch.records = (0..<5000).map { index in
            LedgerRecord(line: 1, placement: UInt32(index), ore: Int64(index), date: LedgerDate(unchecked: 20260110))
        }
        let target = Assignment(.outcome(Target(verksamhet: 3, slag: 1)), rule: 1)
        for _ in 0..<2 {
            var accumulator = SourceAccumulator(
                series: .utfall, source: "a.se", registers: Registers(try smallRegister()))
            try accumulator.add(batch, newAssignments: Array(repeating: target, count: 5000))
            try accumulator.giveKonteringar(to: &konteringar)
        }
        #expect(konteringar.list.count == 5000)
        let totals = try konteringar.totals()
        for index in [0, 1, 63, 64, 4999] {
            #expect(konteringar.list.kontering(at: index).konto == "5\(index)")
            #expect(totals[index] == KonteringSums.Total(rows: 2, ore: Int64(index * 2)))
        }
    }
}
