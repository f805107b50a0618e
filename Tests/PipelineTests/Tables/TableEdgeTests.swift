import Diagnostics
import Pipeline
import TestSupport
import Testing

/// Where two rules of tables meet, and a wrong figure would not be seen.
@Suite struct TableEdgeTests {
    @Test func eachYearHasAForecastOfItsOwn() throws {
        let columns = [
            "{id: a, title: A, scenario: prognos, span: helar, year: -1}",
            "{id: b, title: B, scenario: prognos, span: helar}",
            "{id: c, title: C, scenario: prognos, span: helar, year: -1..0}",
        ]
        let sample = try TableSample("{title: Netto}", columns: columns)
        try sample.ledger("2026-01 5010 1 1", "2026-02 5010 1 1")
        // The forecast of December also had a plan for the year after, which February has replaced.
        try sample.amounts(
            "prognos-2025-12.csv", "verksamhet;slag;period;belopp", "ao kostnad 2025 -100", "ao kostnad 2026 -1000")
        try sample.amounts("prognos-2026-02.csv", "verksamhet;slag;period;belopp", "ao kostnad 2026 -2000")
        sample.sources = ["{path: 'prognos-{version}.csv', scenario: prognos}"]
        #expect(try sample.print("2026-02") == ["Netto: -100 | -2 000 | -2 100"])
    }

    @Test func aVersionOfVolumesIsNoneOfAmounts() throws {
        let sample = try TableSample(
            "{title: Netto}", "{matt: barn}", columns: ["{id: p, title: P, scenario: prognos, span: helar}"])
        try sample.ledger("2026-01 5010 1 1", "2026-02 5010 1 1", "2026-03 5010 1 1")
        try sample.amounts("prognos-2026-02.csv", "verksamhet;slag;period;belopp", "ao kostnad 2026 -2500")
        try sample.amounts(
            "volymer.csv", "verksamhet;matt;period;antal;version", "ao barn 2026 16 2026-03")
        sample.sources = [
            "{path: 'prognos-{version}.csv', scenario: prognos}", "{path: volymer.csv, scenario: prognos}",
        ]
        #expect(try sample.print("2026-03") == ["Netto: -2 500", "barn: 16"])
    }

    @Test func volumesDoNotMakeABudgetLoaded() throws {
        let columns = [
            "{id: f, title: F, scenario: budget, span: helar, year: -1}",
            "{id: b, title: B, scenario: budget, span: helar}", "{id: d, title: D, minus: [b, f]}",
        ]
        let sample = try TableSample("{title: Netto}", "{matt: barn}", columns: columns)
        try sample.ledger("2026-01 5010 1 1")
        try sample.amounts("budget.csv", "verksamhet;slag;period;belopp", "ao kostnad 2026 -500")
        try sample.amounts("volymer.csv", "verksamhet;matt;period;antal", "ao barn 2025 10", "ao barn 2026 3")
        sample.sources = ["{path: budget.csv, scenario: budget}", "{path: volymer.csv, scenario: budget}"]
        #expect(try sample.print("2026-01") == ["Netto: · | -500 | ·", "barn: 10 | 3 | -7"])
    }

    @Test func aRuleForBalanceAccountsAloneMayNameAnInvestment() throws {
        let sample = try TableSample("{title: Netto}", "{slag: inv}", columns: TableSample.utfall)
        try sample.folder.write(
            "id;namn;art\nintakt;Intäkter;intakt\nkostnad;Kostnader;kostnad\ninv;Investeringar;investering\n",
            to: "slag.csv")
        sample.keys = ["slag: slag.csv"]
        try sample.folder.write("konto;vht;verksamhet;slag\n11*;3;ao;inv\n;3;ao;\n", to: "mapping.csv")
        try sample.ledger("2026-01 5010 3 10", "2026-01 1180 3 300", "2026-01 1930 3 -310")
        #expect(try sample.print("2026-01") == ["Netto: -10", "Investeringar: -300"])
    }

