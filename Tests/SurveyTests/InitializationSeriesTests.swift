import Diagnostics
import LedgerModel
import Pipeline
import TestSupport
import Testing

@testable import Survey

/// Monthly files of one feed are one entry of a new pipeline: it waits for the feed, and not for its oldest file.
struct InitializationSeriesTests {
    private let folder = TemporaryDirectory()

    // MARK: Patterns

    @Test(
        arguments: [
            (["statsbidrag-2026-01.csv", "statsbidrag-2026-02.csv"], "statsbidrag-2026-*.csv"),
            (["huvudbok_202601.se", "huvudbok_202602.se"], "huvudbok_2026*.se"),
            (["h20260131.se.gz", "h20260228.se.gz"], "h2026*.se.gz"), (["l1.csv", "l2.csv", "l10.csv"], "l*.csv"),
            (["l-2025-12.csv", "l-2026-01.csv"], "l-*-*.csv"),
            (["202512.csv", "202601.csv"], "[0-9][0-9][0-9][0-9][0-9][0-9].csv"),
            (["01.csv", "02.csv"], "[0-9][0-9].csv"), (["9.csv", "10.csv"], nil),
            (["01 2026.se", "02 2026.se"], "* 2026.se"),
        ] as [([String], String?)])
    func aPatternKeepsWhatTheNamesShare(names: [String], pattern: String?) {
        #expect(FileSeries.pattern(for: names) == pattern)
    }

    @Test func namesOfOneFormDifferInNumbersAlone() {
        #expect(FileSeries.form(of: "h-01.se") == FileSeries.form(of: "h-112.se"))
        #expect(FileSeries.form(of: "h-01.se") != FileSeries.form(of: "h-01b.se"))
        #expect(FileSeries.precedes(["2026", "9"], ["2026", "10"]) && !FileSeries.precedes(["2"], ["2"]))
    }

    // MARK: Entries

