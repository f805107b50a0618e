import LedgerModel
import Testing

@testable import Pipeline

/// The days that a file has outcome of do not depend on how workers share it.
struct BookedDaysTests {
    private typealias Row = (line: UInt32, coding: UInt32, ore: Int64, date: Int32)

    /// Coding 0 is outcome, coding 1 a balance account, coding 2 becomes outcome one day.
    private static let assignments = [
        Assignment(.outcome(Target(verksamhet: 0, slag: .kostnad))), Assignment(.balance),
        Assignment(stretches: [
            Assignment.Stretch(start: LedgerDate(unchecked: 0), destination: .balance),
            Assignment.Stretch(start: LedgerDate(unchecked: 2026_03_01), destination: .unmapped),
        ]),
    ]

    private static let rows: [Row] = [
        (1, 1, -100, 2026_01_31), (2, 0, 100, 2026_01_31), (3, 0, 5, 2026_02_28), (4, 1, -5, 2026_02_28),
        // Nothing on 1 March, a balance account on 2 March, a whole year, a month without day.
        (5, 0, 0, 2026_03_01), (6, 1, 7, 2026_03_02), (7, 0, 1, 2025_00_00), (8, 0, 1, 2025_12_00),
        (9, 0, 5, 2026_01_31), (10, 2, 5, 2026_03_03), (11, 1, 5, 2026_01_31),
    ]

    private func days(_ rows: ArraySlice<Row>) -> BookedDays {
        var days = BookedDays()
        var isFirst = true
        for row in rows {
            var batch = LedgerBatch()
            batch.records = [
                LedgerRecord(
                    line: row.line, coding: row.coding, ore: row.ore, date: LedgerDate(unchecked: row.date))
            ]
            days.add(batch, newAssignments: isFirst ? Self.assignments : [])
            isFirst = false
        }
        return days
    }

    @Test func eachDayHasItsFirstLineAndItsRows() {
        for cut in 0...Self.rows.count {
            let merged = BookedDays.merged([days(Self.rows[cut...]), days(Self.rows[..<cut])])
            #expect(
                merged.map { "\($0.date) \($0.line) \($0.rows)" } == [
                    "2025 7 1", "2025-12 8 1", "2026-01-31 2 4", "2026-02-28 3 2", "2026-03-03 10 1",
                ], "cut before row \(cut)")
        }
    }

    @Test func aBatchIsTakenAsAWhole() {
        var batch = LedgerBatch()
        batch.records = Self.rows.map {
            LedgerRecord(line: $0.line, coding: $0.coding, ore: $0.ore, date: LedgerDate(unchecked: $0.date))
        }
        var whole = BookedDays()
        whole.add(batch, newAssignments: Self.assignments)
        #expect(BookedDays.merged([whole]).map(\.rows) == [1, 1, 4, 2, 1])
        #expect(BookedDays.merged([BookedDays()]).isEmpty)
    }
}
