import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Tables whose cells can all be read, and whose amounts would still not mean what the pipeline takes them for.
@Suite struct CSVMeaningTests {
    /// Reports show outcome, budget and forecast side by side.
    @Test(
        arguments: [
            (.outcome(.verifikationer), "Utfall;Budget;Prognos", "1.00"), (.budget, "Utfall;Budget;Prognos", "2.00"),
            (.forecast, "Utfall;Budget;Prognos", "3.00"), (.budget, "Utfall;Belopp;Prognos", "2.00"),
            (.forecast, "Belopp;Budget;Prognos", "3.00"), (.whatever, "Utfall;Budget;Prognos", "1.00"),
            (.outcome(.verifikationer), "x;Budget;y", "2.00"),
        ] as [(SourceOptions.Content, String, String)])
    func eachScenarioHasItsColumn(content: SourceOptions.Content, headings: String, amount: String) throws {
        let source = try ReadSource(table: "Konto;Period;\(headings)\n5010;2026-01;1;2;3\n", content)
        #expect(source.codes == [])
        #expect(source.rows == ["2026-01 5010 \(amount)"])
    }

    @Test func anOutcomeIsNoBudget() throws {
        let text = "§Konto;Period;Utfall\n5010;2026-01;1\n"
        #expect(try ReadSource(table: text, .budget).findings == ["CSV101 §"])
        #expect(try ReadSource(table: text, .forecast).findings == ["CSV101 §"])
        #expect(
            try ReadSource(table: text, .budget) {
                $0.columns = ["konto": "Konto", "period": "Period", "belopp": "Utfall"]
            }.rows.count == 1)
    }

    @Test(arguments: [
        ("§Budget 2026 i tkr;;\n", ["CSV120 §1", "CSV303 §2"]),
        ("Exempelby;;\n§Belopp i mnkr;;\n", ["CSV120 §1", "CSV303 §2"]),
        ("§(Tusental kronor);;\n;;\n", ["CSV120 §1", "CSV303 §2"]),
        ("Budget 2026, kronor;;\n", ["CSV303 §"]), ("Mattkrav;;\n", ["CSV303 §"]),
    ])
    func unitsAreNotGuessed(head: String, findings: [String]) throws {
        let source = try ReadSource(table: "\(head)§Konto;Period;Belopp\n5010;2026-01;1\n")
        #expect(source.findings == findings)
    }

    @Test(arguments: [
        // what a heading says, the unit that it means
        ("Belopp tkr", Table.Unit.tkr), ("Belopp (KKR)", .tkr), ("Tusental kronor", .tkr), ("tusen kr", .tkr),
        ("Mkr", .mnkr), ("Budget mnkr", .mnkr), ("MSEK", .mnkr), ("milj. kr", .mnkr), ("Belopp kr", .kr),
        ("Belopp i SEK", .kr), ("Kronor", .kr),
    ])
    func aUnitThatIsContradictedIsRefused(heading: String, named: Table.Unit) throws {
        let text = "§\(heading);;\n§Konto;Period;Belopp\n5010;2026-01;1\n"
        for told in Table.Unit.allCases {
            let source = try ReadSource(table: text, .budget) { $0.unit = told }
            #expect(source.findings == (told == named ? ["CSV303 §2"] : ["CSV124 §1", "CSV303 §2"]), "\(told)")
            #expect(source.rows.isEmpty == (told != named))
        }
    }

    @Test(arguments: [
        "Budget 2026", "Inköp över 100 tkr", "Mattkrav", "Tusen och en natt", "Mn", "Belopp tkr, ej mnkr;Tkr",
        "Valuta: SEK;Belopp i tkr",
    ])
    func whatNamesNoOtherUnitIsRead(heading: String) throws {
        let source = try ReadSource(table: "\(heading);;\nKonto;Period;Belopp\n5010;2026-01;1\n", .budget) {
            $0.unit = .tkr
        }
        #expect(source.rows == ["2026-01 5010 1000.00"])
    }

    @Test func theHeadingOfTheAmountMayNameTheUnit() throws {
        let columns = ["konto": "Konto", "period": "Period", "belopp": "Budget (tkr)"]
        let text = "§Konto;Period;Budget (tkr)\n5010;2026-01;1,5\n"
        #expect(try ReadSource(table: text, .budget) { $0.columns = columns }.findings == ["CSV120 §"])
        let source = try ReadSource(table: text, .budget) { ($0.columns, $0.unit) = (columns, .tkr) }
        #expect(source.rows == ["2026-01 5010 1500.00"])
    }

    /// Taking off a credit that has its sign already would turn income into cost.
    @Test(
        arguments: [
            ("5010;100;\n3010;;«-400", ["CSV121 «"]), ("3010;0;«-400,00\n3011;0;-1\n3012;0;0", ["CSV121 «"]),
            // A reversal among others.
            ("3010;;400\n3011;;-10", []), ("5010;100;\n3010;;0", []),
            // Both sides agree only as they were read: every voucher is a reversal.
            ("5010;-100;\n2440;;-100", []),
        ])
    func creditsWithTheirSignAreRefused(rows: String, findings: [String]) throws {
        let text = "Konto;Debet;Kredit;Datum\n" + rows.split(separator: "\n").map { $0 + ";2026-01-31\n" }.joined()
        #expect(try ReadSource(table: text).findings == findings)
    }

    /// What lacks an account is no data with a bad date.
    @Test(arguments: ["Utskrivet 2026-03-01;;;", ";Okänt;;"])
    func footersAreToldAsSuch(footer: String) throws {
        let text = "Datum;Ansvar;Konto;Belopp\n2026-01-31;1;5010;1\n\(footer)\n"
        #expect(try ReadSource(table: text).codes == ["CSV110"])
    }

    @Test(arguments: ["\n", ""])
    func aRowIsShownUpToItsLastQuote(end: String) throws {
        let source = try ReadSource(table: "Datum;Konto;Belopp\n2026-01-31;5010;\"1x\"\(end)")
        let finding = try #require(source.log.diagnostics.first { $0.code.id == "CSV105" })
        #expect(finding.excerpt == "2026-01-31;5010;\"1x\"")
    }

    /// A finding that stops the reading shows the line, where there are letters of two bytes before it too.
    @Test(
        arguments: [
            ("Text;Konto\nåäö;\"5010\nx;1\n", "åäö;\"5010", 4), ("Text;Konto\n\"å\" x;1\n", "\"å\" x;1", 3),
            ("Text;Konto\n\"å\nö\"x;1\n", "ö\"x;1", 2), ("Text;Konto\nö;\"å\nö;å\nö;\"\n", "ö;\"å", 2),
        ])
    func faultsShowTheirLine(text: String, excerpt: String, caret: Int) throws {
        let finding = try #require(
            try ReadSource(table: text) { $0.columns = ["text": "Text", "konto": "Konto"] }.log.diagnostics.last)
        #expect(["CSV102", "CSV103", "CSV113"].contains(finding.code.id))
        #expect(finding.excerpt == excerpt)
        #expect(finding.caret == caret)
    }
}
