import Diagnostics
import Testing

/// Of budgets and forecasts.
extension GivenOnceTests {
    static let report = "verksamhet;slag;period;belopp\naldre;kostnad;2026;-100,00\naldre;intakt;2026;10,00\n"
    static let twiceAMonth = lines("Konto;Datum;Belopp\n", 12) { "50\($0 / 2)0;2026-01-1\($0 % 2);5,00" }
    static let ledger = "Konto;Ansvar;Period;Belopp;Text\n5010;710;2026-01;100,00;Lokaler\n"

    @Test(arguments: [
        [report, report.replacing("-100,00", with: "-110,00")],
        [report + "aldre;kostnad;2026;-5,00\n"],
        [ledger, ledger + "4010;710;2026-01;1,00;Material\n"],
        // A year, and a month of it; a day of the month.
        [report, report.replacing("2026;", with: "2026-03;")],
        [report + "aldre;kostnad;2026-01;-5,00\n"],
        [ledger, ledger.replacing("2026-01", with: "2026")],
        [ledger, ledger.replacing("2026-01", with: "2026-01-31")],
        [ledger + "5010;710;2026;1200,00;Lokaler\n"],
    ])
    func refusesAmountsThatAreGivenTwice(_ texts: [String]) throws {
        let files = texts.enumerated().map { (name: "\($0).csv", text: $1) }
        for scenario in ["budget", "prognos"] {
            let found = try findings(files, scenario: scenario)
            #expect(found.map(\.code.id) == ["SRC119"])
            #expect(found.first?.location.line != nil)
            let allowed = try findings(files, scenario: scenario, keys: ", duplicates: allow")
            #expect(allowed.map(\.severity) == [.warning])
        }
    }

    @Test func refusesABudgetInLedgerTermsThatStandsTwice() throws {
        let rows = (1...6).map { "5010;71\($0);2026-01;\($0),00;\n" }.joined()
        let found = try findings([("a.csv", "Konto;Ansvar;Period;Belopp;Text\n" + rows + rows)], scenario: "budget")
        #expect(found.map(\.code.id) == ["SRC117"] && found.first?.location.line == 8)
    }

    @Test(arguments: [
        [report, report.replacing("2026;", with: "2025;")],
        [report.replacing("2026;", with: "2026-01;"), report.replacing("2026;", with: "2026-02;")],
        [ledger + "5010;710;2026-01;100,00;Lokaler\n"],
        [ledger, ledger.replacing("Lokaler", with: "Tillägg")],
        [ledger, ledger.replacing("710", with: "720")],
        [ledger, ledger.replacing("2026-01", with: "2025")],
        // A template with 0 for the year; twice a month.
        [report.replacing("-100,00", with: "0,00") + "aldre;kostnad;2026-01;-5,00\n"],
        [twiceAMonth],
    ])
    func readsAmountsForOtherThings(_ texts: [String]) throws {
        let files = texts.enumerated().map { (name: "\($0).csv", text: $1) }
        #expect(try findings(files, scenario: "budget").map(\.message) == [])
    }
}
