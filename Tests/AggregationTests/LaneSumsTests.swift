import LedgerModel
import Testing

@testable import Aggregation

/// The sums of lanes and the totals of days, at the ends of what fits.
@Suite struct LaneSumsTests {
    private static let target = Assignment(.outcome(Target(verksamhet: 3, slag: 1)))

    /// The sums of records on 5010, which has a target, and on 1510, which has none; all are of one day.
    private func outcome(_ records: [(konto: UInt32, ore: Int64)]) throws -> SourceTotals {
        var batch = LedgerBatch()
        for konto in ["5010", "1510"] { batch.announce(.ledger(Kontering(konto: konto)), line: 1) }
        batch.records = records.map { record in
            LedgerRecord(line: 1, placement: record.konto, ore: record.ore, date: LedgerDate(unchecked: 20260110))
        }
        var accumulator = SourceAccumulator(series: .utfall, source: "a.se", registers: Registers(try smallRegister()))
        try accumulator.add(batch, newAssignments: [Self.target, Assignment(.balance)])
        return try accumulator.totals()
    }

    @Test(arguments: [100, 1 << 40, 1 << 60, .max / 2] as [Int64])
    func totalsOfADayAreThoseOfItsRecords(ore: Int64) throws {
        let outcome = try outcome([(0, ore), (1, -ore), (0, -3), (1, 5), (1, 0), (0, 0)])
        #expect(outcome.mapped == ControlTotals(records: 3, debit: ore, credit: 3))
        #expect(outcome.balance == ControlTotals(records: 3, debit: 5, credit: ore))
        #expect(outcome.cube.cells.map(\.ore) == [3 - ore])
    }

    @Test(arguments: [0, 1] as [UInt32])
    func aDaySumThatDoesNotFitIsNeverSilent(konto: UInt32) throws {
        #expect(throws: AmountOverflow.self) { try outcome([(konto, .max), (konto, 1)]) }
        #expect(throws: AmountOverflow.self) { try outcome([(konto, .min + 1), (konto, -2)]) }
        // The sum fits, and what was debited does not.
        #expect(throws: AmountOverflow.self) { try outcome([(konto, .max), (konto, -5), (konto, 1)]) }
        _ = try outcome([(konto, .max - 5), (konto, -5), (konto, 1)])
    }

    @Test func targetsAndBalancesOverflowApart() throws {
        let outcome = try outcome([(0, .max), (1, .max)])
        #expect(outcome.mapped.debit == .max)
        #expect(outcome.balance.debit == .max)
    }

    @Test func aKonteringThatIsAnnouncedTwiceIsOne() throws {
        var (batch, konteringar) = (LedgerBatch(), KonteringSums())
        for konto in ["5010", "6010", "5010"] { batch.announce(.ledger(Kontering(konto: konto)), line: 1) }
        batch.records = (0..<3).map {
            LedgerRecord(line: 1, placement: $0, ore: Int64($0) + 1, date: LedgerDate(unchecked: 20260110))
        }
        var accumulator = SourceAccumulator(series: .utfall, source: "a.se", registers: Registers(try smallRegister()))
        try accumulator.add(batch, newAssignments: Array(repeating: Self.target, count: 3))
        try accumulator.giveKonteringar(to: &konteringar)
        #expect(konteringar.list.count == 2)
        #expect(try konteringar.totals() == [.init(rows: 2, ore: 4), .init(rows: 1, ore: 2)])
    }

    @Test func lanesThatComeWhileMonthsAreReadKeepTheirSums() throws {
        var accumulator = SourceAccumulator(series: .utfall, source: "a.se", registers: Registers(try smallRegister()))
        var (konteringar, batch) = (KonteringSums(), LedgerBatch())
        for round in 0..<40 {
            batch.removeAll(nextPlacement: round * 10)
            for index in 0..<10 { batch.announce(.ledger(Kontering(konto: "5\(round * 10 + index)")), line: 1) }
            // An old kontering and a new one, in a month that comes again and in one of its own.
            batch.records = [20260110, 20250000 + Int32(round % 12 + 1) * 100].flatMap { date in
                [UInt32(round), UInt32(round * 10 + 9)].map {
                    LedgerRecord(line: 1, placement: $0, ore: 1, date: LedgerDate(unchecked: date))
                }
            }
            try accumulator.add(batch, newAssignments: Array(repeating: Self.target, count: 10))
        }
        #expect(try accumulator.totals().mapped.records == 160)
        try accumulator.giveKonteringar(to: &konteringar)
        let totals = try konteringar.totals()
        #expect(totals.reduce(0) { $0 + $1.rows } == 160)
        #expect(totals[5] == KonteringSums.Total(rows: 2, ore: 2))
        #expect(totals[19] == KonteringSums.Total(rows: 4, ore: 4))
        #expect(totals[399] == KonteringSums.Total(rows: 2, ore: 2))
        #expect(try konteringar.totals { $0.year == 2026 }.reduce(0) { $0 + $1.rows } == 80)
    }
}
