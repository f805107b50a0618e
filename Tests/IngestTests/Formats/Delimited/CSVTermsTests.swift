import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Rows of budgets and forecasts that say of themselves which decision, version or scenario they are of.
@Suite struct CSVTermsTests {
    private static let scenarios = Scenario.builtIn + [Scenario("plan", like: .budget)]

    private func read(
        _ text: String, _ content: SourceOptions.Content = .budget, _ tell: (inout SourceOptions) -> Void = { _ in }
    ) throws -> ReadSource {
        var options = SourceOptions(path: "test", content: content, format: .csv)
        options.calendar = FiscalCalendar()
        tell(&options)
        return try ReadSource(text, options)
    }

    @Test(arguments: [
        (";;", ""), (";;ursprunglig", ""), ("KF 1;;", " [ursprunglig KF 1]"),
        (";2025-11-20;", " [ursprunglig (2025-11-20)]"), (";20251120;Ursprunglig", " [ursprunglig (2025-11-20)]"),
        ("KF 42;2026-04-20;tillagg", " [tillagg KF 42 (2026-04-20)]"),
        (";2026-04-20;Tillägg", " [tillagg (2026-04-20)]"),
        ("KF 7;2026-04-20;Omföring", " [omforing KF 7 (2026-04-20)]"),
    ])
    func readsDecisions(cells: String, terms: String) throws {
        let report = try read(
            "verksamhet;slag;period;belopp;beslut;beslutad;typ\nifo;kostnad;2026-05;-10,00;\(cells)\n")
        #expect(report.findings == [])
        #expect(report.rows == ["2026-05 ifo/kostnad 10.00\(terms)"])
        let ledger = try read("Konto;Ansvar;Period;Belopp;Beslut;Beslutsdatum;Typ\n5010;71;2026-05;10,00;\(cells)\n")
        #expect(ledger.findings == [])
        #expect(ledger.rows == ["2026-05 5010 ansvar=71 10.00\(terms)"])
    }

