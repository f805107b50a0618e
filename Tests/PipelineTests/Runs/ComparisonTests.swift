import JSON
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// What differs between two runs, and why.
@Suite struct ComparisonTests {
    private static let columns = [
        "{id: utfall, title: Utfall, scenario: utfall, span: ack}",
        "{id: budget, title: Budget, scenario: budget, span: helar}",
        "{id: prognos, title: Prognos, scenario: prognos, span: helar}",
        "{id: avvikelse, title: Avvikelse, minus: [prognos, budget]}",
        "{id: andel, title: Andel, percent: [utfall, budget]}",
    ]

    private func sample() throws -> TableSample {
        let sample = try TableSample(columns: Self.columns)
        sample.short = "{by: verksamhet, total: Summa}"
        try sample.folder.write(
            "konto;vht;verksamhet;slag\n52*;1;vuxen;\n;1;familj;\n;2;vuxen;\n;3;ao;\n;9;ifo;\n", to: "mapping.csv")
        try vouchers("A;1;2026-01-10;5010;1;100", "A;2;2026-01-12;5010;3;40", "A;3;2026-02-03;5210;1;7")
        sample.sources = ["{path: budget.csv, scenario: budget}", "{path: prognos.csv, scenario: prognos}"]
        try sample.amounts(
            "budget.csv", "verksamhet;slag;period;belopp", "familj kostnad 2026 -1200", "ao kostnad 2026 -600")
        try sample.amounts("prognos.csv", "verksamhet;slag;period;belopp", "familj kostnad 2026 -1300")
        func vouchers(_ lines: String...) throws { try Self.vouchers(sample, lines) }
        return sample
    }

    /// Each voucher as `serie;nummer;datum;konto;vht;kronor`, with its counterpart on a balance account.
    private static func vouchers(_ sample: TableSample, _ lines: [String]) throws {
        let rows = lines.map { line in
            let cells = line.split(separator: ";").map(String.init)
            let head = cells[0...2].joined(separator: ";")
            return "\(head);\(cells[3]);\(cells[4]);\(cells[5])\n\(head);1930;;-\(cells[5])\n".replacing("--", with: "")
        }
        try sample.folder.write("Serie;Nummer;Datum;Konto;Vht;Belopp\n\(rows.joined())", to: "ledger.csv")
    }

    private func compare(_ sample: TableSample, _ names: String..., period: String? = nil) throws -> RunComparison {
        try compare(sample, names, period: period)
    }

    private func compare(_ sample: TableSample, _ names: [String], period: String? = nil) throws -> RunComparison {
        var run = ComparisonRun()
        let request = RunRequest(
            pipeline: sample.folder.path, period: period.flatMap { Period($0) },
            today: LedgerDate(unchecked: 2026_12_31), environment: [:], now: { "" })
        guard case .compared(let comparison) = try run.compare(request, names) else {
            throw Fault(names: names)
        }
        try check(comparison)
        return comparison
    }

    private struct Fault: Error { let names: [String] }

    /// The causes add up to each cell and to the figures; nothing is left.
    private func check(_ comparison: RunComparison) throws {
        #expect(comparison.unexplained == 0)
        for cell in comparison.cells {
            let effects = comparison.causes.flatMap(\.cells).filter {
                $0.table == cell.table && $0.row == cell.row && $0.column == cell.column
            }
            #expect(effects.reduce(0) { $0 + $1.difference } == cell.difference, "\(cell)")
        }
        let changed = comparison.figures.reduce(0) { $0 + $1.to - $1.from }
        #expect(comparison.causes.reduce(0) { $0 + $1.difference } == changed)
    }

    private func lines(_ comparison: RunComparison) -> [String] {
        comparison.cells.map { "\($0.row) \($0.column) \($0.fromText ?? "-") \($0.toText ?? "-")" }
    }

    private func kinds(_ comparison: RunComparison) -> [ChangeCause.Kind] { comparison.causes.map(\.kind) }

