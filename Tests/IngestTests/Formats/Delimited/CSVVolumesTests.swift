import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Rows of volumes, and what rows in report terms may be called.
@Suite struct CSVVolumesTests {
    private static let registers: Registers? = {
        let rows = [("ifo", "Individ och familj"), ("norr", "Skola"), ("syd", "Skola")]
        let verksamheter = try? Register(rows.map { (id: $0.0, namn: $0.1, overordnad: "") })
        let slag = try? SlagRegister([
            .init(id: "intakt", namn: "Intäkter", art: .intakt), .init(id: "personal", namn: "Löner", art: .kostnad),
            .init(id: "ovrigt", namn: "Övrigt", art: .kostnad), .init(id: "rest", namn: "Övrigt", art: .kostnad),
            .init(id: "barn", namn: "Barn i förskola", art: .matt), .init(id: "elev-a", namn: "Elever", art: .matt),
            .init(id: "elev-b", namn: "Elever", art: .matt),
        ])
        return verksamheter.flatMap { verksamheter in slag.map { Registers(verksamheter, slag: $0) } }
    }()

    private func read(
        _ text: String, _ content: SourceOptions.Content = .budget, _ tell: (inout SourceOptions) -> Void = { _ in }
    ) throws -> ReadSource {
        var options = SourceOptions(path: "test", content: content, format: .csv)
        options.names = ReportNames(Self.registers)
        tell(&options)
        return try ReadSource(text, options)
    }

    /// Their sign is turned as that of amounts is, so that the report has them as they are written.
    @Test func readsVolumes() throws {
        let text = """
            verksamhet;matt;scenario;period;antal
            ifo;barn;utfall;2026-01;412
            ifo;Barn i förskola;budget;2026-01;400,25

            """
        let source = try read(text, .outcome(.verifikationer)) { $0.scenarios = Scenario.builtIn }
        #expect(source.findings == [])
        #expect(source.rows == ["2026-01 ifo/barn -412.00 [utfall]", "2026-01 ifo/barn -400.25 [budget]"])
    }

    @Test func volumesStandBesideMoney() throws {
        let text = "verksamhet;slag;matt;period;belopp;antal\nifo;personal;;2026;-7,5;\nifo;;barn;2026;;40,25\n"
        let source = try read(text) { $0.delimited.unit = .tkr }
        #expect(source.findings == [])
        #expect(source.rows == ["2026 ifo/personal 7500.00", "2026 ifo/barn -40.25"])
    }

    @Test func volumesOfMonths() throws {
        let source = try read("verksamhet;matt;jan 2026;feb 2026\nifo;barn;1;2,5\n")
        #expect(source.rows == ["2026-01 ifo/barn -1.00", "2026-02 ifo/barn -2.50"])
    }

    @Test(arguments: [
        ("slag;matt;period;belopp;antal", "personal;«barn;2026;;1", ["CSV338 «"]),
        ("slag;matt;period;belopp;antal", ";barn;2026;;«", ["CSV339 «"]),
        ("slag;matt;period;belopp;antal", ";barn;2026;«1;", ["CSV339 «"]),
        ("slag;matt;period;belopp;antal", "personal;;2026;;«1", ["CSV339 «"]),
        ("slag;matt;period;belopp;antal", "personal;;2026;1;«1", ["CSV339 «"]),
        ("slag;matt;period;belopp", ";barn;2026;«1", ["CSV339 «"]),
        ("slag;matt;period;belopp", ";«barn;2026;", ["CSV339 «"]),
        ("slag;matt;period;belopp;antal", ";barn;2026;;«1,234", ["CSV105 «"]),
        ("slag;matt;period;belopp;antal", "«;;2026;1;", ["CSV111 «"]),
        ("matt;period;antal", "«;2026;1", ["CSV341 «"]), ("matt;period;antal", "«bern;2026;1", ["CSV341 «"]),
        ("matt;period;antal", "«personal;2026;1", ["CSV341 «"]), ("matt;period;antal", "«Elever;2026;1", ["CSV340 «"]),
        ("slag;period;belopp", "«barn;2026;1", ["CSV111 «"]), ("slag;period;belopp", "«persnal;2026;1", ["CSV111 «"]),
        ("slag;period;belopp", "«Övrigt;2026;1", ["CSV340 «"]), ("slag;period;belopp", "«kostnad;2026;1", ["CSV111 «"]),
    ])
    func refusesRowsOfNoKind(headings: String, cells: String, findings: [String]) throws {
        let source = try read("verksamhet;\(headings)\nifo;\(cells)\n") { $0.delimited.decimalMark = 0x2C }
        #expect(source.findings == findings)
        #expect(source.rows == [])
    }

    @Test func aTableOfVolumesNeedsNumbers() throws {
        #expect(try read("§verksamhet;matt;period\nifo;barn;2026\n").findings == ["CSV101 §"])
    }

    @Test(arguments: [
        ("Individ och familj;Löner", "ifo/personal"), ("ifo;personal", "ifo/personal"),
        ("IFO;PERSONAL", "ifo/personal"),
        ("okänd;intäkt", "okänd/intakt"), ("syd;rest", "syd/rest"),
    ])
    func namesStandForIds(cells: String, place: String) throws {
        let source = try read("verksamhet;slag;period;belopp\n\(cells);2026;1\n")
        #expect(source.findings == [])
        #expect(source.rows == ["2026 \(place) -1.00"])
    }

    @Test func anAmbiguousNameListsItsIds() throws {
        let source = try read("verksamhet;slag;period;belopp\n«Skola;personal;2026;1\n")
        #expect(source.findings == ["CSV340 «"])
        #expect(source.log.diagnostics.map(\.message) == ["'Skola' is the name of several verksamheter: norr, syd"])
    }

    @Test(arguments: [
        ("persnal", "there is no slag 'persnal'", "did you mean 'personal'?"),
        ("netto", "there is no slag 'netto'", "write one of intakt, personal, ovrigt, rest"),
    ])
    func anUnknownSlagNamesThoseThatThereAre(slag: String, message: String, help: String) throws {
        let finding = try read("verksamhet;slag;period;belopp\nifo;\(slag);2026;1\n").log.diagnostics.first
        #expect(finding?.message == message)
        #expect(finding?.help == help)
    }

    /// A row that cannot be read is in no sum, and its fault is told once, whatever the months.
    @Test(arguments: [
        "verksamhet;slag;period;belopp\nifo;«netto;2026;1\nifo;personal;2026;2\nSumma;;;3\n",
        "verksamhet;slag;period;belopp\nifo;personal;2026;«x\nifo;personal;2026;2\nSumma;;;3\n",
        "verksamhet;slag;jan 2026;feb 2026;Summa\nifo;«netto;1;2;3\n",
        "verksamhet;slag;jan 2026;feb 2026;Summa\nifo;personal;«x;2;3\n",
        "verksamhet;slag;period;belopp\nifo;personal;2026;2,00\nifo;personal;2026;«x",
    ])
    func aBadCellIsToldOnce(text: String) throws {
        let source = try read(text)
        let errors = source.log.diagnostics.filter { $0.severity == .error }.map(\.code.id)
        #expect(errors.count == 1, "\(source.findings)")
        #expect(source.findings.contains { $0.hasSuffix(" «") })
    }
}
