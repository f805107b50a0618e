import LedgerModel
import Testing

@testable import Aggregation

@Suite struct SourceAccumulatorTests {
    private static let ao = Assignment(.outcome(Target(verksamhet: 3, slag: 1)))
    private static let changing = Assignment(stretches: [
        Assignment.Stretch(
            start: LedgerDate(unchecked: 0), destination: .outcome(Target(verksamhet: 1, slag: 0))),
        Assignment.Stretch(start: LedgerDate(unchecked: 20260115), destination: .unmapped),
        Assignment.Stretch(
            start: LedgerDate(unchecked: 20260201), destination: .outcome(Target(verksamhet: 2, slag: 1))),
    ])
    /// Konto 5010, 1510, 8010 and 3010 with what is decided for them.
    private static let assignments = [ao, Assignment(.balance), Assignment(.unmapped), changing]

    private func batch(_ records: [(placement: UInt32, ore: Int64, date: Int32)], announcing: Bool = true)
        -> LedgerBatch
    {
        var batch = LedgerBatch()
        if announcing {
            for (index, konto) in ["5010", "1510", "8010", "3010"].enumerated() {
                batch.announce(.ledger(Kontering(konto: konto)), line: UInt32(index + 1))
            }
        }
        batch.records = records.enumerated().map { index, record in
            LedgerRecord(
                line: UInt32(index + 1), placement: record.placement, ore: record.ore,
                date: LedgerDate(unchecked: record.date))
        }
        return batch
    }

    private func outcome(
        _ records: [(placement: UInt32, ore: Int64, date: Int32)], collecting: Bool = false
    ) throws -> SourceTotals {
        let register = try smallRegister()
        var accumulator = SourceAccumulator(
            series: .utfall, source: "a.se", registers: Registers(collecting ? register.addingUnmapped() : register))
        try accumulator.add(batch(records), newAssignments: Self.assignments)
        return try accumulator.totals()
    }

    private static let records: [(placement: UInt32, ore: Int64, date: Int32)] = [
        (0, 100, 20260110), (0, 25, 20260131), (1, -500, 20260110), (2, 7, 20260110), (2, 8, 20260210),
        (3, -40, 20260114), (3, -41, 20260115), (3, 42, 20260201), (0, 3, 20260000), (0, 4, 20250200),
    ]