    @Test func theMonthsOfAFeedAreOneEntry() throws {
        for month in ["01", "02"] { try write("bidrag-2026-\(month).csv", ["2026-\(month)-10"]) }
        #expect(
            try entries(["bidrag-2026-01.csv", "bidrag-2026-02.csv"]) == ["../bidrag-2026-*.csv\", scenario: utfall"])
        #expect(try check().period == Period(unchecked: 202602))
        // The next month's file is taken without an edit.
        try write("bidrag-2026-03.csv", ["2026-03-02"])
        #expect(try check().period == Period(unchecked: 202603))
    }

    @Test func monthsOfSIEAreToo() throws {
        for month in 1...2 {
            try folder.write(
                "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20260101 20261231\n#VER A \(month) 20260\(month)31\n{\n"
                    .replacing("20260231", with: "20260228")
                    + "#TRANS 5010 {} 100.00\n#TRANS 1930 {} -100.00\n}\n", to: "huvudbok_20260\(month).se")
        }
        #expect(
            try entries(["huvudbok_202602.se", "huvudbok_202601.se"]) == [
                "../huvudbok_2026*.se\", scenario: utfall, basis: verifikationer"
            ])
        #expect(try check().period == Period(unchecked: 202602))
    }

    /// A pattern that takes a stranger would count it: then each file stands by itself, and the last is waited for.
    @Test func aPatternTakesNoOtherFile() throws {
        for month in ["01", "02"] { try write("h-\(month).csv", ["2026-\(month)-10"]) }
        try write("h-korr.csv", ["2026-01-20"])
        #expect(
            try entries(["h-01.csv", "h-02.csv"]) == [
                "../h-01.csv\", scenario: utfall, may_lack_month: true", "../h-02.csv\", scenario: utfall",
            ])
        #expect(try folder.read("new/pipeline.yaml").contains("skulle också ta h-korr.csv"))
        #expect(try check().period == Period(unchecked: 202602))
    }

    /// Another form, other columns, the same month, or all of the month again: other feeds, or the year so far.
    @Test(
        arguments: [
            ("a-01.csv", "Datum", ["2026-01-10"], "b-02.csv", "Datum", ["2026-02-10"]),
            ("a-01.csv", "Datum", ["2026-01-10"], "a-02.csv", "Bokföringsdatum", ["2026-02-10"]),
            ("a-1.csv", "Datum", ["2026-02-10"], "a-2.csv", "Datum", ["2026-02-11"]),
            ("a-1.csv", "Datum", ["2026-02-10"], "a-2.csv", "Datum", ["2026-01-11"]),
            ("a-1.csv", "Datum", ["2026-01-10"], "a-2.csv", "Datum", ["2026-01-10", "2026-02-11"]),
        ])
    func otherFilesAreEntriesOfTheirOwn(
        one: String, oneDate: String, oneDays: [String], other: String, otherDate: String, otherDays: [String]
    ) throws {
        try write(one, oneDays, date: oneDate)
        try write(other, otherDays, date: otherDate)
        #expect(try entries([one, other]) == ["../\(one)\", scenario: utfall", "../\(other)\", scenario: utfall"])
    }

    @Test func aFewLateRowsOfTheMonthBeforeAreUsual() throws {
        try write("h-01.csv", ["2026-01-10", "2026-01-11"])
        try write("h-02.csv", ["2026-01-31", "2026-02-11"])
        #expect(try entries(["h-01.csv", "h-02.csv"]) == ["../h-*.csv\", scenario: utfall"])
    }

    @Test func earlierYearsStayApartWhenTheirNamesSaySo() throws {
        for month in ["2025-11", "2025-12", "2026-01", "2026-02"] { try write("h-\(month).csv", ["\(month)-10"]) }
        try write("bokslut-2025.csv", ["2025-06-10"], konto: 6010)
        #expect(
            try entries(["bokslut-2025.csv", "h-2025-11.csv", "h-2025-12.csv", "h-2026-01.csv", "h-2026-02.csv"]) == [
                "../bokslut-2025.csv\", scenario: utfall", "../h-2025-*.csv\", scenario: utfall",
                "../h-2026-*.csv\", scenario: utfall",
            ])
        #expect(try check().period == Period(unchecked: 202602))
    }

    @Test func anEarlierYearWhoseNameDoesNotSaySoIsNotWaitedFor() throws {
        try write("gammal.csv", ["2025-11-10"], konto: 6010)
        try write("ny.csv", ["2026-01-10"])
        #expect(
            try entries(["gammal.csv", "ny.csv"]) == [
                "../gammal.csv\", scenario: utfall, may_lack_month: true", "../ny.csv\", scenario: utfall",
            ])
        let result = try check()
        #expect(result.period == Period(unchecked: 202601))
        #expect(result.log.count(.warning) == 0, "\(result.log.diagnostics.map(\.message))")
    }

    @Test(arguments: [true, false])
    func theBudgetOfASeriesCountsOnce(isOfTheYear: Bool) throws {
        for month in 1...2 {
            let budgets = (isOfTheYear ? [1, 2] : [month]).map { "#PBUDGET 0 20260\($0) 5010 {} 50.00\n" }.joined()
            try folder.write(
                "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20260101 20261231\n\(budgets)#VER A \(month) 20260\(month)20\n{\n"
                    + "#TRANS 5010 {} 100.00\n#TRANS 1930 {} -100.00\n}\n", to: "h_20260\(month).se")
        }
        let budget = isOfTheYear ? "../h_202602.se" : "../h_2026*.se"
        #expect(
            try entries(["h_202601.se", "h_202602.se"]) == [
                "../h_2026*.se\", scenario: utfall, basis: verifikationer", "\(budget)\", scenario: budget",
            ])
        #expect(try check().log.count(.error) == 0)
    }

    // MARK: Steps

    private func write(_ name: String, _ days: [String], date: String = "Datum", konto: Int = 5010) throws {
        let rows = days.enumerated().map { "\($1);\(konto);510;\($0 + 1)00,00\n" }
        try folder.write("\(date);Konto;Vht;Belopp\n" + rows.joined(), to: name)
    }

    /// The entries of the new pipeline, from their paths on.
    private func entries(_ files: [String]) throws -> [String] {
        var initialization = Initialization(workingDirectory: "/nowhere")
        let ending = try initialization.run(files.map { "\(folder.path)/\($0)" }, into: "\(folder.path)/new")
        #expect(ending == .written(["pipeline.yaml", "mapping.csv", "verksamheter.csv", "pipeline.schema.json"]))
        return try folder.read("new/pipeline.yaml").split(separator: "\n").filter { $0.contains("- {path: ") }.map {
            String($0.drop { $0 != "\"" }.dropFirst().dropLast())
        }
    }

    private func check() throws -> RunResult {
        var run = PipelineRun(
            RunRequest(
                pipeline: "\(folder.path)/new", mode: .check, today: LedgerDate(unchecked: 20260313), environment: [:],
                now: { "" }))
        let result = try run.run()
        #expect(result.ending == .checked, "\(result.log.diagnostics.map(\.message))")
        return result
    }
}