    @Test func unmappedAmountsKeepWhatTheirAccountIs() throws {
        let sample = try TableSample("{by: slag}", "{slag: inv}", "{title: Netto}", columns: TableSample.utfall)
        try sample.folder.write(
            "id;namn;art;konto\nint;Intäkter;intakt;3*\nkost;Kostnader;kostnad;4000-7999\n"
                + "inv;Investeringar;investering;11*\n",
            to: "slag.csv")
        sample.keys = ["slag: slag.csv", "unmapped: collect"]
        try sample.folder.write("vht;verksamhet\n3;ao\n", to: "mapping.csv")
        try sample.ledger("2026-01 5010 3 10", "2026-01 3010 99 -70", "2026-01 1180 99 300", "2026-01 1930 3 -310")
        #expect(
            try sample.print("2026-01") == [
                "Intäkter: 0", "Kostnader: -10", "Ej mappat: 70", "Investeringar: 0", "Netto: 60",
            ])
    }

    @Test func anAdditionNeverFallsBeforeItsDecision() throws {
        let sample = try TableSample(
            "{title: Netto}",
            columns: [
                "{id: a, title: A, scenario: budget, span: ack}", "{id: h, title: H, scenario: budget, span: helar}",
            ])
        try sample.ledger("2026-01 5010 1 1", "2026-02 5010 1 1", "2026-03 5010 1 1")
        try sample.amounts(
            "budget.csv", "verksamhet;slag;period;belopp;beslutad;typ", "ao kostnad 2026 -1200;;",
            "ao kostnad 2026 -1000 2026-03-02 tillagg")
        sample.sources = ["{path: budget.csv, scenario: budget}"]
        // The curve has nothing after January, so the addition is spread evenly from March: 100 a month.
        sample.keys = ["periodisation: {curves: [{verksamhet: ao, weights: [1,0,0,0,0,0,0,0,0,0,0,0]}]}"]
        #expect(try sample.print("2026-02") == ["Netto: -1 200 | -1 200"])
        #expect(try sample.print("2026-03") == ["Netto: -1 300 | -2 200"])
    }

    @Test func aTransferIsDecidedOnOneDay() throws {
        let sample = try TableSample("{title: Netto}", columns: TableSample.utfall)
        try sample.ledger("2026-01 5010 1 1", "2026-02 5010 1 1", "2026-03 5010 1 1")
        try sample.amounts(
            "budget.csv", "verksamhet;slag;period;belopp;beslut;beslutad;typ",
            "ao kostnad 2026 -20 KF2 2026-03-05 omforing", "ifo kostnad 2026 20 KF2 2026-04-05 omforing")
        sample.sources = ["{path: budget.csv, scenario: budget}"]
        let result = try sample.run("2026-03")
        #expect(result.ending == .badData)
        #expect(result.log.diagnostics.map(\.code.id) == ["AGG326", "AGG326"])
    }

    @Test func aFileAndItsRowsSayOneVersion() throws {
        let sample = try TableSample("{title: Netto}", columns: TableSample.utfall)
        try sample.ledger("2026-01 5010 1 1", "2026-02 5010 1 1")
        try sample.amounts(
            "prognos-2026-01.csv", "verksamhet;slag;period;belopp;version", "ao kostnad 2026 -20 2026-02")
        sample.sources = ["{path: 'prognos-{version}.csv', scenario: prognos}"]
        #expect(
            try sample.run("2026-02").findings == ["AGG325 the file's name says version 2026-01, and rows say 2026-02"])
    }

    @Test func aSumBesideItsPartsIsRefusedInSlagAndInAnotherFile() throws {
        let sample = try TableSample("{title: Netto}", columns: TableSample.utfall)
        try sample.folder.write(
            "id;namn;overordnad;art\nintakt;Intäkter;;intakt\nkostnad;Kostnader;;kostnad\nlon;Löner;kostnad;kostnad\n"
                + "hyra;Hyror;kostnad;kostnad\n", to: "slag.csv")
        sample.keys = ["slag: slag.csv"]
        try sample.ledger("2026-01 5010 1 1")
        try sample.amounts(
            "budget.csv", "verksamhet;slag;period;belopp", "ao lon 2026 -30", "ao hyra 2026 -12", "ao kostnad 2026 -42")
        sample.sources = ["{path: budget.csv, scenario: budget}"]
        #expect(try sample.run("2026-01").findings == ["AGG319 ao, kostnad has the sum of lon, hyra"])
        try sample.amounts(
            "budget.csv", "verksamhet;slag;period;belopp", "familj kostnad 2026 -30", "vuxen kostnad 2026 -12")
        try sample.amounts("summor.csv", "verksamhet;slag;period;belopp", "ifo kostnad 2026 -42")
        sample.sources.append("{path: summor.csv, scenario: budget}")
        #expect(try sample.run("2026-01").findings == ["AGG319 ifo has the sum of familj, vuxen"])
        // Income that the parts have none of says nothing against it.
        try sample.amounts(
            "summor.csv", "verksamhet;slag;period;belopp", "ifo kostnad 2026 -42", "ifo intakt 2026 5")
        #expect(try sample.run("2026-01").findings == ["AGG319 ifo has the sum of familj, vuxen"])
        // A frame beside details that are finer in both registers.
        try sample.amounts(
            "budget.csv", "verksamhet;slag;period;belopp", "familj lon 2026 -20", "familj hyra 2026 -10",
            "vuxen lon 2026 -12")
        #expect(
            try sample.run("2026-01").findings == [
                "AGG319 ifo, kostnad has the sum of familj, lon; familj, hyra; vuxen, lon"
            ])
        try sample.amounts("summor.csv", "verksamhet;slag;period;belopp", "ifo kostnad 2026 -40")
        #expect(try sample.run("2026-01").findings == [])
    }
}
