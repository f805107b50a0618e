import LedgerModel
import Pipeline
import Testing

/// Versions of forecasts: by file or by column, none of them later than the report.
@Suite struct ForecastVersionTests {
    private static let columns = [
        "{id: n, title: N, scenario: prognos, span: helar}",
        "{id: p, title: P, scenario: prognos, span: helar, version: previous}",
        "{id: f, title: F, scenario: prognos, span: helar, version: first}",
        "{id: m, title: M, scenario: prognos, span: helar, version: 2026-02}",
        "{id: y, title: Y, scenario: prognos, span: helar, version: '{year}-03'}",
    ]

    private func sample(_ versions: [Int], columns: [String] = columns) throws -> TableSample {
        let sample = try TableSample("{title: Netto}", columns: columns)
        try sample.ledger(
            "2026-01 5010 1 1", "2026-02 5010 1 1", "2026-03 5010 1 1", "2026-04 5010 1 1", "2026-05 5010 1 1")
        for month in versions {
            try sample.amounts(
                "prognos-2026-0\(month).csv", "verksamhet;slag;period;belopp", "ao kostnad 2026 -\(month)00")
        }
        sample.sources = ["{path: 'prognos-{version}.csv', scenario: prognos}"]
        return sample
    }

    @Test(arguments: [
        ("2026-02", "Netto: -200 | · | -200 | -200 | ·"), ("2026-03", "Netto: -300 | -200 | -200 | -200 | -300"),
        ("2026-04", "Netto: -400 | -300 | -200 | -200 | -300"),
    ])
    func aReportSeesNoLaterVersion(period: String, row: String) throws {
        #expect(try sample([2, 3, 4]).print(period) == [row])
    }