    @Test func addsUpByTargetAndMonthInReportSign() throws {
        let outcome = try outcome(Self.records)
        #expect(
            outcome.cube.cells == [
                cell(.utfall, "2025-02", 3, .kostnad, -4), cell(.utfall, "2026", 3, .kostnad, -3),
                cell(.utfall, "2026-01", 1, .intakt, 40), cell(.utfall, "2026-01", 3, .kostnad, -125),
                cell(.utfall, "2026-02", 2, .kostnad, -42),
            ])
        #expect(outcome.balance == ControlTotals(records: 1, debit: 0, credit: 500))
        #expect(outcome.unmapped == ControlTotals(records: 3, debit: 15, credit: 41))
        #expect(outcome.mapped == ControlTotals(records: 6, debit: 174, credit: 40))
        #expect(
            outcome.unmappedPlacements == [
                UnmappedPlacement(
                    source: "a.se", placement: .ledger(Kontering(konto: "8010")), line: 4, records: 2, ore: 15,
                    dates: LedgerDate(unchecked: 20_260_110)...LedgerDate(unchecked: 20_260_210)),
                UnmappedPlacement(
                    source: "a.se", placement: .ledger(Kontering(konto: "3010")), line: 7, records: 1, ore: -41,
                    dates: LedgerDate(unchecked: 20_260_115)...LedgerDate(unchecked: 20_260_115)),
            ])
        try Reconciliation.check(outcome, parsed: totals(Self.records), collects: false)
    }

    @Test func collectsUnmappedAmountsOnTheirRow() throws {
        let outcome = try outcome(Self.records, collecting: true)
        let collected = outcome.cube.cells.filter { $0.key.target.verksamhet == 4 }
        #expect(
            collected == [
                cell(.utfall, "2026-01", 4, .intakt, 41), cell(.utfall, "2026-01", 4, .kostnad, -7),
                cell(.utfall, "2026-02", 4, .kostnad, -8),
            ])
        #expect(outcome.unmapped.records == 3)
        try Reconciliation.check(outcome, parsed: totals(Self.records), collects: true)
    }

    @Test func amountsThatCancelLeaveACell() throws {
        let outcome = try outcome([(0, 100, 20260110), (0, -100, 20260111)])
        #expect(outcome.cube.cells == [cell(.utfall, "2026-01", 3, .kostnad, 0)])
        let view = try view(.utfall, .helar, in: outcome.cube, scope("2026-01"))
        #expect(!view.isMissing(in: outcome.cube, .builtIn))
    }

    @Test(
        arguments: [
            [(UInt32(0), Int64.max, Int32(20260110)), (0, 1, 20260110)], [(1, .max, 20260110), (1, 1, 20260210)],
            [(2, .min, 20260110)], [(0, .min, 20260110)],
        ] as [[(UInt32, Int64, Int32)]])
    func aSumThatDoesNotFitIsThrown(records: [(UInt32, Int64, Int32)]) {
        #expect(throws: AmountOverflow.self) {
            try outcome(records.map { (placement: $0.0, ore: $0.1, date: $0.2) })
        }
    }

    @Test func workersMergeInAnyOrder() throws {
        var generator = SeededGenerator(state: 2026)
        for _ in 0..<20 {
            let records = randomRecords(400, &generator)
            let whole = try outcome(records)
            var parts: [SourceTotals] = []
            var rest = records[...]
            while !rest.isEmpty {
                let count = min(rest.count, Int.random(in: 1...120, using: &generator))
                parts.append(try part(rest.prefix(count), from: rest.startIndex))
                rest = rest.dropFirst(count)
            }
            var merged = SourceTotals()
            for part in parts.shuffled(using: &generator) { try merged.merge(part) }
            #expect(merged == whole)
            try Reconciliation.check(merged, parsed: totals(records), collects: false)
        }
    }

    @Test func oneOreMoreChangesExactlyItsCell() throws {
        var generator = SeededGenerator(state: 1)
        var records = randomRecords(300, &generator)
        let before = try outcome(records)
        for _ in 0..<50 {
            let index = Int.random(in: records.indices, using: &generator)
            records[index].ore += 1
            let after = try outcome(records)
            let changed = zip(before.cube.cells, after.cube.cells).filter { $0 != $1 }
            let destination = Self.assignments[Int(records[index].placement)]
                .destination(on: LedgerDate(unchecked: records[index].date))
            if case .outcome(let target) = destination {
                let period = LedgerDate(unchecked: records[index].date).period
                #expect(changed.map(\.0.key) == [Cube.Key(.utfall, period, target)])
                #expect(changed.map { $1.ore - $0.ore } == [-1])
            } else {
                #expect(changed.isEmpty)
            }
            #expect(try after.controlTotals().net - before.controlTotals().net == 1)
            records[index].ore -= 1
        }
    }

    @Test func costsWithoutMinusInReportTermsAreFound() throws {
        let register = try smallRegister()
        var accumulator = SourceAccumulator(series: .budget, source: "b.csv", registers: Registers(register))
        var batch = LedgerBatch()
        batch.announce(.report(verksamhet: "ao", slag: "kostnad"), line: 2)
        batch.records = [LedgerRecord(line: 2, placement: 0, ore: -100, date: LedgerDate(unchecked: 20260000))]
        try accumulator.add(batch, newAssignments: [Self.ao])
        #expect(try accumulator.totals().positiveCost(.builtIn) == Amount(ore: 100))
        #expect(try outcome([(0, -100, 20260110)]).positiveCost(.builtIn) == nil)
    }

    private func part(
        _ records: ArraySlice<(placement: UInt32, ore: Int64, date: Int32)>, from first: Int
    ) throws -> SourceTotals {
        var accumulator = SourceAccumulator(series: .utfall, source: "a.se", registers: Registers(try smallRegister()))
        var batch = batch(Array(records))
        for index in batch.records.indices { batch.records[index].line += UInt32(first) }
        try accumulator.add(batch, newAssignments: Self.assignments)
        return try accumulator.totals()
    }

    private func randomRecords(
        _ count: Int, _ generator: inout SeededGenerator
    ) -> [(placement: UInt32, ore: Int64, date: Int32)] {
        (0..<count).map { _ in
            let month = Int32.random(in: 0...12, using: &generator)
            let day = month == 0 ? 0 : Int32.random(in: 0...28, using: &generator)
            return (
                placement: UInt32.random(in: 0...3, using: &generator),
                ore: Int64.random(in: -1_000_000...1_000_000, using: &generator), date: 20260000 + month * 100 + day
            )
        }
    }

    private func totals(_ records: [(placement: UInt32, ore: Int64, date: Int32)]) throws -> ControlTotals {
        var totals = ControlTotals()
        for record in records { try totals.add(ore: record.ore) }
        return totals
    }
}