    @Test func rowsWithOtherTermsAreOtherPlacements() throws {
        let source = try read(
            """
            verksamhet;slag;period;belopp;beslut;beslutad;typ
            ifo;kostnad;2026;-10,00;;;
            ifo;kostnad;2026;-1,00;A;2026-02-01;tillagg
            ifo;kostnad;2026;-2,00;B;2026-02-01;tillagg
            ifo;kostnad;2026;-3,00;;;

            """)
        #expect(
            source.rows == [
                "2026 ifo/kostnad 10.00", "2026 ifo/kostnad 1.00 [tillagg A (2026-02-01)]",
                "2026 ifo/kostnad 2.00 [tillagg B (2026-02-01)]", "2026 ifo/kostnad 3.00",
            ])
    }

    @Test(arguments: ["2026-02", "202602", "feb 2026", "2026-02-01"])
    func readsVersions(version: String) throws {
        let source = try read("verksamhet;slag;period;belopp;version\nifo;intakt;2026;10,00;\(version)\n", .forecast)
        #expect(source.findings == [])
        #expect(source.rows == ["2026 ifo/intakt -10.00 [2026-02]"])
    }

    @Test func readsScenarios() throws {
        let text = """
            verksamhet;slag;scenario;period;belopp;version;beslut;typ
            ifo;intakt;utfall;2026-01;1,00;;;
            ifo;intakt;Prognos;2026;2,00;2026-02;;
            ifo;intakt;plan;2026;3,00;;KF 1;

            """
        let source = try read(text, .outcome(.verifikationer)) { $0.scenarios = Self.scenarios }
        #expect(source.findings == [])
        #expect(
            source.rows == [
                "2026-01 ifo/intakt -1.00 [utfall]", "2026 ifo/intakt -2.00 [prognos] [2026-02]",
                "2026 ifo/intakt -3.00 [plan] [ursprunglig KF 1]",
            ])
    }

    @Test(
        arguments: [
            ("beslut;beslutad;typ", "A;2026-04-20;«tilagg", "CSV330"), ("beslut;beslutad;typ", "A;«;tillagg", "CSV331"),
            ("beslut;typ", "A;«tillagg", "CSV331"), ("beslut;beslutad;typ", "«;2026-04-20;omforing", "CSV332"),
            ("beslutad;typ", "2026-04-20;«omforing", "CSV332"), ("beslut;beslutad;typ", "A;«2026-04;tillagg", "CSV333"),
            ("beslut;beslutad;typ", "A;«2026-02-30;", "CSV333"), ("version", "«2026-02", "CSV336"),
        ] as [(String, String, String)])
    func refusesWhatNoBudgetHas(headings: String, cells: String, code: String) throws {
        let source = try read("verksamhet;slag;period;belopp;\(headings)\nifo;kostnad;2026-05;-10,00;\(cells)\n")
        #expect(source.findings == ["\(code) «"])
        #expect(source.rows == [])
    }

    @Test(
        arguments: [
            ("typ", "«tillagg", "CSV334"), ("beslut", "«KF 1", "CSV334"), ("beslutad", "«2026-01-31", "CSV334"),
            ("version", "«2026", "CSV335"), ("version", "«mars", "CSV335"), ("version", "«2026-13", "CSV335"),
            ("version", "«2026-02-28", "CSV335"),
        ] as [(String, String, String)])
    func refusesWhatNoForecastHas(heading: String, cell: String, code: String) throws {
        let source = try read(
            "verksamhet;slag;period;belopp;\(heading)\nifo;kostnad;2026;-10,00;\(cell)\n", .forecast)
        #expect(source.findings == ["\(code) «"])
    }

    @Test(
        arguments: [
            ("«prognosen;;", ["CSV337 «"]), ("«;;", ["CSV337 «"]), ("utfall;«2026-02;", ["CSV336 «"]),
            ("plan;«2026-02;", ["CSV336 «"]), ("prognos;2026-02;«A", ["CSV334 «"]), ("utfall;;«A", ["CSV334 «"]),
        ])
    func refusesWhatNoScenarioHas(cells: String, findings: [String]) throws {
        let text = "verksamhet;slag;period;belopp;scenario;version;beslut;typ\nifo;intakt;2026-01;1,00;\(cells);\n"
        let source = try read(text, .outcome(.verifikationer)) { $0.scenarios = Self.scenarios }
        #expect(source.findings == findings)
    }

    /// Without it every decision would be taken for the first budget.
    @Test(arguments: ["beslut;typp", "beslutad", "beslut;beslutad"])
    func needsTheTypOfDecisions(headings: String) throws {
        let source = try read("«verksamhet;slag;period;belopp;\(headings)\nifo;kostnad;2026;-1,00;;\n")
        #expect(source.log.diagnostics.map(\.code.id) == ["CSV101"])
    }

    @Test func saysWhatAWordWasMeantToBe() throws {
        let source = try read("verksamhet;slag;period;belopp;typ\nifo;kostnad;2026;-1,00;tilagg\n")
        #expect(source.log.diagnostics.map(\.help) == ["did you mean 'tillagg'?"])
    }

    /// In ledgers and their budgets such headings have other meanings.
    @Test(arguments: ["Typ", "Version", "Beslut", "Antal", "Mått", "Scenario"])
    func aLedgerHasOtherTypes(heading: String) throws {
        let source = try read("Konto;Datum;Belopp;\(heading)\n5010;2026-01-31;1,00;x\n", .outcome(.verifikationer))
        #expect(source.rows == ["2026-01-31 5010 1.00"])
        #expect(source.findings == [])
    }

    @Test func aTypeOfAccountsIsNoDecision() throws {
        let source = try read("Konto;Period;Belopp;Typ\n5010;2026;1,00;Kostnad\n")
        #expect(source.rows == ["2026 5010 1.00"])
    }

    @Test func columnsMayBeNamed() throws {
        let source = try read("Konto;Period;Belopp;Sort\n5010;2026;1,00;«x\n") {
            $0.delimited.columns = ["konto": "Konto", "period": "Period", "belopp": "Belopp", "typ": "Sort"]
        }
        #expect(source.findings == ["CSV330 «"])
    }

    // MARK: Years

    @Test(
        arguments: [
            ("verksamhet;slag;belopp\nifo;kostnad;-1,00\n", 2026, "2026 ifo/kostnad 1.00"),
            ("verksamhet;slag;belopp;version\nifo;kostnad;-1,00;2025-08\n", 2026, "2025 ifo/kostnad 1.00 [2025-08]"),
            ("verksamhet;slag;belopp;version\nifo;kostnad;-1,00;2025-08\n", nil, "2025 ifo/kostnad 1.00 [2025-08]"),
            ("Konto;Belopp\n5010;1,00\n", 2026, "2026 5010 1.00"),
            ("verksamhet;slag;period;belopp\nifo;kostnad;mars;-1,00\n", 2026, "2026-03 ifo/kostnad 1.00"),
        ] as [(String, Int?, String)])
    func aForecastWithoutPeriodIsOfTheYear(text: String, year: Int?, row: String) throws {
        let source = try read(text, .forecast) { $0.fiscalYear = year }
        #expect(source.findings == [])
        #expect(source.rows == [row])
    }

    @Test func theVersionDecidesTheFiscalYear() throws {
        let source = try read("verksamhet;slag;belopp;version\nifo;kostnad;-1,00;2026-02\n", .forecast) {
            $0.calendar = FiscalCalendar(firstMonth: 7)
        }
        #expect(source.rows == ["2025 ifo/kostnad 1.00 [2026-02]"])
    }

    @Test func anEmptyPeriodIsNoYear() throws {
        let source = try read("verksamhet;slag;period;belopp\nifo;kostnad;«;-1,00\n") { $0.fiscalYear = 2026 }
        #expect(source.findings == ["CSV108 «"])
        let outcome = try read("§verksamhet;slag;belopp\nifo;kostnad;-1,00\n", .outcome(.verifikationer)) {
            $0.fiscalYear = 2026
        }
        #expect(outcome.findings == ["CSV101 §"])
    }
}