    @Test func aCorrectedVoucherIsNamedAndNothingElseMoves() throws {
        let sample = try sample()
        _ = try sample.run("2026-01")
        _ = try sample.run("2026-02")
        try Self.vouchers(sample, ["A;1;2026-01-10;5010;1;160", "A;2;2026-01-12;5010;3;40", "A;3;2026-02-03;5210;1;7"])
        _ = try sample.run("2026-01")
        let comparison = try compare(sample, period: "2026-01")
        #expect(comparison.from == "2026-01.r1" && comparison.to == "2026-01.r2")
        #expect(
            lines(comparison) == [
                "ifo utfall -100 -160", "ifo andel 8% 13%", "familj utfall -100 -160", "familj andel 8% 13%",
                "total utfall -140 -200", "total andel 8% 11%",
            ])
        #expect(kinds(comparison) == [.ledger])
        #expect(comparison.causes[0].difference == -6000)
        #expect(comparison.vouchers.map(\.nummer) == ["1"])
        #expect(comparison.vouchers[0].change == .changed && comparison.vouchers[0].difference == -6000)
        #expect(comparison.vouchers[0].rows.map(\.ore) == [10000, -10000, 16000, -16000])
        #expect(
            comparison.figures.map { "\($0.series) \($0.period) \($0.verksamhet) \($0.slag) \($0.to - $0.from)" }
                == ["utfall 2026-01 familj kostnad -6000"])
        #expect(try compare(sample, "r2", "r2", period: "2026-01").isSame)
    }

    @Test func vouchersComeGoAndMove() throws {
        let sample = try sample()
        _ = try sample.run("2026-02")
        try Self.vouchers(sample, ["A;1;2026-02-10;5010;1;100", "A;3;2026-02-03;5210;1;7", "A;4;2026-01-20;5010;3;9"])
        _ = try sample.run("2026-02")
        let comparison = try compare(sample)
        #expect(
            Set(comparison.vouchers.map { "\($0.nummer) \($0.change) \($0.datum) \($0.difference)" }) == [
                "1 moved 2026-02-10 0", "2 removed 2026-01-12 4000", "4 added 2026-01-20 -900",
            ])
        #expect(kinds(comparison) == [.ledger])
        #expect(comparison.figures.count == 3)
    }

    @Test func aMovedRuleIsNamedWithItsKonteringar() throws {
        let sample = try sample()
        _ = try sample.run("2026-02")
        try sample.folder.write(
            "konto;vht;verksamhet;slag\n;1;familj;\n52*;1;vuxen;\n;2;vuxen;\n;3;ao;\n;9;ifo;\n", to: "mapping.csv")
        _ = try sample.run("2026-02")
        let comparison = try compare(sample)
        #expect(kinds(comparison) == [.mapping])
        #expect(comparison.causes[0].difference == 0)
        #expect(comparison.vouchers.isEmpty)
        let facts = comparison.causes[0].details[0].facts
        #expect(facts.first?.value == "mapping.csv:2 (;1;familj)")
        #expect(facts.first { $0.name == "from" }?.value == "vuxen kostnad")
        #expect(facts.first { $0.name == "kontering" }?.value == "konto 5210, vht 1")
        #expect(comparison.causes[0].details[0].difference == -700)
        #expect(lines(comparison).contains("vuxen utfall -7 0"))
    }

    @Test func aVoucherAndARuleAreToldApart() throws {
        let sample = try sample()
        _ = try sample.run("2026-02")
        try sample.folder.write(
            "konto;vht;verksamhet;slag\n;1;familj;\n;2;vuxen;\n;3;ao;\n;9;ifo;\n", to: "mapping.csv")
        try Self.vouchers(
            sample, ["A;1;2026-01-10;5010;1;100", "A;2;2026-01-12;5010;3;40", "A;3;2026-02-03;5210;1;27"])
        _ = try sample.run("2026-02")
        let comparison = try compare(sample)
        #expect(kinds(comparison) == [.ledger, .mapping])
        #expect(comparison.causes.map(\.difference) == [-2000, 0])
        // By the old mapping the correction is vuxen's; all of it has moved then.
        #expect(
            comparison.causes[0].cells.contains { $0.row == "vuxen" && $0.column == "utfall" && $0.difference == -2000 }
        )
        #expect(comparison.causes[1].details.map(\.difference) == [-2700])
        #expect(comparison.vouchers.map(\.nummer) == ["3"])
    }

    @Test func aNewVerksamhetWithItsRuleIsTheMappings() throws {
        let sample = try sample()
        _ = try sample.run("2026-02")
        try sample.folder.write(
            "id;namn;overordnad\nifo;IFO;\nfamilj;Familj;ifo\nvuxen;Vuxna;ifo\nao;ÄO;\nny;Ny;ifo\n",
            to: "verksamheter.csv")
        try sample.folder.write(
            "konto;vht;verksamhet;slag\n52*;1;ny;\n;1;familj;\n;2;vuxen;\n;3;ao;\n;9;ifo;\n", to: "mapping.csv")
        _ = try sample.run("2026-02")
        let comparison = try compare(sample)
        #expect(kinds(comparison) == [.mapping, .register])
        #expect(lines(comparison).contains("ny utfall - -7"))
        #expect(comparison.causes[1].details.map { $0.facts[0].value } == ["renamed", "added"])
    }

    @Test func whatTheLongerWindowAddsIsACauseOfItsOwn() throws {
        let sample = try sample()
        _ = try sample.run("2026-01")
        try Self.vouchers(sample, ["A;1;2026-01-10;5010;1;101", "A;2;2026-01-12;5010;3;40", "A;3;2026-02-03;5210;1;7"])
        try sample.amounts(
            "budget.csv", "verksamhet;slag;period;belopp", "familj kostnad 2026 -1212", "ao kostnad 2026 -600")
        try sample.amounts("prognos.csv", "verksamhet;slag;period;belopp", "familj kostnad 2026 -1400")
        _ = try sample.run("2026-02")
        let comparison = try compare(sample, "2026-01", "2026-02")
        #expect(kinds(comparison) == [.ledger, .period, .budget, .prognos])
        #expect(comparison.causes.map(\.difference) == [-100, -700, -1200, -10000])
        #expect(comparison.vouchers.map(\.nummer) == ["1"])
    }

    @Test func tablesAndCurvesAreTheConfigurations() throws {
        let sample = try sample()
        _ = try sample.run("2026-02")
        sample.short = "{by: slag, total: Summa}"
        _ = try sample.run("2026-02")
        let comparison = try compare(sample)
        #expect(kinds(comparison) == [.tables])
        #expect(comparison.figures.isEmpty)
    }

    @Test func rowsThatAreNotPublishedAreComparedByKontering() throws {
        let sample = try sample()
        sample.datasets = "[utfall_ar]"
        _ = try sample.run("2026-02")
        try Self.vouchers(sample, ["A;1;2026-01-10;5010;1;100", "A;2;2026-01-12;5010;3;41", "A;3;2026-02-03;5210;1;7"])
        _ = try sample.run("2026-02")
        let comparison = try compare(sample)
        #expect(comparison.vouchers.isEmpty && comparison.notes.count == 1)
        #expect(comparison.causes[0].details.map { $0.facts[0].value } == ["konto 5010, vht 3"])
        #expect(comparison.causes[0].details.map(\.difference) == [-100])
    }

    @Test func aNewCodeWithItsRuleIsTheLedgers() throws {
        let sample = try sample()
        _ = try sample.run("2026-02")
        try Self.vouchers(
            sample,
            [
                "A;1;2026-01-10;5010;1;100", "A;2;2026-01-12;5010;3;40", "A;3;2026-02-03;5210;1;7",
                "A;4;2026-02-05;5010;8;5",
            ])
        try sample.folder.write(
            "konto;vht;verksamhet;slag\n52*;1;vuxen;\n;1;familj;\n;2;vuxen;\n;3;ao;\n;9;ifo;\n;8;ao;\n",
            to: "mapping.csv")
        _ = try sample.run("2026-02")
        for names in [[], ["r2", "r1"]] {
            let comparison = try compare(sample, names)
            let ledger = comparison.causes.first { $0.kind == .ledger }
            #expect(ledger?.difference == (names.isEmpty ? -500 : 500))
            #expect(ledger?.details.map(\.difference) == [names.isEmpty ? -500 : 500])
            #expect(comparison.vouchers.map(\.nummer) == ["4"])
        }
    }

    @Test func aVoucherThatGoesToAnotherMonthHasMoved() throws {
        let sample = try sample()
        _ = try sample.run("2026-01")
        try Self.vouchers(sample, ["A;1;2026-01-10;5010;1;100", "A;2;2026-02-12;5010;3;40", "A;3;2026-02-03;5210;1;7"])
        _ = try sample.run("2026-02")
        for (names, sign) in [(["2026-01", "2026-02"], Int64(1)), (["2026-02", "2026-01"], -1)] {
            let comparison = try compare(sample, names)
            let vouchers = comparison.vouchers.map { "\($0.nummer) \($0.change) \($0.difference * sign)" }
            #expect(vouchers == ["2 moved 4000"])
            let ledger = comparison.causes.first { $0.kind == .ledger }
            #expect(ledger.map { $0.difference * sign } == 4000)
            #expect(ledger?.details.map { ($0.difference ?? 0) * sign } == [4000])
        }
    }

    @Test func changedRowsThatWerePublishedAreRefused() throws {
        let sample = try sample()
        _ = try sample.run("2026-02")
        try Self.vouchers(sample, ["A;1;2026-01-10;5010;1;101", "A;2;2026-01-12;5010;3;40", "A;3;2026-02-03;5210;1;7"])
        _ = try sample.run("2026-02")
        let file = "out/2026-02/transaktioner/period=2026-01/transaktioner.csv"
        try sample.folder.write(try sample.folder.read(file).replacing("101", with: "102"), to: file)
        #expect(throws: Fault.self) { try compare(sample, []) }
    }

    @Test func aDamagedTraceIsRefused() throws {
        let sample = try sample()
        _ = try sample.run("2026-02")
        _ = try sample.run("2026-02", force: true)
        try sample.folder.write("x", to: "out/.runs/2026-02.r1/.trace/figures.csv")
        var run = ComparisonRun()
        let request = RunRequest(
            pipeline: sample.folder.path, today: LedgerDate(unchecked: 2026_12_31), environment: [:], now: { "" })
        guard case .unreadable(let reason) = try run.compare(request, []) else {
            Issue.record("it was read")
            return
        }
        #expect(reason.hasSuffix("2026-02.r1/.trace/figures.csv is not as it was published"))
    }
}
