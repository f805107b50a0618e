import Survey
import TestSupport
import Testing

/// What `inspect` reports to people and programs.
struct InspectionTests {
    private let folder = TemporaryDirectory()

    private func inspection(_ text: String) throws -> Inspection {
        try folder.write(text, to: "a.se")
        return try Inspection(of: "\(folder.path)/a.se")
    }

    private static let export = """
        #FLAGGA 0
        #SIETYP 4
        #PROGRAM "Ledger" 1.2
        #FNAMN "Exempelby kommun"
        #RAR 0 20260101 20261231
        #KONTO 5010 "Löner"
        #DIM 20 "Verksamhet"
        #OBJEKT 20 510 "Hemtjänst"
        #OBJEKT 20 511 "Särskilt boende"
        #VER A 1 20260131
        {
        #TRANS 5010 {20 510} 1234567.50
        #TRANS 1930 {} -1234567.50
        }
        #VER A 2 20260228
        {
        #TRANS 5010 {20 511} 100.00
        #TRANS 1930 {} -100.00
        }
        #VER B 1 20260228
        {
        #TRANS 5010 {} 1.00
        #TRANS 1930 {} -1.00
        }

        """

    /// The page with single blanks, so that tests do not count them.
    private func page(_ text: String) throws -> [String] {
        try inspection(text).text.split(separator: "\n").map { line in
            line.split(separator: " ").joined(separator: " ").replacing("\u{A0}", with: " ")
        }
    }

    @Test(arguments: [
        "Format SIE 4, type 4 (vouchers)", "Written by Ledger 1.2", "Company Exempelby kommun",
        "Fiscal years 2026-01-01 – 2026-12-31", "Booked 2026-01-31 – 2026-02-28",
        "2026-01 2 1 234 567,50 1 234 567,50", "2026-02 4 101,00 101,00", "konto 2", "vht 2",
        "20 Verksamhet 2 objects", "vouchers 3", "booked rows 6", "debit 1 234 668,50", "A 2", "B 1",
        "5010 Löner 1 234 668,50",
    ])
    func thePageSays(line: String) throws {
        let lines = try page(Self.export)
        #expect(lines.contains(line), "\(lines)")
    }

    @Test func thePageSaysWhatToDoNext() throws {
        let next = { (text: String) in try page(text).drop { $0 != "What to do next" }.dropFirst().first ?? "" }
        #expect(try next(Self.export).contains("(basis: verifikationer)"))
        let balances = "#FLAGGA 0\n#SIETYP 2\n#RAR 0 20260101 20261231\n#PSALDO 0 202601 5010 {} 1.00\n"
        #expect(try next(balances).contains("(basis: periodsaldon)"))
        let years = "#FLAGGA 0\n#SIETYP 1\n#RAR 0 20260101 20261231\n#RES 0 5010 1.00\n"
        #expect(try next(years).contains("(basis: arssaldon)"))
        #expect(try next(Self.export.replacing("-1.00", with: "-2.00")).contains("Correct the errors"))
        #expect(try next("#FLAGGA 0\n#SIETYP 4\n").contains("no outcome"))
        #expect(try next("Verksamhet;Slag;Period;Belopp\nifo;kostnad;2026;-1\n").contains("report terms"))
    }

    @Test func thePageSaysWhatIsNotUsed() throws {
        let page = try page("Datum;Konto;Belopp;Saldo;Lokalt\n2026-01-05;5010;1,00;1,00;7,50\n")
        let start = try #require(page.firstIndex(of: "Looked at and not used"))
        #expect(
            page[(start + 1)...].prefix(2) == [
                "amounts under \"Lokalt\" are not read", "not the amount: \"Saldo\"",
            ])
    }

    @Test func aFileThatCannotBeReadSaysWhy() throws {
        let inspection = try inspection("<html><body>404</body></html>")
        #expect(!inspection.isReadable)
        #expect(inspection.text.contains("cannot be read: not a ledger export: it is an HTML page"))
        #expect(inspection.json.hasPrefix("{\"file\":") && inspection.json.contains("\"error\":"))
    }

    @Test(arguments: [
        "\"format\":\"sie4\"", "\"sie_type\":4", "\"gzip\":false", "\"program\":\"Ledger 1.2\"",
        "\"company\":\"Exempelby kommun\"",
        "\"fiscal_years\":[{\"index\":0,\"start\":\"2026-01-01\",\"end\":\"2026-12-31\"}]", "\"vouchers\":3",
        "\"transactions\":6", "\"debit\":123466850", "\"credit\":123466850", "\"unbalanced_vouchers\":0",
        "\"period_balances\":0", "\"period_budgets\":0", "\"checksum\":\"absent\"", "\"first_date\":\"2026-01-31\"",
        "\"last_date\":\"2026-02-28\"", "\"errors\":0", "\"warnings\":0", "\"encoding\":\"utf-8\"",
        "\"dimensions\":[{\"number\":\"20\",\"name\":\"Verksamhet\",\"objects\":2}]",
    ])
    func theLineOfJSONSays(member: String) throws {
        let line = try inspection(Self.export).json
        #expect(line.contains(member), "\(line)")
        #expect(!line.contains("\n"))
    }

    @Test func namesFromAFileCannotSteerTheTerminal() throws {
        let text = try inspection(Self.export.replacing("Löner", with: "L\u{1B}[2J")).text
        #expect(!text.contains("\u{1B}") && text.contains("L␛[2J"))
    }
}