    @Test func theTableSaysWhatItShows() throws {
        let sample = try sample([2, 3])
        let april = try #require(try sample.run("2026-04").tables.first)
        #expect(april.printed == ["Netto: -300 | -200 | -200 | -200 | -300"])
        #expect(april.notes == ["Prognosen är den som gjordes efter mars 2026."])
        #expect(
            sample.published("2026-04/t.txt")?.hasSuffix("\nPrognosen är den som gjordes efter mars 2026.\n")
                == true)
        let february = try #require(try sample.run("2026-02").tables.first)
        #expect(
            february.notes == [
                "Det finns ingen tidigare version av prognosen.", "Prognosen efter mars 2026 är inte gjord än.",
            ])
    }

    @Test func aMonthNeedNotWaitForItsForecast() throws {
        let sample = try sample([2], columns: ["{id: n, title: N, scenario: prognos, span: helar}"])
        #expect(try sample.run("2026-04").publishedMonth == "2026-04")
        // With the month in the path the forecast of the month itself must be there.
        sample.sources = ["{path: 'prognos-{period}.csv', scenario: prognos}"]
        #expect(try sample.run("2026-05").ending == .noSource)
        // Before the first there is none, which is an error unless it may be missing.
        sample.sources = ["{path: 'prognos-{version}.csv', scenario: prognos}"]
        #expect(try sample.run("2026-01").ending == .noSource)
        sample.sources = ["{path: 'prognos-{version}.csv', scenario: prognos, optional: true}"]
        let january = try sample.run("2026-01")
        #expect(january.publishedMonth == "2026-01")
        #expect(january.tables.first?.printed == ["Netto: ·"])
        #expect(january.codes == ["SRC134"])
    }

    @Test func aVersionThatNoFileHasIsAnError() throws {
        let columns = ["{id: n, title: N, scenario: prognos, span: helar, version: 2026-03}"]
        #expect(try sample([2, 4], columns: columns).run("2026-04").codes == ["AGG321"])
    }

    @Test func aVersionOfAnEarlierYearMayBeMissing() throws {
        let columns = [
            "{id: n, title: N, scenario: prognos, span: helar, version: '{year}-03', year: -1}",
            "{id: m, title: M, scenario: prognos, span: helar, version: '{year}-03'}",
        ]
        let sample = try sample([3], columns: columns)
        let result = try sample.run("2026-04")
        #expect(result.tables.first?.printed == ["Netto: · | -300"])
        #expect(result.tables.first?.notes == ["Prognosen efter mars 2025 finns inte."])
        try sample.amounts("prognos-2025-03.csv", "verksamhet;slag;period;belopp", "ao kostnad 2025 -77")
        #expect(try sample.print("2026-04") == ["Netto: -77 | -300"])
    }

    @Test func aColumnMayNameTheVersion() throws {
        let sample = try sample([])
        try sample.amounts(
            "prognos.csv", "verksamhet;slag;period;belopp;version", "ao kostnad 2026 -200 2026-02",
            "ao kostnad 2026 -300 2026-03", "ao kostnad 2026 -500 2026-05")
        sample.sources = ["{path: prognos.csv, scenario: prognos}"]
        #expect(try sample.print("2026-04") == ["Netto: -300 | -200 | -200 | -200 | -300"])
    }

    @Test func scenariosOfOnesOwnAreLikeTheOthers() throws {
        let columns = [
            "{id: k, title: K, scenario: koncern, span: ack}", "{id: p, title: P, scenario: plan, span: ack}",
            "{id: u, title: U, scenario: utfall, span: ack}",
        ]
        let sample = try sample([], columns: columns)
        sample.keys = ["scenarios: {koncern: {like: utfall}, plan: {like: budget}}"]
        try sample.amounts("plan.csv", "verksamhet;slag;period;belopp", "ao kostnad 2026 -1200")
        try sample.amounts(
            "koncern.csv", "verksamhet;slag;period;belopp", "ao intakt 2026-01 70", "ao intakt 2026-05 900")
        sample.sources = ["{path: plan.csv, scenario: plan}", "{path: koncern.csv, scenario: koncern}"]
        #expect(try sample.print("2026-04") == ["Netto: 70 | -400 | -4"])
    }

    /// A table shows one version of a scenario, so what only one of two sources has of it is the whole of it.
    @Test(arguments: [
        // The latest is of April; a second source has none of it, and its amounts are in no column.
        (["k-2026-04 2026", "f-2026-03 2026"], "", ["2026-04"]),
        (["k-2026-04 2026", "f-2026-04 2026"], "", []),
        (["k-2026-02 2026", "k-2026-04 2026", "f-2026-04 2026"], "", []),
        (["k-2026-02 2026", "k-2026-04 2026", "f-2026-04 2026"], ", version: previous", ["2026-02"]),
        (["k-2026-02 2026", "k-2026-04 2026", "f-2026-04 2026"], ", version: first", ["2026-02"]),
        // After the report's month.
        (["k-2026-04 2026", "f-2026-04 2026", "k-2026-05 2026"], "", []),
        // Forecasts of last year count where a table shows it.
        (["k-2026-04 2026", "f-2026-04 2026", "k-2025-11 2025", "f-2025-10 2025"], "", []),
        (["k-2026-04 2026", "f-2026-04 2026", "k-2025-11 2025", "f-2025-10 2025"], ", year: -1", ["2025-11"]),
    ])
    func aSourceThatLacksAVersionIsTold(files: [String], column: String, lacking: [String]) throws {
        let sample = try sample([], columns: ["{id: n, title: N, scenario: prognos, span: helar\(column)}"])
        for file in files {
            let parts = file.split(separator: " ")
            try sample.amounts(
                "\(parts[0]).csv", "verksamhet;slag;period;belopp",
                "\(file.hasPrefix("k") ? "ao" : "familj") kostnad \(parts[1]) -100")
        }
        sample.sources = ["k", "f"].map { "{path: '\($0)-{version}.csv', scenario: prognos}" }
        let told = try sample.run("2026-04").findings.filter { $0.hasPrefix("AGG330") }
        #expect(
            told == lacking.map { "AGG330 this source has no prognos of \($0), which tables show of another source" })
    }
}
